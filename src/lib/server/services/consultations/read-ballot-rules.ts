import { type BallotNotice, ballotNotice } from '../../../domain/consultation/ballot-notice.ts';
import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import {
	type RevealingTurnouts,
	revealingTurnouts
} from '../../../domain/consultation/revealing-turnouts.ts';
import type { Localized, Questionnaire } from '../../../domain/questionnaire/definition.ts';
import type { Server } from '../../server.ts';
import { plannedMargin } from '../ballots/campaign-notice.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';

/** The rules of a consultation as the office reads them before its opening and after. */
export interface ShownRules {
	readonly notice: BallotNotice;
	readonly revealing: readonly RevealingTurnouts[];
	/** What people answer, and the order that was drawn for it; null where a tie stands. */
	readonly asked: readonly {
		readonly item: string;
		readonly text: Localized;
		readonly options: readonly Localized[];
		readonly drawn: readonly Localized[] | null;
	}[];
}

/** The rules of a campaign with the names of what is chosen; null of a survey. */
export async function readBallotRules(
	server: Pick<Server, 'app'>,
	{ id, ballot, questionnaireHash }: Pick<CampaignRecord, 'id' | 'ballot' | 'questionnaireHash'>
): Promise<ShownRules | null> {
	if (ballot === null) return null;
	const questionnaire = await readQuestionnaireVersion(server, questionnaireHash);
	const margin = await plannedMargin(server, id);
	return {
		notice: ballotNotice(ballot, questionnaire, margin),
		revealing: revealingTurnouts(ballot, margin),
		asked: askedOf(ballot, questionnaire)
	};
}

function askedOf({ questions }: BallotRules, questionnaire: Questionnaire): ShownRules['asked'] {
	return questions.flatMap(({ item, tie }) => {
		const question = questionnaire.questions.find(({ id }) => id === item);
		if (question === undefined) return [];
		const options = 'options' in question ? question.options : [];
		const drawn =
			tie.kind === 'stands'
				? null
				: tie.order.flatMap((code) =>
						options.filter((one) => one.code === code).map(({ label }) => label)
					);
		return [{ item, text: question.text, options: options.map(({ label }) => label), drawn }];
	});
}
