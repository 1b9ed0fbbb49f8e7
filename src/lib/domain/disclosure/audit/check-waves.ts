import { isRefusal } from '../../refusal.ts';
import type { PublicationPlan } from '../plan.ts';
import type { Release, Table } from '../release.ts';
import { thresholds } from '../thresholds.ts';
import { onePoleAbove, type TreeNode } from '../tree.ts';
import { checkRolling, waveGroup } from '../waves.ts';
import { attackChain, type Bounded, type Means } from './attack.ts';
import { tablesReader } from './check-words.ts';
import type { Fault } from './published-groups.ts';

/** Whether a release is what was published after one wave of a rolling survey. */
export function isWave({ plan, groups }: Release): boolean {
	return groups[0]?.id.startsWith(`${plan.root.id}@`) === true;
}

/** The groups that are published after wave `last`: what is cumulated, and from the second on its two parts. */
function groupsDue(plan: PublicationPlan, last: number): string[] {
	const root = waveGroup(plan, 1, last);
	const parts = last === 1 ? [] : [waveGroup(plan, 1, last - 1), waveGroup(plan, last, last)];
	return [`total ${root} in null`, ...parts.map((part) => `site ${part} in ${root}`)];
}

/** Whether what was cumulated before and this wave are all there, large enough, and add up. */
function checkHeads({ plan, groups }: Release, last: number, before: number): Fault[] {
	const [root, earlier, own] = groups;
	const size = (own ?? root)?.respondents ?? 0;
	const place = waveGroup(plan, last, last);
	const faults: Fault[] = [];
	if (size < thresholds(plan.policy.margin).class) faults.push({ code: 'wave-too-small', place });
	const kept = (earlier?.respondents ?? 0) === before;
	if (!kept || root?.respondents !== before + size) {
		faults.push({ code: 'heads-do-not-add-up', place });
	}
	return faults;
}

/** The first fault in the chain itself: without it there is nothing to read further. */
function checkChain(chain: readonly Release[]): Fault[] {
	const plan = chain[0]?.plan;
	let before = 0;
	return chain.flatMap((release, index) => {
		const last = index + 1;
		const place = `${release.campaign} after wave ${last}`;
		if (release.sequence !== last) return [{ code: 'wave-missing', place }];
		const listed = release.groups.map(
			({ kind, id, parent }) => `${kind} ${id} in ${String(parent)}`
		);
		const due = groupsDue(release.plan, last);
		const faults = checkHeads(release, last, before);
		before = release.groups[0]?.respondents ?? 0;
		if (listed.join('\n') !== due.join('\n')) faults.push({ code: 'group-not-planned', place });
		if (JSON.stringify(release.plan) !== JSON.stringify(plan)) {
			faults.push({ code: 'other-plan', place });
		}
		if (release.policy.margin !== release.plan.policy.margin) {
			faults.push({ code: 'other-margin', place });
		}
		if (release.orders.length > 0 || release.audit !== null) {
			faults.push({ code: 'waves-of-whole-only', place });
		}
		return faults;
	});
}

function checkPlanOf(plan: PublicationPlan): Fault[] {
	try {
		checkRolling(plan);
		return [];
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return [{ code: error.code, place: error.place ?? '' }];
	}
}

/** Every table once; one that a later publication repeats in other words is a fault. */
function tablesOf(chain: readonly Release[]): { tables: Table[]; faults: Fault[] } {
	const seen = new Map<string, Table>();
	const faults: Fault[] = [];
	for (const table of chain.flatMap(({ tables }) => tables)) {
		const place = `${table.item} in ${table.group}`;
		const before = seen.get(place);
		if (before !== undefined && JSON.stringify(before) !== JSON.stringify(table)) {
			faults.push({ code: 'changed-after-publication', place });
		}
		seen.set(place, before ?? table);
	}
	return { tables: [...seen.values()], faults };
}

/** What was cumulated after the last wave: a parent of two, down to the first. */
function treeOf(chain: readonly Release[], plan: PublicationPlan): TreeNode {
	const poles = { often: 0, none: 0 };
	const waves = chain.map(({ groups }, index): TreeNode => ({
		group: waveGroup(plan, index + 1, index + 1),
		respondents: (groups[2] ?? groups[0])?.respondents ?? 0,
		poles,
		parts: [],
		unsaid: false
	}));
	return waves.reduce((before, wave, index) => ({
		group: waveGroup(plan, 1, index + 1),
		respondents: before.respondents + wave.respondents,
		poles,
		parts: [before, wave],
		unsaid: false
	}));
}

/**
 * Checks the publications of one rolling survey together, as whoever kept them all reads them: that
 * none is missing, that nothing published has changed, that every word is that of some counts, and
 * that no coalition proves an answer from all of them.
 *
 * @param chain in the order of their sequence, the first wave first
 */
export function checkWaves(
	chain: readonly Release[],
	means: Means
): { readonly faults: readonly Fault[]; readonly bounded: readonly Bounded[] } {
	const plan = chain[0]?.plan;
	if (plan === undefined) return { faults: [], bounded: [] };
	const broken = [...checkPlanOf(plan), ...checkChain(chain)];
	if (broken.length > 0) return { faults: broken, bounded: [] };
	const { tables, faults } = tablesOf(chain);
	const tree = treeOf(chain, plan);
	const reader = tablesReader(tables, plan.policy.margin);
	for (const item of plan.items) reader.read(onePoleAbove(item), tree);
	const attacks = plan.items.map((item) => attackChain(item, { plan, tables }, tree, means));
	return {
		faults: [...faults, ...reader.end(), ...attacks.flatMap((attack) => attack.faults)],
		bounded: attacks.flatMap(({ bounded }) => bounded)
	};
}
