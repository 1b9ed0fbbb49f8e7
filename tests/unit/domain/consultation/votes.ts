import type { Fraction, ThresholdBase } from '#lib/domain/consultation/ballot-rules.ts';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';

export const half: Fraction = { numerator: 1, denominator: 2, strict: true };
export const twoThirds: Fraction = { numerator: 2, denominator: 3, strict: false };
export const threeQuarters: Fraction = { numerator: 3, denominator: 4, strict: false };
export const fourFifths: Fraction = { numerator: 4, denominator: 5, strict: false };
export const everybody: Fraction = { numerator: 1, denominator: 1, strict: false };

interface Vote {
	readonly threshold: Fraction;
	readonly base?: ThresholdBase;
	readonly electorate?: number;
	readonly quorum?: Fraction | null;
}

/** A formal vote on one proposal, question `project`. */
export function formalVote({
	threshold,
	base = 'cast',
	electorate = 40,
	quorum = null
}: Vote): BallotRules {
	return {
		version: 1,
		kind: 'vote',
		announcement: 'protected',
		questions: [
			{
				item: 'project',
				method: { kind: 'majority', threshold, base },
				tie: { kind: 'stands' },
				sides: { for: ['for'], blank: ['blank'], against: ['against'] }
			}
		],
		formal: { unit: 'household', electorate, representation: 'none', quorum, custodians: [] }
	};
}
