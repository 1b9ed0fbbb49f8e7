import type { NumberedBallots } from './ballots.ts';
import { rational, type Rational, sum, zero } from './rational.ts';

/** Votes of the options that still stand, in their order, and ballots that name none of them. */
export interface FirstVotes {
	readonly votes: readonly Rational[];
	/** Ballots that name something, but nothing that stands. */
	readonly exhausted: number;
}

/**
 * Gives each ballot to the first option on it that still stands; those that share its place share the
 * ballot equally. One step for each name before it.
 *
 * @param standing options by their numbers, rising
 */
export function firstVotes(
	{ options, ballots }: NumberedBallots,
	standing: readonly number[]
): FirstVotes {
	const stands = new Uint8Array(options.length);
	for (const option of standing) stands[option] = 1;
	// By how many share a ballot: fractions are made once, at the end.
	const width = options.length + 1;
	const counts = new Float64Array(options.length * width);
	let exhausted = 0;
	for (const { count, places } of ballots) {
		let sharing = 0;
		for (const place of places) {
			for (const option of place) sharing += stands[option] ?? 0;
			if (sharing === 0) continue;
			for (const option of place) {
				if (stands[option] === 1) {
					const at = option * width + sharing;
					counts[at] = (counts[at] ?? 0) + count;
				}
			}
			break;
		}
		if (sharing === 0) exhausted += count;
	}
	const votes = standing.map((option) => {
		let total = zero;
		for (let sharing = 1; sharing < width; sharing += 1) {
			const count = counts[option * width + sharing] ?? 0;
			if (count > 0) total = sum(total, rational(BigInt(count), BigInt(sharing)));
		}
		return total;
	});
	return { votes, exhausted };
}
