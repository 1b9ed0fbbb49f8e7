import { findWhole } from './program.ts';
import { Seating } from './seating.ts';
import type { Search, Verdict } from './search.ts';

/** Passes after which nothing is kept any more. */
const mostPasses = 12;

/**
 * Whether some coalition of margin − 1 households, anywhere and with any answers they may have, knows
 * an answer of one more household. It is enough to look at the data sets that publish the same figures:
 *
 * A household of kind c with answer a is a seat. Some seats, with at most size(c) at each kind, are
 * *possible* if a data set has at least as many households at each variable as there are seats. Who is
 * who does not matter: households of a kind are told apart by nothing published. A coalition knows its
 * own answers, so its seats are possible. It proves nothing of one more household h of kind c exactly if
 * for each guarded answer a its seats and the seat (c, a) are possible together: then h may have a, and
 * since two answers at least are guarded, h may be outside a as well. With a coalition all of whose
 * members have the middle answer nothing is demanded of the middle itself, unless it is guarded.
 *
 * So every set of 1 to margin seats is gone through, the small first. A set is settled by a data set
 * already found (the pool of witnesses), by a search near one, or by the integer program; bounds on
 * one kind are not enough, as whole solutions may leave gaps (n = 249 in the tests).
 */
export function searchCoalitions(search: Search): Verdict {
	const { world, margin, solving } = search;
	const { caps } = world.program;
	let solves = 0;
	const found = search.known ?? firstFound();
	function firstFound(): readonly number[] | null {
		solves += 1;
		const first = findWhole(world.program, solving);
		return first.kind === 'found' ? first.values : null;
	}
	if (found === null) return { kind: 'undecided' };
	// Half of what the first data set has of many, a little of some; lowered where that asks too much.
	const floors = Int32Array.from(caps, (_, at) => {
		const count = found[at] ?? 0;
		return count >= 2 * margin ? margin : count > margin ? 1 : 0;
	});
	for (let passes = 1; ; passes += 1) {
		const seating = new Seating(search, found, floors);
		const verdict = seating.run();
		solves += seating.solves;
		if (verdict !== 'again') {
			return verdict.kind === 'no-proof' ? { ...verdict, solves } : verdict;
		}
		if (passes === mostPasses) floors.fill(0);
	}
}
