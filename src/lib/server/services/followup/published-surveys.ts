import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';
import type { AskedLater } from './got-better.ts';

/** All that an organisation has published of its surveys, the latest first. */
export async function publishedSurveys(
	reader: ReleaseReader,
	organisation: string
): Promise<AskedLater[]> {
	const rows = await reader.app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select('release.id')
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.ballot', 'is', null)
		.where('release.publishes_at', '<=', reader.clock())
		.orderBy('release.publishes_at', 'desc')
		.execute();
	const found: AskedLater[] = [];
	for (const { id } of rows) {
		const release = await readReleaseById(reader, id);
		if (release === null) continue;
		const { hash } = release.questionnaire;
		found.push({ release, questionnaire: await readQuestionnaireVersion(reader, hash) });
	}
	return found;
}
