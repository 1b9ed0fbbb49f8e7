import type { NumberedBallots } from './ballots.ts';
import { rational, type Rational, sum, zero } from './rational.ts';

/** Of the first place, of the second, of the third: what a ballot asks for is three priorities. */
const topThree: readonly number[] = [3, 2, 1];

/**
 * Points of each option: three for a first place, two for a second, one for a third (after
 * Jean-Charles de Borda, 1781, published 1784; with four options it is his own count). Options in one
 * place share equally the points of the places they take up; what is not named gets none. One step for
 * each name on each kind of ballot.
 *
 * @param points of each place, best first, whole; none after the last
 */
export function countPoints(
	{ options, ballots }: NumberedBallots,
	points: readonly number[] = topThree
): readonly Rational[] {
	// By how many share: fractions are made once, at the end.
	const shared = options.map(() => new Map<number, number>());
	for (const { count, places } of ballots) {
		let taken = 0;
		for (const place of places) {
			const together = points
				.slice(taken, taken + place.length)
				.reduce((total, worth) => total + worth, 0);
			taken += place.length;
			for (const option of place) {
				const own = shared[option];
				own?.set(place.length, (own.get(place.length) ?? 0) + count * together);
			}
		}
	}
	return shared.map((own) =>
		[...own].reduce(
			(total, [sharing, worth]) => sum(total, rational(BigInt(worth), BigInt(sharing))),
			zero
		)
	);
}
