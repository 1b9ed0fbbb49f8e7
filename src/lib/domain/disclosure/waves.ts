import { Refusal } from '../refusal.ts';
import type { Counts, Heads } from './counts.ts';
import type { PlannedItem, PublicationPlan } from './plan.ts';
import type { Margin } from './policy.ts';
import type { Group } from './release.ts';
import type { Publication } from './say.ts';
import { thresholds } from './thresholds.ts';
import { onePoleAbove, sayTree, type TreeNode } from './tree.ts';

/** How successive arrivals of a rolling survey are cut, by their numbers alone. */
export interface CutArrivals {
	/** Of each wave, the places of its arrivals, in order. */
	readonly waves: readonly (readonly number[])[];
	/** Responses after the last wave, too few for one of their own: late, to be destroyed. */
	readonly late: number;
}

/**
 * A rolling survey is cut into waves of max(10, 2m + 1) responses or more (privacy rules, section
 * 3): arrivals are added until they are enough, then the next wave begins.
 *
 * @param arrivals responses received in each stretch of time, such as a week, oldest first
 */
export function cutArrivals(arrivals: readonly number[], margin: Margin): CutArrivals {
	const waves: number[][] = [];
	let open: number[] = [];
	let waiting = 0;
	for (const [place, received] of arrivals.entries()) {
		open.push(place);
		waiting += received;
		if (waiting < thresholds(margin).class) continue;
		waves.push(open);
		open = [];
		waiting = 0;
	}
	return { waves, late: waiting };
}

/** One wave as it was counted: its responses only, those of earlier waves are not in it. */
export interface Wave {
	/** « Mars 2027 » */
	readonly label: string;
	/** « De janvier à mars 2027 »: of everything up to this wave. */
	readonly cumulated: string;
	readonly heads: Heads;
	readonly counts: Counts;
}

function respondentsOf({ heads }: Wave): number {
	return heads.sites.reduce((sum, { respondents }) => sum + respondents, 0);
}

/** The groups of the chain: what is cumulated up to a wave, and a wave alone. The first is both. */
export function waveGroup(plan: PublicationPlan, from: number, to: number): string {
	return `${plan.root.id}@${from === to ? String(to) : `${from}-${to}`}`;
}

/** What was cumulated after the last of these waves: a parent of two, down to the first wave. */
function chainOf(plan: PublicationPlan, item: PlannedItem, waves: readonly Wave[]): TreeNode {
	const nodes = waves.map((wave, index): TreeNode => {
		const portions = wave.counts.items.find((entry) => entry.item === item.item)?.portions ?? [];
		return {
			group: waveGroup(plan, index + 1, index + 1),
			respondents: respondentsOf(wave),
			poles: {
				often: portions.reduce((sum, { often }) => sum + often, 0),
				none: portions.reduce((sum, { none }) => sum + none, 0)
			},
			parts: [],
			unsaid: false
		};
	});
	return nodes.reduce((before, wave, index) => ({
		group: waveGroup(plan, 1, index + 1),
		respondents: before.respondents + wave.respondents,
		poles: {
			often: before.poles.often + wave.poles.often,
			none: before.poles.none + wave.poles.none
		},
		parts: [before, wave],
		unsaid: false
	}));
}

function groupsOf(plan: PublicationPlan, waves: readonly Wave[]): Group[] {
	const last = waves.length;
	const sizes = waves.map(respondentsOf);
	const group = (id: string, label: string, respondents: number, parent: string | null): Group => ({
		id,
		parent,
		label,
		kind: parent === null ? 'total' : 'site',
		respondents,
		frame: null,
		shown: true
	});
	const all = sizes.reduce((sum, size) => sum + size, 0);
	const root = waveGroup(plan, 1, last);
	const [now, earlier] = [waves.at(-1), waves.at(-2)];
	const own = sizes.at(-1) ?? 0;
	if (now === undefined) return [];
	if (earlier === undefined) return [group(root, now.label, all, null)];
	return [
		group(root, now.cumulated, all, null),
		group(
			waveGroup(plan, 1, last - 1),
			last === 2 ? earlier.label : earlier.cumulated,
			all - own,
			root
		),
		group(waveGroup(plan, last, last), now.label, own, root)
	];
}

/**
 * A plan that can be rolled: every question of the whole group. Time is its one breakdown, so
 * neither sites nor an attribute cut it too, and orders, told once at closing, are not rolled.
 *
 * @throws {Refusal} `waves-of-whole-only` with the question, or the second site
 */
export function checkRolling(plan: PublicationPlan): void {
	const cut = plan.items.find(({ tree }) => tree.kind !== 'sites');
	const place = cut?.item ?? plan.orders[0]?.item ?? plan.further[0] ?? plan.sites[1]?.id;
	if (place !== undefined) throw new Refusal('waves-of-whole-only', place);
}

/**
 * What is published after each wave of a rolling survey, oldest first: the cumulated result is the
 * parent of two parts, what was cumulated before and this wave (a flat sum of waves would give
 * single answers back), said by *souvent* alone, since each becomes a part of the next. What was
 * published after a wave is a function of the waves up to it: it never changes, and the next
 * publication repeats it as one of its parts.
 *
 * @throws {Refusal} `waves-of-whole-only` with what the plan cuts; `wave-too-small` with the place
 * of the wave, by its number of responses alone
 */
export function sayWaves(plan: PublicationPlan, waves: readonly Wave[]): readonly Publication[] {
	checkRolling(plan);
	const { margin } = plan.policy;
	for (const [index, wave] of waves.entries()) {
		if (respondentsOf(wave) < thresholds(margin).class) {
			throw new Refusal('wave-too-small', String(index));
		}
	}
	return waves.map((_, index) => {
		const known = waves.slice(0, index + 1);
		const groups = groupsOf(plan, known);
		const listed = new Set(groups.map(({ id }) => id));
		const tables = plan.items.flatMap((item) =>
			sayTree(onePoleAbove(item), chainOf(plan, item, known), margin).tables.filter(({ group }) =>
				listed.has(group)
			)
		);
		return { groups, tables, orders: [] };
	});
}
