import type { AnswerUnit } from '../campaign/campaign.ts';

/** What people are asked to do; each kind is an instrument with a page of its own. */
export type ConsultationKind =
	/** Options, of which one, several, or all that suit are chosen. */
	| 'options'
	/** Yes, yes on conditions, no; then the conditions. */
	| 'conditions'
	/** Priorities put in order. */
	| 'ranking'
	/** Works with costs, within a sum; nothing is promised. */
	| 'works'
	/** House rules, article by article: agree, change, disagree. */
	| 'house-rules'
	/** A formal vote on one proposal: for, blank, against. */
	| 'vote'
	/** An election of persons. */
	| 'election';

/** A share of something, such as two thirds. `strict`: more than the share, not as much as it. */
export interface Fraction {
	readonly numerator: number;
	readonly denominator: number;
	readonly strict: boolean;
}

/** What a threshold is a share of. Blanks are apart of the votes cast (privacy rules, « Ballots »). */
export type ThresholdBase = 'cast' | 'voters' | 'electorate';

/**
 * What is done with equal counts: they stand together, as a tie that people settle; or the options
 * follow the order that was drawn and written down before opening, best first.
 */
export type TieRule =
	{ readonly kind: 'stands' } | { readonly kind: 'drawn'; readonly order: readonly string[] };

/** How the answers to one question are counted. One file each in `tally/`. */
export type TallyMethod =
	| { readonly kind: 'majority'; readonly threshold: Fraction; readonly base: ThresholdBase }
	| { readonly kind: 'plurality'; readonly seats: number }
	| { readonly kind: 'approval'; readonly seats: number }
	/** Three points for a first place, two, one (Borda, 1784). */
	| { readonly kind: 'points' }
	/** Condorcet's winner, and Schulze's paths (2011) where there is none. */
	| { readonly kind: 'schulze' }
	| { readonly kind: 'instant-runoff' }
	/** Projects by the approvals they get per dollar, until the sum is spent. */
	| { readonly kind: 'budget-approval' }
	/** Method of equal shares (Peters, Pierczyński and Skowron, 2021). */
	| { readonly kind: 'budget-equal-shares' };

export type TallyMethodName = TallyMethod['kind'];

/** One question of the questionnaire that is a ballot. */
export interface BallotQuestion {
	/** Id of the question. */
	readonly item: string;
	readonly method: TallyMethod;
	readonly tie: TieRule;
	/** Codes that are for, blank and against, of a question counted by majority. */
	readonly sides?: {
		readonly for: readonly string[];
		readonly blank: readonly string[];
		readonly against: readonly string[];
	};
	/** Whole dollars, of a budget. */
	readonly budget?: {
		readonly total: number;
		readonly costs: Readonly<Record<string, number>>;
	};
}

/** The three announcements of a ballot (privacy rules, « Ballots »), chosen before opening. */
export type Announcement = 'protected' | 'exact' | 'result-only';

/** What a formal vote adds to a consultation. */
export interface FormalRules {
	/** Who votes once, and how many there are. */
	readonly unit: AnswerUnit;
	readonly electorate: number;
	/** Who may vote for another: nobody; one person of the household; whoever by-laws name. */
	readonly representation: 'none' | 'household' | 'by-laws';
	/** Share of the electorate that has to vote; null without a quorum. */
	readonly quorum: Fraction | null;
	/** Roles of those who keep the shares of the key, never names: two of the three close. */
	readonly custodians: readonly string[];
}

/**
 * All that is decided of a consultation before it opens, and shown; frozen then. A campaign that
 * has none is a survey.
 */
export interface BallotRules {
	readonly version: 1;
	readonly kind: ConsultationKind;
	readonly announcement: Announcement;
	readonly questions: readonly BallotQuestion[];
	/** Null where people advise and do not decide. */
	readonly formal: FormalRules | null;
}
