import { allowsDecision } from '../../../domain/meeting/vote.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { readReleaseById, type ReleaseReader } from '../read-releases.ts';

/**
 * Whether a secret vote has said yes: nothing is decided of what was rejected, had no quorum, or was
 * not published yet.
 * @param campaign id of the vote; null where no vote was linked to the item
 * @throws Refusal `item-not-done` before the publication, `not-adopted`
 */
export async function checkVote(reader: ReleaseReader, campaign: string | null): Promise<void> {
	const row = await reader.app
		.selectFrom('release')
		.select('id')
		.where('campaign_id', '=', campaign ?? '')
		.orderBy('sequence', 'desc')
		.executeTakeFirst();
	const release = row === undefined ? null : await readReleaseById(reader, row.id);
	if (release === null) throw new Refusal('item-not-done');
	if (!allowsDecision(release.outcomes ?? [])) throw new Refusal('not-adopted');
}
