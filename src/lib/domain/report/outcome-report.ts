import type {
	BallotQuestion,
	BallotRules,
	ConsultationKind
} from '../consultation/ballot-rules.ts';
import type { Outcome } from '../consultation/outcome.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { wordsIn } from '../questionnaire/localized.ts';
import { tellOutcome, type OutcomeTold } from './outcome-told.ts';

/** What is read of one ballot question, in one language, computed from what is said of it alone. */
export interface OutcomeReport {
	/** Id of the question. */
	readonly item: string;
	/** As it was asked. */
	readonly asked: string;
	readonly short: string;
	/** As it was ruled before opening; null where the rules are not at hand. */
	readonly question: BallotQuestion | null;
	readonly consultation: ConsultationKind | null;
	/** People decide by it; otherwise they advise. */
	readonly decides: boolean;
	readonly method: Outcome['method'];
	readonly announcement: Outcome['announcement'];
	readonly voters: number;
	readonly quorum: Outcome['quorum'];
	readonly told: OutcomeTold;
}

/**
 * What is read of a consultation, in the order of its questionnaire. Equal outcomes give equal
 * reports: nothing else is looked at but the rules, which were public before anybody voted.
 *
 * @param rules null where they are not at hand: then nothing is said of thresholds
 * @param language language tag; French where a text has no words in it
 */
export function reportOutcomes(
	outcomes: readonly Outcome[],
	rules: BallotRules | null,
	questionnaire: Pick<Questionnaire, 'questions'>,
	language: string
): readonly OutcomeReport[] {
	return questionnaire.questions.flatMap((question) => {
		const outcome = outcomes.find(({ item }) => item === question.id);
		if (outcome === undefined) return [];
		const ruled = rules?.questions.find(({ item }) => item === question.id) ?? null;
		const { item, method, announcement, voters, quorum } = outcome;
		return {
			item,
			asked: wordsIn(question.text, language),
			short: wordsIn(question.short, language),
			question: ruled,
			consultation: rules?.kind ?? null,
			decides: rules === null || rules.formal !== null,
			method,
			announcement,
			voters,
			quorum,
			told: tellOutcome(outcome, question, ruled, language)
		};
	});
}
