import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { itemsAtMost } from '../../../domain/meeting/meeting.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { parseInput } from '../typed-input.ts';
import { itemInput } from './meeting-input.ts';
import { findMeeting, itemsOf, type MeetingRecord, permitMeeting } from './meeting-record.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/**
 * Adds an item at the end of the agenda. The rule of a show of hands is fixed with it.
 * @returns its id
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-ended`, `agenda-full`,
 * `campaign-not-found`, `ballot-needed` for a secret vote that is no consultation, InputRefusal
 */
export async function addItem(
	server: Parts,
	account: Account | null,
	id: string,
	typed: unknown
): Promise<string> {
	return change(server, account, id, async (db, meeting) => {
		const input = parseInput(itemInput, typed);
		const items = await itemsOf(db, meeting.id);
		if (items.length >= itemsAtMost) throw new Refusal('agenda-full');
		const last = await db
			.selectFrom('meeting_item')
			.select((select) => select.fn.max('position').as('position'))
			.where('meeting_id', '=', meeting.id)
			.executeTakeFirst();
		const item = randomUUID();
		await db
			.insertInto('meeting_item')
			.values({
				id: item,
				meeting_id: meeting.id,
				position: (last?.position ?? 0) + 1,
				kind: input.kind,
				title: input.title,
				detail: input.detail ?? '',
				campaign_id:
					input.kind === 'hands' || input.campaign === ''
						? null
						: await campaignOf(db, meeting, input.campaign, input.kind === 'vote'),
				rule: input.kind === 'hands' ? input.rule : null,
				state: 'waiting',
				result: null,
				typed_by: null,
				confirmed_by: null,
				confirmed_at: null
			})
			.execute();
		return item;
	});
}

/**
 * Takes an item off the agenda that was not reached yet.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-ended`, `item-reached`
 */
export async function removeItem(
	server: Parts,
	account: Account | null,
	id: string,
	item: string
): Promise<void> {
	await change(server, account, id, async (db) => {
		const gone = await db
			.deleteFrom('meeting_item')
			.where('meeting_id', '=', id)
			.where('id', '=', item)
			.where('state', '=', 'waiting')
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) throw new Refusal('item-reached');
	});
}

/**
 * Moves an item that was not reached yet before the one above it, where that one waits too.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-ended`, `item-reached`
 */
export async function moveItemUp(
	server: Parts,
	account: Account | null,
	id: string,
	item: string
): Promise<void> {
	await change(server, account, id, async (db) => {
		const rows = await db
			.selectFrom('meeting_item')
			.select(['id', 'position', 'state'])
			.where('meeting_id', '=', id)
			.orderBy('position')
			.execute();
		const place = rows.findIndex((row) => row.id === item);
		const here = rows[place];
		const above = rows[place - 1];
		if (here?.state !== 'waiting' || above?.state !== 'waiting') throw new Refusal('item-reached');
		for (const [row, position] of [
			[here, above.position],
			[above, here.position]
		] as const) {
			await db.updateTable('meeting_item').set({ position }).where('id', '=', row.id).execute();
		}
	});
}

/** A change of the agenda, in one transaction with its line of the journal. */
async function change<Done>(
	server: Parts,
	account: Account | null,
	id: string,
	work: (db: Kysely<AppDatabase>, meeting: MeetingRecord) => Promise<Done>
): Promise<Done> {
	const meeting = await findMeeting(server.app, id);
	const who = permitMeeting(account, meeting);
	return server.app.transaction().execute(async (db) => {
		const now = await findMeeting(db, id);
		if (now.state === 'ended') throw new Refusal('meeting-ended');
		const done = await work(db, now);
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: now.organisation,
			action: 'agenda-changed',
			subject: id
		});
		return done;
	});
}

async function campaignOf(
	db: Kysely<AppDatabase>,
	{ organisation }: MeetingRecord,
	slug: string,
	vote: boolean
): Promise<string> {
	const row = await db
		.selectFrom('campaign')
		.select(['id', 'ballot'])
		.where('slug', '=', slug)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('campaign-not-found', 'campaign');
	if (vote && row.ballot === null) throw new Refusal('ballot-needed', 'campaign');
	return row.id;
}
