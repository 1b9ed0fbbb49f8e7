import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { parseInput } from '../typed-input.ts';
import { presentInput } from './meeting-input.ts';
import { findItem, findMeeting, permitMeeting } from './meeting-record.ts';

type Parts = Pick<Server, 'app' | 'clock'>;

/**
 * Opens an assembly, with the number of people who are there.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-opened`, InputRefusal
 */
export async function openMeeting(
	server: Parts,
	account: Account | null,
	id: string,
	typed: unknown
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	const who = permitMeeting(account, meeting);
	const { present } = parseInput(presentInput, typed);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const opened = await db
			.updateTable('meeting')
			.set({ state: 'open', present, opened_at: at })
			.where('id', '=', id)
			.where('state', '=', 'prepared')
			.executeTakeFirst();
		if (opened.numUpdatedRows === 0n) throw new Refusal('meeting-opened');
		const { organisation } = meeting;
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'meeting-opened',
			subject: id
		});
	});
}

/**
 * Puts an item before the room: from then on it stays on the agenda as it is. One at a time.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `item-not-found`,
 * `meeting-not-open`, `item-reached`, `other-item-open`
 */
export async function openItem(
	server: Parts,
	account: Account | null,
	id: string,
	item: string
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	permitMeeting(account, meeting);
	if (meeting.state !== 'open') throw new Refusal('meeting-not-open');
	await findItem(server.app, meeting, item);
	await server.app.transaction().execute(async (db) => {
		const other = await db
			.selectFrom('meeting_item')
			.select('id')
			.where('meeting_id', '=', id)
			.where('state', '=', 'open')
			.executeTakeFirst();
		if (other !== undefined && other.id !== item) throw new Refusal('other-item-open');
		const opened = await db
			.updateTable('meeting_item')
			.set({ state: 'open' })
			.where('id', '=', item)
			.where('state', '=', 'waiting')
			.executeTakeFirst();
		if (opened.numUpdatedRows === 0n) throw new Refusal('item-reached');
	});
}

/**
 * Goes on from an item that counts no hands.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `item-not-found`, `hands-to-count`,
 * `item-not-open`
 */
export async function passItem(
	server: Parts,
	account: Account | null,
	id: string,
	item: string
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	permitMeeting(account, meeting);
	const { kind } = await findItem(server.app, meeting, item);
	if (kind === 'hands') throw new Refusal('hands-to-count');
	const passed = await server.app
		.updateTable('meeting_item')
		.set({ state: 'done' })
		.where('id', '=', item)
		.where('state', '=', 'open')
		.executeTakeFirst();
	if (passed.numUpdatedRows === 0n) throw new Refusal('item-not-open');
}

/**
 * Ends an assembly. What was not reached stays so, and nothing changes any more.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-not-open`,
 * `item-still-open`, `decision-waits`
 */
export async function endMeeting(
	server: Parts,
	account: Account | null,
	id: string
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	const who = permitMeeting(account, meeting);
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		const ended = await db
			.updateTable('meeting')
			.set({ state: 'ended', ended_at: at })
			.where('id', '=', id)
			.where('state', '=', 'open')
			.executeTakeFirst();
		if (ended.numUpdatedRows === 0n) throw new Refusal('meeting-not-open');
		const open = await db
			.selectFrom('meeting_item')
			.select('id')
			.where('meeting_id', '=', id)
			.where('state', '=', 'open')
			.executeTakeFirst();
		if (open !== undefined) throw new Refusal('item-still-open');
		const waits = await db
			.selectFrom('proposal')
			.innerJoin('meeting_item', 'meeting_item.id', 'proposal.subject')
			.select('proposal.subject')
			.where('meeting_item.meeting_id', '=', id)
			.executeTakeFirst();
		if (waits !== undefined) throw new Refusal('decision-waits');
		const { organisation } = meeting;
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'meeting-ended',
			subject: id
		});
	});
}
