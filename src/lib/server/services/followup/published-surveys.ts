import type { Release } from '../../../domain/disclosure/release.ts';
import { reportedMeasures } from '../../../domain/report/measures.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';

/** A publication of a survey that is fetched only where something is looked for in it. */
export interface PublishedSurvey {
	/** When the survey closed, in milliseconds since 1970, UTC. */
	readonly closes: number;
	readonly questionnaire: Questionnaire;
	/** Items it may have figures of. */
	readonly items: ReadonlySet<string>;
	readonly read: () => Promise<Release | null>;
}

/** All that an organisation has published of its surveys, the latest first. */
export async function publishedSurveys(
	reader: ReleaseReader,
	organisation: string
): Promise<PublishedSurvey[]> {
	const rows = await reader.app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select(['release.id', 'campaign.questionnaire_hash', 'campaign.closes_at'])
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.ballot', 'is', null)
		.where('release.publishes_at', '<=', reader.clock())
		.orderBy('release.publishes_at', 'desc')
		.execute();
	const hashes = [...new Set(rows.map((row) => row.questionnaire_hash))];
	const asked = new Map(
		await Promise.all(
			hashes.map(async (hash) => {
				const questionnaire = await readQuestionnaireVersion(reader, hash);
				const items = new Set(reportedMeasures(questionnaire).keys());
				return [hash, { questionnaire, items }] as const;
			})
		)
	);
	return rows.flatMap(({ id, questionnaire_hash: hash, closes_at: closes }) => {
		const one = asked.get(hash);
		return one === undefined ? [] : [{ ...one, closes, read: () => readReleaseById(reader, id) }];
	});
}
