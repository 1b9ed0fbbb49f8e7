import type { Said } from '../disclosure/said.ts';
import type { Announcement, TallyMethodName } from './ballot-rules.ts';
import type { MajorityRule } from './tally/majority.ts';

/** Whether enough voted. Whole numbers of the unit of vote. */
export interface QuorumReached {
	readonly needed: number;
	readonly electorate: number;
	readonly reached: boolean;
}

interface OutcomeCore {
	/** Id of the question. */
	readonly item: string;
	readonly method: TallyMethodName;
	readonly announcement: Announcement;
	/** Ballots counted, blanks too. */
	readonly voters: number;
	/** Null without a quorum. */
	readonly quorum: QuorumReached | null;
}

/** Adopted or not. `sides` are what is said of for, blank and against, in this order; none where the result alone is announced. */
export interface MotionOutcome extends OutcomeCore {
	readonly kind: 'motion';
	readonly verdict: 'adopted' | 'rejected' | 'no-quorum';
	readonly sides: readonly Said[];
	/** What adoption took, as the ballot said it: with it anybody can check the verdict. */
	readonly rule?: MajorityRule;
}

/** What the ballot said of its options and of how they are counted: with it anybody can check what is said. */
export interface SaidBallot {
	/** Codes, in the order of the ballot. */
	readonly options: readonly string[];
	/** Places that could be given in a ranking; null of any other question. */
	readonly places: number | null;
	/** How many options a ballot may name before it is blank; null without such a number. */
	readonly atMost: number | null;
	/** How many are chosen; 1 where the method has no number of them. */
	readonly seats: number;
	/** The order that was drawn for ties, best first; null where a tie stands. */
	readonly drawn: readonly string[] | null;
	/** Whole dollars; null of anything but a budget. */
	readonly budget: {
		readonly total: number;
		readonly costs: Readonly<Record<string, number>>;
	} | null;
	/** People decide by it; otherwise they advise. */
	readonly decides: boolean;
}

interface ChoiceCore extends OutcomeCore {
	readonly ballot?: SaidBallot;
}

/** A resulting order, best first; what stands together in one list is a tie. Never points. */
interface OrderOutcome extends ChoiceCore {
	readonly kind: 'order';
	readonly places: readonly (readonly string[])[];
}

/** Who or what is chosen, in the order of the ballot; `tied` share the last place, which is not given. */
interface ChosenOutcome extends ChoiceCore {
	readonly kind: 'chosen';
	readonly chosen: readonly string[];
	readonly tied: readonly string[];
}

/** Works that the sum pays for, in the order of the ballot. Costs are those of the ballot. */
interface FundedOutcome extends ChoiceCore {
	readonly kind: 'funded';
	readonly funded: readonly string[];
	/** Works that are paid or not by how a tie that stands is settled. None is in `funded`. */
	readonly tied: readonly string[];
	/** Whole dollars, of what is funded. */
	readonly spent: number;
	readonly total: number;
}

/** Too few answered for anything to be said: the same words whatever they are. */
interface WithheldOutcome extends OutcomeCore {
	readonly kind: 'withheld';
}

/** What is said of one ballot question, of the whole electorate only. Everything a reader sees is computed from it. */
export type Outcome =
	MotionOutcome | OrderOutcome | ChosenOutcome | FundedOutcome | WithheldOutcome;
