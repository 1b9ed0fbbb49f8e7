import { type CampaignResults, readCampaignResults } from '../campaign-results.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';

/** A publication with what its files need besides. */
export type PublishedCampaign = NonNullable<CampaignResults['published']>;

/**
 * A publication with the year before; alone where a later one has taken its place. Null when it does
 * not exist or its day has not come.
 */
export async function readPublished(
	reader: ReleaseReader,
	id: string
): Promise<PublishedCampaign | null> {
	const release = await readReleaseById(reader, id);
	if (release === null) return null;
	const results = await readCampaignResults(reader, release.campaign);
	const published = results?.published ?? null;
	if (published?.release.id === id) return published;
	const questionnaire = await readQuestionnaireVersion(reader, release.questionnaire.hash);
	const ballot = published?.ballot ?? null;
	return { release, questionnaire, ballot, previous: null, years: [] };
}
