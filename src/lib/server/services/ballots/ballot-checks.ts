import type { OpeningFacts } from '../../../domain/campaign/opening-checklist.ts';
import { checkBallotRules } from '../../../domain/consultation/check-ballot-rules.ts';
import { thresholds } from '../../../domain/disclosure/thresholds.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { plannedMargin } from './campaign-notice.ts';
import { readCards } from './formal-vote.ts';
import { cardCount } from './make-cards.ts';

/** What is looked at of a vote or a consultation before it opens; null of a survey. */
export async function ballotChecks(
	{ app }: Pick<Server, 'app'>,
	{ id, ballot }: Pick<CampaignRecord, 'id' | 'ballot'>,
	questionnaire: Questionnaire
): Promise<OpeningFacts['ballot']> {
	if (ballot === null) return null;
	const fault = checkBallotRules(ballot, questionnaire);
	const named = questionnaire.questions.find((question) => question.id === fault?.item)?.short[
		'fr'
	];
	const unfit = fault === null ? null : named === undefined ? [] : [named];
	const { formal, announcement } = ballot;
	if (formal === null) return { unfit, tooFew: null, guarded: null };
	const isFew = formal.electorate < thresholds(await plannedMargin({ app }, id)).shown;
	const cards = await readCards({ app }, id);
	const rolesNamed = new Set(formal.custodians).size === cardCount;
	return {
		unfit,
		tooFew: !isFew ? null : announcement === 'protected' ? 'unsayable' : 'telling',
		guarded: rolesNamed && cards?.handed_at != null
	};
}
