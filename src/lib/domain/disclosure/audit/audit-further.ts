import type { Counts, Heads, Signatures } from '../counts.ts';
import { cutFurther } from '../further.ts';
import { planGroups } from '../groups.ts';
import type { PlannedItem, PublicationPlan } from '../plan.ts';
import type { Audit } from '../release.ts';
import { say } from '../say.ts';
import { thresholds } from '../thresholds.ts';
import { searchCoalitions } from './coalitions.ts';
import { worldOf } from './item-world.ts';
import { joinKinds, type Kinds } from './kinds.ts';
import type { Solver } from './program.ts';
import type { Verdict } from './search.ts';
import type { World } from './world.ts';

export interface AuditRequest {
	readonly plan: PublicationPlan;
	readonly heads: Heads;
	readonly counts: Counts;
	/** Null where too many differed to be kept. */
	readonly signatures: Signatures | null;
	readonly solver: Solver;
	/** Whether the time is up: what is not decided then is withdrawn. */
	readonly tooLate: () => boolean;
}

/**
 * Decides which further breakdowns are published (privacy rules, section 3, 4): all of them together
 * with the tree of sites must leave no proof of any item. If one item fails, the last attribute of the
 * plan is withdrawn for all items and the others are tried again, so that a withdrawal says no more
 * than how many stand. Where time runs out all are withdrawn: a release is never held up.
 *
 * It yields after each item, so that its process can hear others, and returns null where the plan
 * asks for none or the whole is too small.
 */
export function* auditFurther(request: AuditRequest): Generator<undefined, Audit | null> {
	const { plan, heads, signatures } = request;
	const { root, further } = planGroups(plan, heads);
	if (plan.further.length === 0 || root.respondents < thresholds(plan.policy.margin).further)
		return null;
	for (let kept = further.length; kept > 0 && signatures !== null; kept -= 1) {
		const attributes = further.slice(0, kept);
		const verdict = yield* auditTogether(request, signatures, attributes);
		if (verdict === 'undecided') break;
		if (verdict === 'no-proof') return { passed: attributes, withdrawn: further.slice(kept) };
	}
	return { passed: [], withdrawn: further };
}

function* auditTogether(
	{ plan, heads, counts, solver, tooLate }: AuditRequest,
	signatures: Signatures,
	attributes: readonly string[]
): Generator<undefined, Verdict['kind']> {
	const groups = planGroups(plan, heads);
	const kinds = joinKinds(plan, groups, signatures, attributes);
	const { tables } = say(plan, heads, counts, { attributes, signatures });
	for (const item of cutFurther(plan)) {
		const world = worldOf(
			item,
			tables.filter((table) => table.item === item.item),
			kinds.kinds,
			kinds.byGroup
		);
		const known = truthOf(item, world, kinds, signatures);
		const solving = solver(world.program);
		try {
			const { margin } = plan.policy;
			const verdict = searchCoalitions({ world, margin, known, solving, tooLate });
			if (verdict.kind !== 'no-proof') return verdict.kind;
		} finally {
			solving.end();
		}
		yield;
	}
	return 'no-proof';
}

/** The counts themselves: the first witness, and never more than that. */
function truthOf(
	{ item }: PlannedItem,
	{ outcomes }: World,
	{ kinds, entries }: Kinds,
	signatures: Signatures
): number[] {
	const at = signatures.items.indexOf(item);
	return kinds.flatMap(({ size }, kind) => {
		const own = entries[kind] ?? [];
		const sum = (pole: 'often' | 'none'): number =>
			own.reduce((total, entry) => total + (signatures.entries[entry]?.[pole][at] ?? 0), 0);
		const often = sum('often');
		if (outcomes.length === 2) return [often, size - often];
		const none = sum('none');
		return [often, size - often - none, none];
	});
}
