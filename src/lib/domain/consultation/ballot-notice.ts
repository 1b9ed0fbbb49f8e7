import type { Margin } from '../disclosure/policy.ts';
import type { Range } from '../disclosure/range.ts';
import { thresholds } from '../disclosure/thresholds.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import type {
	Announcement,
	BallotQuestion,
	BallotRules,
	ConsultationKind,
	FormalRules,
	TallyMethod,
	TieRule
} from './ballot-rules.ts';
import { fewestSaid } from './fewest-said.ts';
import { optionsOf, placesIn } from './gather-ballots.ts';
import { revealingRuns } from './revealing-turnouts.ts';
import { neededOf } from './tally/share.ts';

/**
 * What of the rules of a consultation people read before they answer. How their answers are matched
 * with sides and costs stays with who counts.
 */
export interface BallotNotice {
	readonly kind: ConsultationKind;
	readonly announcement: Announcement;
	readonly questions: readonly {
		readonly item: string;
		readonly method: TallyMethod;
		readonly tie: TieRule['kind'];
		/** Votes under which less is said: of an order that decides its first place, of advice nothing. */
		readonly fewest: number | null;
		/** How an answer between yes and no counts; null where there is none. */
		readonly between: 'apart' | 'for' | null;
	}[];
	/** Null where people advise and do not decide. Its quorum is in votes; null without one. */
	readonly formal: (Omit<FormalRules, 'quorum'> & { readonly quorum: number | null }) | null;
	/** Turnouts at which the result tells by itself how people voted. */
	readonly revealing: readonly Range[];
	/** Fewer may vote than can be counted in words: whatever the turnout, the result may tell. */
	readonly few: boolean;
}

/**
 * The notice of these rules.
 *
 * @param margin of the plan: what is warned of depends on it
 */
export function ballotNotice(
	rules: BallotRules,
	questionnaire: Pick<Questionnaire, 'questions'>,
	margin: Margin
): BallotNotice {
	const { kind, announcement, formal } = rules;
	return {
		kind,
		announcement,
		questions: rules.questions.map((question) => {
			const { item, method, tie } = question;
			const choices = {
				options: optionsOf(questionnaire, item),
				places: placesIn(questionnaire, item)
			};
			return {
				item,
				method,
				tie: tie.kind,
				fewest: fewestSaid(rules, question, choices, margin),
				between: betweenOf(rules, question)
			};
		}),
		formal: formal && {
			unit: formal.unit,
			electorate: formal.electorate,
			representation: formal.representation,
			quorum: formal.quorum && neededOf(formal.quorum, formal.electorate),
			custodians: [...formal.custodians]
		},
		revealing: revealingRuns(rules, margin),
		few: formal !== null && formal.electorate < thresholds(margin).shown
	};
}

/** A yes on conditions, an article to change: the answer that is neither yes nor no. */
function betweenOf(
	{ kind }: BallotRules,
	{ sides }: BallotQuestion
): BallotNotice['questions'][number]['between'] {
	if (sides === undefined || (kind !== 'conditions' && kind !== 'house-rules')) return null;
	if (sides.blank.length > 0) return 'apart';
	return kind === 'conditions' ? 'for' : null;
}
