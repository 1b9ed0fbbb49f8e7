import { Refusal } from '../../refusal.ts';
import type { BallotQuestion } from '../ballot-rules.ts';
import type { BallotFault, NumberedBallots } from './ballots.ts';
import type { Sides } from './majority.ts';

/**
 * How many are for, blank and against, by what stands first on their ballots. Blank are, besides those
 * who say so, ballots that name nothing, something of no side, or both sides. One step for each name in
 * first place.
 *
 * @throws Refusal `sides-missing`
 */
export function countSides(
	sides: BallotQuestion['sides'],
	{ options, ballots, blank }: NumberedBallots
): Sides {
	if (sides === undefined) throw new Refusal<BallotFault>('sides-missing');
	const sideOf = options.map((option) =>
		sides.for.includes(option) ? 'for' : sides.against.includes(option) ? 'against' : 'blank'
	);
	const counts = { for: 0, blank, against: 0 };
	for (const { count, places } of ballots) {
		const named = new Set((places[0] ?? []).map((option) => sideOf[option] ?? 'blank'));
		const [side = 'blank'] = named;
		counts[named.size === 1 ? side : 'blank'] += count;
	}
	return counts;
}
