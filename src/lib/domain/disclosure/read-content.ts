import { Refusal } from '../refusal.ts';
import { ContentReader } from './content-reader.ts';
import type { Margin } from './policy.ts';
import { readOutcomes } from './read-outcomes.ts';
import { readPlan } from './read-plan.ts';
import { readCodes, readSaid } from './read-said.ts';
import type { Audit, Cell, Group, Method, Order, ReleaseContent, Table } from './release.ts';
import { thresholds } from './thresholds.ts';
import { wholeOf } from './whole.ts';

const units = ['household', 'person', 'member', 'dwelling'] as const;
const tenures = ['omh', 'osbl', 'coop', 'federation', 'table'] as const;

function readGroup(reader: ContentReader, margin: Margin): Group {
	const fields = reader.fields(
		['id', 'parent', 'label', 'kind', 'respondents', 'frame', 'shown'],
		['attribute']
	);
	const kind = fields.kind.oneOf(['total', 'site', 'class']);
	const respondents = fields.respondents.count();
	const shown = fields.shown.flag();
	if (shown !== respondents >= thresholds(margin).shown) throw fields.shown.refuse();
	const attribute = fields.optional('attribute')?.fields(['question', 'codes']);
	if ((attribute !== undefined) !== (kind === 'class')) throw reader.refuse();
	return {
		id: fields.id.name(),
		parent: fields.parent.nullable((parent) => parent.name()),
		label: fields.label.text(),
		kind,
		...(attribute === undefined
			? {}
			: {
					attribute: {
						question: attribute.question.name(),
						codes: readCodes(attribute.codes)
					}
				}),
		respondents,
		frame: fields.frame.nullable((frame) => frame.count()),
		shown
	};
}

function readGroups(reader: ContentReader, margin: Margin): Map<string, Group> {
	const groups = new Map<string, Group>();
	reader.list((item, index) => {
		const group = readGroup(item, margin);
		const rooted = group.parent === null ? index === 0 : groups.has(group.parent);
		if (!rooted || groups.has(group.id) || (group.parent === null) !== (group.kind === 'total')) {
			throw item.refuse();
		}
		groups.set(group.id, group);
	});
	if (groups.size === 0) throw reader.refuse();
	return groups;
}

/** The group of a table or an order: listed, shown, and with this base. */
function readBase(
	fields: Record<'group' | 'base', ContentReader>,
	groups: ReadonlyMap<string, Group>
): { group: string; base: number } {
	const group = groups.get(fields.group.name());
	if (group?.shown !== true) throw fields.group.refuse();
	const base = fields.base.count();
	if (base !== group.respondents) throw fields.base.refuse();
	return { group: group.id, base };
}

function readTables(reader: ContentReader, groups: ReadonlyMap<string, Group>): Table[] {
	const seen = new Set<string>();
	return reader.list((table) => {
		const fields = table.fields(['item', 'group', 'base', 'cells']);
		const { group, base } = readBase(fields, groups);
		const cells = fields.cells.list((cell): Cell => {
			const { codes, said } = cell.fields(['codes', 'said']);
			return { codes: readCodes(codes), said: readSaid(said, base) };
		});
		if (cells.length === 0 || cells.length > 3) throw fields.cells.refuse();
		const item = fields.item.name();
		const name = JSON.stringify([item, group]);
		if (seen.has(name)) throw table.refuse();
		seen.add(name);
		return { item, group, base, cells };
	});
}

function readOrders(reader: ContentReader, groups: ReadonlyMap<string, Group>): Order[] {
	return reader.list((order) => {
		const fields = order.fields(['item', 'group', 'base', 'places']);
		const { group, base } = readBase(fields, groups);
		return { item: fields.item.name(), group, base, places: fields.places.list(readCodes) };
	});
}

function readMethod(reader: ContentReader): Method {
	const fields = reader.fields([
		'ways',
		'codes',
		'languages',
		'collectsUntil',
		'custody',
		'trial',
		'late',
		'unreadable'
	]);
	return {
		ways: fields.ways.list((way) => way.oneOf(['tablet', 'phone', 'paper'])),
		codes: fields.codes.flag(),
		languages: readCodes(fields.languages),
		collectsUntil: fields.collectsUntil.moment(),
		custody: fields.custody.oneOf(['automatic', 'custodians']),
		trial: fields.trial.count(),
		late: fields.late.count(),
		unreadable: fields.unreadable.count()
	};
}

function readAudit(reader: ContentReader): Audit {
	const { passed, withdrawn } = reader.fields(['passed', 'withdrawn']);
	return {
		passed: passed.list((one) => one.name()),
		withdrawn: withdrawn.list((one) => one.name())
	};
}

/**
 * Checks what claims to be a stored release: every field, no other field, and that its figures
 * agree with its groups.
 *
 * @throws {Refusal} `unreadable-release` with the place
 */
export function readContent(json: unknown): ReleaseContent {
	const names = [
		'format',
		'version',
		'id',
		'campaign',
		'sequence',
		'publishedAt',
		'title',
		'organisation',
		'tenure',
		'unit',
		'period',
		'questionnaire',
		'policy',
		'demonstration',
		'promise',
		'method',
		'plan',
		'audit',
		'groups',
		'tables',
		'orders'
	] as const;
	const fields = new ContentReader(json, '').fields(names, ['outcomes']);
	if (fields.version.count() !== 2) throw fields.version.refuse();
	const policy = fields.policy.fields(['version', 'margin']);
	const margin = ([3, 4, 5] as const).find((one) => one === policy.margin.count());
	if (policy.version.count() !== 1 || margin === undefined) {
		throw new Refusal('unreadable-release', 'policy');
	}
	const period = fields.period.fields(['opens', 'closes']);
	const questionnaire = fields.questionnaire.fields(['id', 'version', 'hash']);
	const groups = readGroups(fields.groups, margin);
	const outcomes = fields.optional('outcomes');
	return {
		format: fields.format.oneOf(['porte-voix-release']),
		version: 2,
		id: fields.id.name(),
		campaign: fields.campaign.name(),
		sequence: fields.sequence.count(),
		publishedAt: fields.publishedAt.moment(),
		title: fields.title.localized(),
		organisation: fields.organisation.text(),
		tenure: fields.tenure.oneOf(tenures),
		unit: fields.unit.oneOf(units),
		period: { opens: period.opens.moment(), closes: period.closes.moment() },
		questionnaire: {
			id: questionnaire.id.name(),
			version: questionnaire.version.count(),
			hash: questionnaire.hash.name()
		},
		policy: { version: 1, margin },
		demonstration: fields.demonstration.flag(),
		promise: fields.promise.localized(),
		method: readMethod(fields.method),
		plan: readPlan(fields.plan),
		audit: fields.audit.nullable(readAudit),
		groups: [...groups.values()],
		tables: readTables(fields.tables, groups),
		orders: readOrders(fields.orders, groups),
		...(outcomes === undefined
			? {}
			: { outcomes: readOutcomes(outcomes, wholeOf([...groups.values()])) })
	};
}
