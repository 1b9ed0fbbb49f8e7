import type { Counts, Heads, Portion } from '#lib/domain/disclosure/counts.ts';
import type {
	PlannedAttribute,
	PlannedItem,
	PlannedSite,
	PublicationPlan,
	TreeChoice
} from '#lib/domain/disclosure/plan.ts';
import type { Publication } from '#lib/domain/disclosure/say.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';

/** One three-answer item, `tree` and `conditional` as asked. */
export function threeAnswers(over: Partial<PlannedItem> = {}): PlannedItem {
	return {
		item: 'consulte',
		question: 'consulte',
		reading: 'three-answers',
		often: ['often'],
		some: ['some'],
		none: ['none'],
		tree: { kind: 'sites' },
		conditional: false,
		...over
	};
}

export function sitesNamed(sizes: readonly number[]): PlannedSite[] {
	return sizes.map((_, index) => ({ id: `s${index}`, label: `Site ${index}`, frame: null }));
}

export function planOf(
	items: readonly PlannedItem[],
	sites: readonly PlannedSite[],
	over: { margin?: Margin; attributes?: readonly PlannedAttribute[] } = {}
): PublicationPlan {
	return {
		version: 1,
		policy: { version: 1, margin: over.margin ?? 3 },
		root: { id: 'all', label: 'Ensemble' },
		sites,
		attributes: over.attributes ?? [],
		items,
		orders: [],
		further: [],
		comments: [],
		unsaid: []
	};
}

/** souvent, un peu, pas du tout. */
export type Triple = readonly [often: number, some: number, none: number];

export function headsOf(sizes: readonly number[]): Heads {
	return {
		sites: sizes.map((respondents, index) => ({ site: `s${index}`, respondents })),
		classes: []
	};
}

export function countsOf(triples: readonly Triple[], item = 'consulte'): Counts {
	const portions = triples.map(([often, , none], index): Portion => ({
		site: `s${index}`,
		class: null,
		often,
		none
	}));
	return { items: [{ item, portions }], orders: [] };
}

export const age: PlannedAttribute = {
	question: 'age',
	ordered: true,
	classes: ['under-65', '65-and-over']
};

export const byAge: TreeChoice = { kind: 'attribute', question: 'age' };

/** The cells of one group, as short words. */
export function words(publication: Publication | undefined, group = 'all'): string[] {
	const table = publication?.tables.find((one) => one.group === group);
	return (table?.cells ?? []).map(({ codes, said }) => {
		const number =
			said.kind === 'between' ? `${said.from}..${said.to}` : `${said.kind} ${said.count}`;
		return `${codes.join('+')} ${number}`;
	});
}
