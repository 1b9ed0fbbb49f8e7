import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
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
	await server.app.transaction().execute(async (db) => {
		const before = await db
			.selectFrom('meeting_door')
			.select('door')
			.where('meeting_id', '=', id)
			.where('present', '=', 1)
			.execute();
		const came = new Set(before.map(({ door }) => door));
		await db.deleteFrom('meeting_door').where('meeting_id', '=', id).execute();
		// In the order of the doors, and all at once: nothing tells who came when.
		for (const door of doors) {
			await db
				.insertInto('meeting_door')
				.values({ meeting_id: id, door, present: came.has(door) ? 1 : 0 })
				.execute();
		}
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
	const ticked = await server.app
		.updateTable('meeting_door')
		.set({ present: present ? 1 : 0 })
		.where('meeting_id', '=', id)
		.where('door', '=', door)
		.executeTakeFirst();
	if (ticked.numUpdatedRows === 0n) throw new Refusal('door-not-found');
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
	const rows = await server.app
		.selectFrom('meeting_door')
		.select(['door', 'present'])
		.where('meeting_id', '=', id)
		.execute();
	return rows
		.map(({ door, present }) => ({ door, present: present === 1 }))
		.toSorted((one, other) => inOrder(one.door, other.door));
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
