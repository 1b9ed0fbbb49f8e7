import type { Fraction } from '../consultation/ballot-rules.ts';
import type { QuorumReached } from '../consultation/outcome.ts';
import { Refusal } from '../refusal.ts';
import { type MeetingQuorum, quorumNeeded } from './meeting.ts';

/**
 * What it takes to be adopted, fixed with the agenda: more hands for than against; two hands for of
 * three that are for or against; more than half of all who are present.
 */
export const handsRules = ['majority', 'two-thirds', 'half-of-present'] as const;
export type HandsRule = (typeof handsRules)[number];

/** What was counted in the room. Whole numbers of people. */
export interface HandsCount {
	/** Present and entitled to vote, when the hands were counted. */
	readonly present: number;
	readonly for: number;
	readonly against: number;
	readonly abstained: number;
}

/** A show of hands that two people agree on. It was public in the room: its figures are exact. */
export interface HandsResult {
	readonly verdict: 'adopted' | 'rejected' | 'no-quorum';
	readonly counts: HandsCount;
	/** Present, and counted neither for, nor against, nor abstained. */
	readonly unraised: number;
	/** Null without a quorum. */
	readonly quorum: QuorumReached | null;
	readonly rule: HandsRule;
}

/** What each rule asks for, as a share of the hands for or against, or of those present. */
const shares: Readonly<
	Record<HandsRule, { readonly share: Fraction; readonly of: 'raised' | 'present' }>
> = {
	majority: { share: { numerator: 1, denominator: 2, strict: true }, of: 'raised' },
	'two-thirds': { share: { numerator: 2, denominator: 3, strict: false }, of: 'raised' },
	'half-of-present': { share: { numerator: 1, denominator: 2, strict: true }, of: 'present' }
};

/**
 * What a show of hands decides.
 *
 * @param counts whole numbers, none below zero
 * @param households of the building or the organisation, of which a quorum may be a share
 * @throws Refusal `more-hands-than-people` when the hands are more than those present
 */
export function countHands(
	counts: HandsCount,
	rule: HandsRule,
	quorum: MeetingQuorum | null,
	households: number
): HandsResult {
	const unraised = counts.present - counts.for - counts.against - counts.abstained;
	if (unraised < 0) throw new Refusal('more-hands-than-people', 'present');
	const needed = quorumNeeded(quorum, households);
	const reached =
		needed === null ? null : { needed, electorate: households, reached: counts.present >= needed };
	return {
		verdict: reached?.reached === false ? 'no-quorum' : verdictOf(counts, rule),
		counts,
		unraised,
		quorum: reached,
		rule
	};
}

/** In whole numbers: a share of a count is never rounded. */
function verdictOf(counts: HandsCount, rule: HandsRule): 'adopted' | 'rejected' {
	const { share, of } = shares[rule];
	const base = of === 'present' ? counts.present : counts.for + counts.against;
	const left = counts.for * share.denominator;
	const right = base * share.numerator;
	// Nobody for: nothing is adopted, whatever the share of nothing is.
	if (counts.for === 0) return 'rejected';
	return left > right || (left === right && !share.strict) ? 'adopted' : 'rejected';
}
