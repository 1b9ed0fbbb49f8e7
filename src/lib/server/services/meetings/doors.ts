import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { findMeeting, permitMeeting } from './meeting-record.ts';

/** One door of the list at the entrance. */
export interface DoorRecord {
	/** « 204 » */
	readonly door: string;
	readonly present: boolean;
}

/** Letters, digits and what stands between them on a door. */
const doorPattern = /^[\p{L}\p{N}][\p{L}\p{N} .#/-]{0,19}$/u;

/** More than any building has. */
const doorsAtMost = 2_000;

/** Rows written in one statement. */
const atOnce = 500;

/**
 * The list at the entrance: names of doors, one a line. A household of it that has come stays so;
 * doors that are no longer on the list are taken away.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-ended`, `too-many-doors`,
 * `not-a-door` (its place is the line, from 1)
 */
export async function listDoors(
	server: Pick<Server, 'app'>,
	account: Account | null,
	id: string,
	lines: string
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	permitMeeting(account, meeting);
	if (meeting.state === 'ended') throw new Refusal('meeting-ended');
	const doors = readDoors(lines);
	await rewrite(server.app, id, (before) => {
		const came = new Set(before.flatMap(({ door, present }) => (present ? [door] : [])));
		return doors.map((door) => ({ door, present: came.has(door) }));
	});
}

/**
 * Ticks a door, or takes the tick back. Neither the hour nor the order is kept, nor which slip was
 * handed over.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-ended`, `door-not-found`
 */
export async function tickDoor(
	server: Pick<Server, 'app'>,
	account: Account | null,
	id: string,
	{ door, present }: DoorRecord
): Promise<void> {
	const meeting = await findMeeting(server.app, id);
	permitMeeting(account, meeting);
	if (meeting.state === 'ended') throw new Refusal('meeting-ended');
	await rewrite(server.app, id, (before) => {
		if (before.every((one) => one.door !== door)) throw new Refusal('door-not-found');
		return before.map((one) => (one.door === door ? { door, present } : one));
	});
}

/**
 * Writes the whole list anew, in the order of the doors and at once: neither the rows nor where they
 * lie, nor which transaction wrote them, tell who came when. A row that is changed alone would move to
 * the end of PostgreSQL's table.
 */
async function rewrite(
	app: Kysely<AppDatabase>,
	id: string,
	make: (before: readonly DoorRecord[]) => readonly DoorRecord[]
): Promise<void> {
	await app.transaction().execute(async (db) => {
		await hold(db, id);
		const doors = make(await doorsOf(db, id)).toSorted((one, other) =>
			inOrder(one.door, other.door)
		);
		await db.deleteFrom('meeting_door').where('meeting_id', '=', id).execute();
		for (let from = 0; from < doors.length; from += atOnce) {
			await db
				.insertInto('meeting_door')
				.values(
					doors.slice(from, from + atOnce).map(({ door, present }) => ({
						meeting_id: id,
						door,
						present: present ? 1 : 0
					}))
				)
				.execute();
		}
	});
}

/** Two people at the entrance tick one after the other; a meeting that has just ended is not ticked. */
async function hold(db: Kysely<AppDatabase>, id: string): Promise<void> {
	const held = await db
		.updateTable('meeting')
		.set((row) => ({ state: row.ref('state') }))
		.where('id', '=', id)
		.where('state', '!=', 'ended')
		.executeTakeFirst();
	if (held.numUpdatedRows === 0n) throw new Refusal('meeting-ended');
}

async function doorsOf(db: Kysely<AppDatabase>, id: string): Promise<DoorRecord[]> {
	const rows = await db
		.selectFrom('meeting_door')
		.select(['door', 'present'])
		.where('meeting_id', '=', id)
		.execute();
	return rows.map(({ door, present }) => ({ door, present: present === 1 }));
}

/**
 * The list at the entrance, as doors are read: 2 before 10.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`
 */
export async function readDoorList(
	server: Pick<Server, 'app'>,
	account: Account | null,
	id: string
): Promise<DoorRecord[]> {
	permitMeeting(account, await findMeeting(server.app, id));
	const doors = await doorsOf(server.app, id);
	return doors.toSorted((one, other) => inOrder(one.door, other.door));
}

function readDoors(lines: string): string[] {
	const doors = lines
		.split(/[\r\n,;]+/)
		.map((line) => line.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
		.filter((line) => line !== '');
	const faulty = doors.findIndex((door) => !doorPattern.test(door));
	if (faulty !== -1) throw new Refusal('not-a-door', 'lines');
	const once = [...new Set(doors)];
	if (once.length > doorsAtMost) throw new Refusal('too-many-doors', 'lines');
	return once.toSorted(inOrder);
}

const collator = new Intl.Collator('fr', { numeric: true });

function inOrder(one: string, other: string): number {
	return collator.compare(one, other);
}
