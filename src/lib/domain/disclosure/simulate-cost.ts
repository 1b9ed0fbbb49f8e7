import type { Counts, Heads } from './counts.ts';
import type { PlannedItem, PublicationPlan } from './plan.ts';
import type { Cell, Table } from './release.ts';
import type { Said } from './said.ts';
import { say } from './say.ts';

/** What the breakdown of one question costs its total. Counts of invented answers only. */
export interface BreakdownCost {
	readonly question: string;
	/** The background question that cuts it. */
	readonly attribute: string;
	readonly kind: 'attribute' | 'attribute-in-sites';
	/** Whether some class is published at these sizes. */
	readonly published: boolean;
	/** How many times answers were invented, and how many times an exact total no longer was one. */
	readonly cases: number;
	readonly changed: number;
	/** One of these times; null where there was none. */
	readonly example: {
		readonly item: string;
		readonly base: number;
		readonly before: number;
		/** Null: no total is published, only the parts. */
		readonly after: Said | null;
		readonly parts: readonly { readonly said: Said; readonly base: number }[];
	} | null;
}

type Draw = { readonly heads: Heads; readonly counts: Counts };

function cellOf(table: Table | undefined, codes: readonly string[]): Cell | undefined {
	return table?.cells.find((cell) => cell.codes.join('\n') === codes.join('\n'));
}

/** The same answers, counted by site alone. */
function bySites({ items, orders }: Counts): Counts {
	return {
		items: items.map(({ item, portions }) => ({
			item,
			portions: portions.map((portion) => ({ ...portion, class: null }))
		})),
		orders
	};
}

function compare(plan: PublicationPlan, own: readonly PlannedItem[], { heads, counts }: Draw) {
	const cut = say({ ...plan, items: own, orders: [] }, heads, counts);
	const uncut = own.map((item): PlannedItem => ({ ...item, tree: { kind: 'sites' } }));
	const flat = say({ ...plan, items: uncut, orders: [] }, heads, bySites(counts));
	const inside = new Set(cut.groups.flatMap(({ id, kind }) => (kind === 'class' ? [id] : [])));
	const published = inside.size > 0;
	for (const item of own) {
		const whole = ({ item: id, group }: Table): boolean =>
			id === item.item && group === plan.root.id;
		const before = cellOf(flat.tables.find(whole), item.often)?.said;
		const total = cut.tables.find(whole);
		const after = cellOf(total, item.often)?.said ?? null;
		if (before?.kind !== 'exact' || after?.kind === 'exact') continue;
		const parts = cut.tables
			.filter((table) => table.item === item.item && inside.has(table.group))
			.flatMap((table) => {
				const said = cellOf(table, item.often)?.said;
				return said === undefined ? [] : [{ said, base: table.base }];
			});
		const base = heads.sites.reduce((sum, { respondents }) => sum + respondents, 0);
		return { published, example: { item: item.item, base, before: before.count, after, parts } };
	}
	return { published, example: null };
}

/**
 * What each breakdown of a plan costs: how often the total of its question would have been exact
 * without it and no longer is. Invented answers are said with the cut and without, by the rules
 * that will say the real ones.
 *
 * @param draws answers invented for this plan, as often as cases are wanted
 */
export function breakdownCosts(plan: PublicationPlan, draws: readonly Draw[]): BreakdownCost[] {
	const questions = new Map<string, PlannedItem[]>();
	for (const item of plan.items) {
		if (item.tree.kind === 'sites') continue;
		questions.set(item.question, [...(questions.get(item.question) ?? []), item]);
	}
	return [...questions].flatMap(([question, own]): BreakdownCost[] => {
		const tree = own[0]?.tree;
		if (tree === undefined || tree.kind === 'sites') return [];
		const compared = draws.map((draw) => compare(plan, own, draw));
		const examples = compared.flatMap(({ example }) => (example === null ? [] : [example]));
		return [
			{
				question,
				attribute: tree.question,
				kind: tree.kind,
				published: compared.some(({ published }) => published),
				cases: draws.length,
				changed: examples.length,
				example: examples[0] ?? null
			}
		];
	});
}
