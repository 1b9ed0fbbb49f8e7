import { Refusal } from '../../refusal.ts';
import { unreachable } from '../../unreachable.ts';
import type { Fraction, ThresholdBase } from '../ballot-rules.ts';
import { reaches } from './share.ts';

/** How many voted for, blank and against. Whole numbers of the unit of vote. */
export interface Sides {
	readonly for: number;
	readonly blank: number;
	readonly against: number;
}

/** What adoption takes. */
export interface MajorityRule {
	readonly threshold: Fraction;
	readonly base: ThresholdBase;
	/** How many may vote; null where there is no roll, and then no share of it is asked for. */
	readonly electorate: number | null;
}

/**
 * Whether a proposal is adopted: votes for, against a threshold that is a share of the votes cast
 * (blanks apart), of the voters, or of all who may vote. What nobody is for is not adopted, whatever
 * the threshold. As many for as against is not more than half: nothing is left to a tie rule.
 * Majority is the one rule for two answers that treats all voters, and both answers, alike and follows
 * every vote (Kenneth O. May, 1952); larger thresholds favour what stands. One step.
 *
 * @throws Refusal `electorate-unknown`
 */
export function isAdopted(sides: Sides, rule: MajorityRule): boolean {
	return sides.for > 0 && reaches(rule.threshold, sides.for, wholeOf(sides, rule));
}

function wholeOf(sides: Sides, { base, electorate }: MajorityRule): number {
	const cast = sides.for + sides.against;
	switch (base) {
		case 'cast':
			return cast;
		case 'voters':
			return cast + sides.blank;
		case 'electorate':
			if (electorate === null) throw new Refusal('electorate-unknown');
			return electorate;
		default:
			return unreachable(base);
	}
}
