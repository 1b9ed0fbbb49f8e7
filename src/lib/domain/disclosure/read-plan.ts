import type { ContentReader } from './content-reader.ts';
import type {
	PlannedAttribute,
	PlannedItem,
	PlannedSite,
	PublicationPlan,
	TreeChoice
} from './plan.ts';

const names = (reader: ContentReader): string[] => reader.list((one) => one.name());

function readSite(reader: ContentReader): PlannedSite {
	const fields = reader.fields(['id', 'label', 'frame'], ['sister']);
	const sister = fields.optional('sister')?.name();
	return {
		id: fields.id.name(),
		label: fields.label.text(),
		frame: fields.frame.nullable((frame) => frame.count()),
		...(sister === undefined ? {} : { sister })
	};
}

function readAttribute(reader: ContentReader): PlannedAttribute {
	const fields = reader.fields(['question', 'ordered', 'classes'], ['others']);
	const others = fields.optional('others')?.name();
	return {
		question: fields.question.name(),
		ordered: fields.ordered.flag(),
		...(others === undefined ? {} : { others }),
		classes: names(fields.classes)
	};
}

function readTree(reader: ContentReader): TreeChoice {
	const kind = reader
		.fields(['kind'], ['question'])
		.kind.oneOf(['sites', 'attribute', 'attribute-in-sites']);
	if (kind === 'sites') {
		reader.fields(['kind']);
		return { kind };
	}
	return { kind, question: reader.fields(['kind', 'question']).question.name() };
}

function readItem(reader: ContentReader): PlannedItem {
	const fields = reader.fields([
		'item',
		'question',
		'reading',
		'often',
		'some',
		'none',
		'tree',
		'conditional'
	]);
	return {
		item: fields.item.name(),
		question: fields.question.name(),
		reading: fields.reading.oneOf(['three-answers', 'yes-no', 'yes-alone']),
		often: names(fields.often),
		some: names(fields.some),
		none: names(fields.none),
		tree: readTree(fields.tree),
		conditional: fields.conditional.flag()
	};
}

/**
 * The publication plan inside a stored release: every field, and no other.
 *
 * @throws {Refusal} `unreadable-release` with the place
 */
export function readPlan(reader: ContentReader): PublicationPlan {
	const fields = reader.fields(
		[
			'version',
			'policy',
			'root',
			'sites',
			'attributes',
			'items',
			'orders',
			'further',
			'comments',
			'unsaid'
		],
		['landmarks']
	);
	const landmarks = fields.optional('landmarks');
	if (landmarks?.flag() === true) throw landmarks.refuse();
	if (fields.version.count() !== 1) throw fields.version.refuse();
	const policy = fields.policy.fields(['version', 'margin']);
	const margin = ([3, 4, 5] as const).find((one) => one === policy.margin.count());
	if (policy.version.count() !== 1 || margin === undefined) throw fields.policy.refuse();
	const root = fields.root.fields(['id', 'label']);
	return {
		version: 1,
		policy: { version: 1, margin },
		root: { id: root.id.name(), label: root.label.text() },
		sites: fields.sites.list(readSite),
		attributes: fields.attributes.list(readAttribute),
		items: fields.items.list(readItem),
		orders: fields.orders.list((order) => {
			const { item, options, places } = order.fields(['item', 'options', 'places']);
			return {
				item: item.name(),
				options: names(options),
				places: places.nullable((count) => count.count())
			};
		}),
		further: names(fields.further),
		comments: fields.comments.list((comments) => {
			const { question, themes } = comments.fields(['question', 'themes']);
			return { question: question.name(), themes: names(themes) };
		}),
		...(landmarks === undefined ? {} : { landmarks: false }),
		unsaid: fields.unsaid.list((one) => {
			const { question, reason } = one.fields(['question', 'reason']);
			return {
				question: question.name(),
				reason: reason.oneOf(['filter', 'linked', 'text', 'background', 'statement'])
			};
		})
	};
}
