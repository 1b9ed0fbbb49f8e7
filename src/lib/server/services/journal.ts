import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { actText } from '../../protocol/journal-chain.ts';
import type { AppDatabase } from '../database/schema.ts';

/** What can be done to a campaign and is remembered. Words are found for it at the edge. */
export const campaignActions = [
	'campaign-created',
	'plan-written',
	'plan-seen',
	'campaign-repeated',
	'campaign-corrected',
	'campaign-archived',
	'campaign-unarchived',
	'trial-started',
	'opening-proposed',
	'opening-withdrawn',
	'opening-confirmed',
	'closing-proposed',
	'closing-withdrawn',
	'campaign-opened',
	'campaign-closed',
	'campaign-ended',
	'results-released',
	'release-exported',
	'pdf-taken',
	'xlsx-taken',
	'csv-taken',
	'json-taken',
	'ddi-taken',
	'comments-taken',
	'team-taken',
	'codes-issued',
	'codes-replaced',
	'reserve-code-issued',
	'slips-printed',
	'comment-readers-named',
	'comment-readers-removed',
	'comments-read',
	'comments-released',
	'team-statement-signed',
	'team-statement-changed',
	'team-statement-withdrawn',
	'paper-batch-opened',
	'paper-beyond-dwellings',
	'paper-batch-counted',
	'paper-batch-abandoned',
	'paper-destroyed',
	'legal-file-saved',
	'legal-file-signed',
	'data-destroyed',
	'custody-cards-made',
	'custody-cards-handed',
	'custody-rehearsed',
	'custody-opened',
	'recount-opened',
	'contestation-opened',
	'tally-destroyed',
	'tie-order-drawn',
	'vote-incident-written'
] as const;
export type CampaignAction = (typeof campaignActions)[number];

/** Whether an act only took a published file away, which changes nothing. */
export function isTaking(action: CampaignAction): boolean {
	return action.endsWith('-taken');
}

/** What can be done to a tablet and is remembered. */
export const deviceActions = [
	'device-created',
	'device-updated',
	'device-paired',
	'device-revoked',
	'device-lost',
	'device-erased',
	'erasure-noted',
	'envelopes-carried'
] as const;
export type DeviceAction = (typeof deviceActions)[number];

/** What can be done to the organisation itself, its people, buildings and words. */
export const organisationActions = [
	'campaign-discarded',
	'data-expired',
	'incident-written',
	'request-received',
	'request-answered',
	'margin-raised',
	'set-up',
	'site-created',
	'site-updated',
	'outside-contact-changed',
	'account-created',
	'invitation-made',
	'invitation-mailed',
	'invitation-withdrawn',
	'invitation-used',
	'way-back-made',
	'way-back-mailed',
	'way-back-used',
	'mandate-changed',
	'mandate-ended',
	'pass-phrase-changed',
	'pass-phrase-recovered',
	'recovery-sheet-made',
	'second-factor-on',
	'second-factor-off',
	'passkey-added',
	'passkey-removed',
	'federation-asked',
	'federation-agreed',
	'federation-ended',
	'pass-phrase-renewed',
	'tablet-way-chosen',
	'backup-sheet-made',
	'backup-made',
	'backup-restored',
	'questionnaire-drafted',
	'questionnaire-imported',
	'questionnaire-published',
	'questionnaire-discarded',
	'words-imported',
	'language-reviewed',
	'commitment-proposed',
	'commitment-withdrawn',
	'commitment-published',
	'commitment-step-published',
	'meeting-prepared',
	'meeting-discarded',
	'agenda-changed',
	'meeting-opened',
	'meeting-ended',
	'hands-typed',
	'hands-withdrawn',
	'hands-confirmed',
	'decision-written',
	'decision-withdrawn',
	'decision-confirmed',
	'meeting-incident-written'
] as const;

/** All that is remembered. */
export type JournalAction = CampaignAction | DeviceAction | (typeof organisationActions)[number];

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

/**
 * Writes down who did what, in the transaction of the act itself, tied by its hash to the act before
 * it. Never content. The last thing a transaction writes: the row of the head is held until its end.
 */
export async function writeJournal(db: Kysely<AppDatabase>, entry: JournalEntry): Promise<void> {
	if (!db.isTransaction) {
		await db.transaction().execute((transaction) => writeJournal(transaction, entry));
		return;
	}
	const { at, account, organisation, action, subject } = entry;
	const { sequence, previous } = await takeHead(db, organisation);
	const text = actText({ sequence, previous, at, account, organisation, action, subject });
	const hash = createHash('sha256').update(text).digest('hex');
	await db
		.insertInto('journal')
		.values({
			id: randomUUID(),
			at,
			account_id: account,
			organisation_id: organisation,
			action,
			subject,
			sequence,
			previous,
			hash
		})
		.execute();
	await db
		.updateTable('journal_head')
		.set({ hash })
		.where('organisation_id', '=', organisation)
		.execute();
}

/** The number of the next act and the hash before it; nobody else gets the same. */
async function takeHead(
	db: Kysely<AppDatabase>,
	organisation: string
): Promise<{ sequence: number; previous: string }> {
	await db
		.insertInto('journal_head')
		.values({ organisation_id: organisation, sequence: 0, hash: '' })
		.onConflict((conflict) => conflict.column('organisation_id').doNothing())
		.execute();
	const { sequence, hash } = await db
		.updateTable('journal_head')
		.set((row) => ({ sequence: row('sequence', '+', 1) }))
		.where('organisation_id', '=', organisation)
		.returning(['sequence', 'hash'])
		.executeTakeFirstOrThrow();
	return { sequence, previous: hash };
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
		.orderBy('sequence')
		.execute();
	return rows.map((row) => ({
		at: row.at,
		account: row.account_id,
		action: row.action as Action
	}));
}
