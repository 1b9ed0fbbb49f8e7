import { readRelease } from '../../domain/disclosure/make-release.ts';
import type { Release } from '../../domain/disclosure/release.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Server } from '../server.ts';
import { keepValues } from './kept-values.ts';

/** What is needed to read: the app database, and the clock that says whether the day has come. */
export type ReleaseReader = Pick<Server, 'app' | 'clock'>;

/** One line of the list of publications. */
export interface ReleaseSummary {
	readonly id: string;
	/** Slug of the campaign. */
	readonly campaign: string;
	readonly sequence: number;
	/** ISO 8601, UTC. */
	readonly publishedAt: string;
	readonly title: Localized;
}

/** What was read once is kept; whether the day has come is asked again each time. */
const kept = keepValues<Release>();

/**
 * Publications of a campaign that everybody may read now, oldest first. Empty before the day, and
 * for a campaign that does not exist: the answer tells nothing of what is coming.
 */
export async function listReleases(
	reader: ReleaseReader,
	campaignSlug: string
): Promise<ReleaseSummary[]> {
	const rows = await reader.app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select(['release.id', 'release.sequence', 'release.publishes_at', 'campaign.title'])
		.where('campaign.slug', '=', campaignSlug)
		.where('release.publishes_at', '<=', reader.clock())
		.orderBy('release.sequence')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		campaign: campaignSlug,
		sequence: row.sequence,
		publishedAt: new Date(row.publishes_at).toISOString(),
		title: JSON.parse(row.title) as Localized
	}));
}

/**
 * The stored text of a publication, byte for byte, or null when it does not exist or its day has
 * not come: one answer for both, whoever asks.
 */
export async function readReleaseBody(reader: ReleaseReader, id: string): Promise<string | null> {
	const row = await reader.app
		.selectFrom('release')
		.select('body')
		.where('id', '=', id)
		.where('publishes_at', '<=', reader.clock())
		.executeTakeFirst();
	return row?.body ?? null;
}

/** A publication, checked against its schema as it is read again; null as for its text. */
export async function readReleaseById(reader: ReleaseReader, id: string): Promise<Release | null> {
	// The text is large, and fetched only where its publication is not kept.
	const published = await reader.app
		.selectFrom('release')
		.select('id')
		.where('id', '=', id)
		.where('publishes_at', '<=', reader.clock())
		.executeTakeFirst();
	if (published === undefined) return null;
	return kept(reader.app, id, async () => {
		const { body } = await reader.app
			.selectFrom('release')
			.select('body')
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		return readRelease(JSON.parse(body));
	});
}
