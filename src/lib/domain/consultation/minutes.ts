import type { Method, ReleaseContent } from '../disclosure/release.ts';
import type { Localized, Questionnaire } from '../questionnaire/definition.ts';
import { type BallotNotice, ballotNotice } from './ballot-notice.ts';
import type { BallotRules } from './ballot-rules.ts';
import type { Outcome, QuorumReached } from './outcome.ts';

/** What the journal of a vote says of it. */
export interface MinutesActs {
	/** Hash of the act that ended the count, in hexadecimal; null where there is none. */
	readonly journal: string | null;
	readonly closedEarly: boolean;
	readonly recounts: readonly {
		readonly at: number;
		readonly reason: 'recount' | 'contestation';
	}[];
}

/**
 * The minutes of a formal vote as data. Everything in them was public before: the rules before anybody
 * voted, the rest with the publication, or in the journal that everybody reads. Equal publications
 * and equal acts give equal minutes.
 */
export interface BallotMinutes {
	readonly notice: BallotNotice;
	/** What was asked, in the order of the ballot, with what could be answered. */
	readonly asked: readonly {
		readonly item: string;
		readonly text: Localized;
		readonly options: readonly Localized[];
	}[];
	/** How many could vote, and how many did, blanks too. */
	readonly electorate: number;
	readonly voters: number;
	/** Null without a quorum. */
	readonly quorum: QuorumReached | null;
	readonly outcomes: readonly Outcome[];
	/** Envelopes that were late, unreadable or of the trial, as everybody reads them. */
	readonly envelopes: Pick<Method, 'late' | 'unreadable' | 'trial'>;
	/** Hash of the act that ended the count, in hexadecimal; null where there is none. */
	readonly journal: string | null;
	/** Two people closed it before its announced hour. */
	readonly closedEarly: boolean;
	/** When counted ballots were opened again, and why; the first one first. Moments in milliseconds, UTC. */
	readonly recounts: MinutesActs['recounts'];
	/** Roles of those who opened the box; empty where no custodian was named. */
	readonly custodians: readonly string[];
}

/**
 * The minutes of a vote from what is said of it and from its rules.
 *
 * @param acts what its journal says
 * @returns null of a survey, of a consultation that decides nothing, and where no outcome is said
 */
export function writeMinutes(
	release: Pick<ReleaseContent, 'outcomes' | 'method' | 'plan'>,
	rules: BallotRules | null,
	questionnaire: Pick<Questionnaire, 'questions'>,
	{ journal, closedEarly, recounts }: MinutesActs
): BallotMinutes | null {
	const outcomes = release.outcomes ?? [];
	const [first] = outcomes;
	const formal = rules?.formal ?? null;
	if (rules === null || formal === null || first === undefined) return null;
	const { late, unreadable, trial } = release.method;
	return {
		notice: ballotNotice(rules, questionnaire, release.plan.policy.margin),
		asked: questionnaire.questions
			.filter(({ id }) => outcomes.some(({ item }) => item === id))
			.map((question) => ({
				item: question.id,
				text: question.text,
				options: 'options' in question ? question.options.map(({ label }) => label) : []
			})),
		electorate: formal.electorate,
		voters: first.voters,
		quorum: first.quorum,
		outcomes,
		envelopes: { late, unreadable, trial },
		journal,
		closedEarly,
		recounts,
		custodians: [...formal.custodians]
	};
}
