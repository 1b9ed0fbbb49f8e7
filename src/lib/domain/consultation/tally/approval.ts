import type { NumberedBallot, NumberedBallots } from './ballots.ts';
import { rational, type Rational } from './rational.ts';

/** Ballots that approve each option (Steven Brams and Peter Fishburn, 1978). One step for each name on each kind of ballot. */
export function countApproval({ options, ballots }: NumberedBallots): readonly Rational[] {
	const counts = options.map(() => 0);
	for (const ballot of ballots) {
		for (const option of approvedOn(ballot, options.length)) {
			counts[option] = (counts[option] ?? 0) + ballot.count;
		}
	}
	return counts.map((count) => rational(BigInt(count)));
}

/**
 * What a ballot approves: all that it does not put last. What it does not name stands last; a ballot
 * that puts every option in one place approves them all.
 */
export function approvedOn({ places }: NumberedBallot, options: number): readonly number[] {
	const named = places.reduce((total, place) => total + place.length, 0);
	return named === options && places.length > 1 ? places.slice(0, -1).flat() : places.flat();
}
