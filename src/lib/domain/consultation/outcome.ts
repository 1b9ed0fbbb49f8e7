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

/** A resulting order, best first; what stands together in one list is a tie. Never points. */
interface OrderOutcome extends OutcomeCore {
	readonly kind: 'order';
	readonly places: readonly (readonly string[])[];
}

/** Who or what is chosen, in the order of the ballot; `tied` share the last place, which is not given. */
interface ChosenOutcome extends OutcomeCore {
	readonly kind: 'chosen';
	readonly chosen: readonly string[];
	readonly tied: readonly string[];
}

/** Works that the sum pays for, in the order of the ballot. Costs are those of the ballot. */
interface FundedOutcome extends OutcomeCore {
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
