import { parseQuestionnaire } from '../../domain/questionnaire/parse.ts';
import { paddedLength } from '../../domain/response/encoding.ts';
import { encapsulatedKeyBytes, tagBytes } from '../../protocol/envelope.ts';
import type { NewBox } from '../ballot-box/boxes.ts';
import type { Server } from '../server.ts';
import type { CampaignRecord } from './campaign-record.ts';

/** The box of a campaign as it is opened, on trial or for good: what it takes and what it asks for. */
export async function boxOf(
	{ app }: Pick<Server, 'app'>,
	campaign: CampaignRecord,
	phase: NewBox['phase']
): Promise<NewBox> {
	const { definition } = await app
		.selectFrom('questionnaire_version')
		.select('definition')
		.where('hash', '=', campaign.questionnaireHash)
		.executeTakeFirstOrThrow();
	const questionnaire = parseQuestionnaire(JSON.parse(definition));
	return {
		campaign: campaign.slug,
		phase,
		key: campaign.key,
		questionnaire: campaign.questionnaireHash,
		sites: campaign.sites.map((site) => site.id),
		codes: campaign.codeSalt !== null,
		sealedBytes: encapsulatedKeyBytes + paddedLength(questionnaire) + tagBytes
	};
}
