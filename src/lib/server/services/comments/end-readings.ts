import type { Server } from '../../server.ts';
import { commentsKeysHeld } from '../../comments-key.ts';
import { endReading } from './end-reading.ts';

/**
 * Ends every reading whose time is over, with nobody present, and finishes what a killed process
 * left undone: no text waits for ever, no key outlives its reading.
 * @param failed told of a campaign that could not be ended; the others go on
 */
export async function endReadings(
	server: Server,
	failed: (campaign: string, error: unknown) => void
): Promise<void> {
	const held = await commentsKeysHeld(server.config);
	const waiting = await server.app
		.selectFrom('campaign')
		.innerJoin('comment_reader', 'comment_reader.campaign_id', 'campaign.id')
		.leftJoin('comments_release', 'comments_release.campaign_id', 'campaign.id')
		.select(['campaign.id', 'campaign.slug'])
		.distinct()
		.where('campaign.state', '=', 'released')
		// What was prepared in advance is read by who prepared it.
		.where('campaign.demonstration', '=', 0)
		.where((is) =>
			is.or([
				is('comments_release.id', 'is', null),
				...(held.length === 0 ? [] : [is('campaign.slug', 'in', held)])
			])
		)
		.execute();
	for (const { id, slug } of waiting) {
		await endReading(server, id).catch((error: unknown) => {
			failed(slug, error);
		});
	}
}
