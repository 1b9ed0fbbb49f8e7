import type { BallotRules } from '../../../domain/consultation/ballot-rules.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { ownVersions } from '../questionnaires/own-versions.ts';

/** A consultation that is not open yet, with what was typed of it. */
export interface Replaced {
	readonly campaign: CampaignRecord;
	readonly rules: BallotRules;
	/** The newest version of what it asks, whole. */
	readonly questionnaire: Questionnaire;
}

/** @throws Refusal `campaign-not-found`, `not-a-consultation`, `already-open` */
export async function draftToReplace(
	server: Pick<Server, 'app'>,
	organisation: string,
	slug: string
): Promise<Replaced> {
	const campaign = await findCampaign(server.app, slug);
	if (campaign.organisation !== organisation) throw new Refusal('campaign-not-found');
	if (campaign.ballot === null) throw new Refusal('not-a-consultation');
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	const asked = await readQuestionnaireVersion(server, campaign.questionnaireHash);
	const [newest] = await ownVersions(server.app, organisation, asked.id);
	if (newest === undefined) throw new Refusal('not-a-consultation');
	return { campaign, rules: campaign.ballot, questionnaire: newest.questionnaire };
}
