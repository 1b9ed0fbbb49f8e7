import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AppDatabase } from '../database/schema.ts';

/** What can be done to a campaign and is remembered. Words are found for it at the edge. */
export type CampaignAction =
	| 'campaign-created'
	| 'plan-written'
	| 'trial-started'
	| 'opening-confirmed'
	| 'campaign-opened'
	| 'campaign-closed'
	| 'campaign-ended'
	| 'results-released'
	| 'codes-issued'
	| 'codes-replaced'
	| 'reserve-code-issued'
	| 'comment-readers-named'
	| 'comment-readers-removed'
	| 'comments-read'
	| 'comments-released'
	| 'team-statement-signed'
	| 'team-statement-changed'
	| 'team-statement-withdrawn'
	| 'paper-batch-opened'
	| 'paper-batch-counted'
	| 'paper-batch-abandoned'
	| 'paper-destroyed';

/** What can be done to a tablet and is remembered. */
export type DeviceAction =
	| 'device-created'
	| 'device-updated'
	| 'device-paired'
	| 'device-revoked'
	| 'device-lost'
	| 'device-erased'
	| 'erasure-noted'
	| 'envelopes-carried';

type JournalAction =
	| CampaignAction
	| 'campaign-discarded'
	| 'margin-raised'
	| 'set-up'
	| 'site-created'
	| 'site-updated'
	| 'account-created'
	| 'pass-phrase-renewed'
	| 'tablet-way-chosen'
	| 'words-imported'
	| 'language-reviewed'
	| DeviceAction;

export interface JournalEntry {
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Null when the calendar did it, with nobody present. */
	readonly account: string | null;
	readonly organisation: string;
	readonly action: JournalAction;
	/** Id of the site, account or campaign it was done to. */
	readonly subject: string;
}

/** Writes down who did what, in the transaction of the act itself. Never content. */
export async function writeJournal(db: Kysely<AppDatabase>, entry: JournalEntry): Promise<void> {
	await db
		.insertInto('journal')
		.values({
			id: randomUUID(),
			at: entry.at,
			account_id: entry.account,
			organisation_id: entry.organisation,
			action: entry.action,
			subject: entry.subject
		})
		.execute();
}

interface Entry<Action> {
	readonly at: number;
	readonly account: string | null;
	readonly action: Action;
}

/** One act done to a campaign. */
export type CampaignEntry = Entry<CampaignAction>;

/** What was done to a campaign, oldest first. */
export async function readCampaignJournal(
	db: Kysely<AppDatabase>,
	campaign: { readonly id: string; readonly organisation: string }
): Promise<CampaignEntry[]> {
	return entriesOf<CampaignAction>(db, campaign);
}

/** What was done to a tablet, and what it did itself, oldest first. */
export async function readDeviceJournal(
	db: Kysely<AppDatabase>,
	device: { readonly id: string; readonly organisation: string }
): Promise<Entry<DeviceAction>[]> {
	return entriesOf<DeviceAction>(db, device);
}

async function entriesOf<Action>(
	db: Kysely<AppDatabase>,
	{ id, organisation }: { readonly id: string; readonly organisation: string }
): Promise<Entry<Action>[]> {
	const rows = await db
		.selectFrom('journal')
		.select(['at', 'account_id', 'action'])
		.where('organisation_id', '=', organisation)
		.where('subject', '=', id)
		.orderBy('at')
		.execute();
	return rows.map((row) => ({
		at: row.at,
		account: row.account_id,
		action: row.action as Action
	}));
}
