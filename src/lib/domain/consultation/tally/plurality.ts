import type { NumberedBallots } from './ballots.ts';
import { rational, type Rational, sum, zero } from './rational.ts';

/**
 * Votes of each option: those who are first on most ballots win, as in most elections since antiquity
 * (Borda, 1781, and Condorcet, 1785, described what it overlooks). A ballot has as many votes as there
 * are seats, one at most for each option; where it puts more options first than there are seats, they
 * share its votes equally. What it puts lower gets nothing. One step for each name in first place.
 */
export function countPlurality(
	{ options, ballots }: NumberedBallots,
	seats: number
): readonly Rational[] {
	// By how many share the votes of a ballot: fractions are made once, at the end.
	const counts = options.map(() => new Map<number, number>());
	for (const { count, places } of ballots) {
		const first = places[0] ?? [];
		const sharing = Math.max(first.length, seats);
		for (const option of first) {
			const own = counts[option];
			own?.set(sharing, (own.get(sharing) ?? 0) + count);
		}
	}
	return counts.map((own) =>
		[...own].reduce(
			(votes, [sharing, count]) =>
				sum(votes, rational(BigInt(count) * BigInt(seats), BigInt(sharing))),
			zero
		)
	);
}
