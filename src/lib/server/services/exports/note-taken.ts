import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import type { ExportFormat } from './export-format.ts';

/** What can be taken away of a publication: its files, and what was published beside it. */
export type Taken = ExportFormat | 'comments' | 'team';

/**
 * Writes down that somebody of the office takes a file away: who, of which campaign, in which format.
 * Whoever is signed in to another organisation is the public here, and the public is not written
 * down at all: neither who asked nor how many did.
 * @param release id of the publication; nothing is written of one that does not exist
 */
export async function noteTaken(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	release: string,
	taken: Taken
): Promise<void> {
	if (account === null) return;
	const campaign = await app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select(['campaign.id', 'campaign.organisation_id as organisation'])
		.where('release.id', '=', release)
		.executeTakeFirst();
	if (campaign === undefined) return;
	const isTheirs = account.memberships.some(
		({ role, organisation }) => role === 'administrator' || organisation === campaign.organisation
	);
	if (!isTheirs) return;
	await writeJournal(app, {
		at: clock(),
		account: account.id,
		organisation: campaign.organisation,
		action: `${taken}-taken`,
		subject: campaign.id
	});
}
