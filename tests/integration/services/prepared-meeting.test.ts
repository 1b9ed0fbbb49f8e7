import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { listDoors, readDoorList, tickDoor } from '#lib/server/services/meetings/doors.ts';
import { readMeeting } from '#lib/server/services/meetings/read-meeting.ts';
import { type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('an assembly that is prepared, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const prepared = async (change: Record<string, unknown> = {}): Promise<string> =>
		createMeeting(office.server, office.manager, office.organisation, {
			title: 'Assemblée du printemps',
			place: 'salle commune',
			planned: office.now(),
			site: office.sites[0]?.id,
			quorum: 'quarter',
			...change
		});

	test('knows how many it takes, of the households of its building', async () => {
		const id = await prepared();
		const meeting = await readMeeting(office.server, office.manager, id);
		expect(meeting).toMatchObject({ households: 60, needed: 15, state: 'prepared' });
		expect(meeting.where).toBe('Les Érables');
		const whole = await prepared({ site: '', quorum: 'half' });
		expect(await readMeeting(office.server, office.manager, whole)).toMatchObject({
			households: 92,
			needed: 47,
			where: 'Office d’habitation'
		});
	});

	test('asks for the number of a quorum only where it is a number', async () => {
		await expect(prepared({ quorum: 'count', needed: '' })).rejects.toMatchObject({
			fields: { needed: 'empty' }
		});
		const id = await prepared({ quorum: 'count', needed: '12' });
		expect((await readMeeting(office.server, office.manager, id)).needed).toBe(12);
	});

	test('ticks doors without an hour or an order, as doors are read', async () => {
		const { server, manager } = office;
		const id = await prepared();
		await listDoors(server, manager, id, '10\n2, 101 B ; 2\n\n');
		expect((await readDoorList(server, manager, id)).map(({ door }) => door)).toEqual([
			'2',
			'10',
			'101 B'
		]);
		await tickDoor(server, manager, id, { door: '10', present: true });
		await tickDoor(server, manager, id, { door: '2', present: true });
		await tickDoor(server, manager, id, { door: '2', present: false });
		await listDoors(server, manager, id, '10\n2\n11');
		expect((await readMeeting(server, manager, id)).doors).toEqual({ present: 1, of: 3 });
		const columns = await server.app.selectFrom('meeting_door').selectAll().execute();
		expect(Object.keys(columns[0] ?? {}).toSorted()).toEqual(['door', 'meeting_id', 'present']);
		await expect(tickDoor(server, manager, id, { door: '99', present: true })).rejects.toThrow(
			/^door-not-found$/
		);
		await expect(listDoors(server, manager, id, '<b>')).rejects.toThrow(/^not-a-door/);
	});

	test('keeps no order of arrival in the rows, where they lie, or what wrote them', async () => {
		const { server, manager } = office;
		const came = async (doors: readonly string[]): Promise<string> => {
			const id = await prepared();
			await listDoors(server, manager, id, '1\n2\n3\n4');
			for (const door of doors) await tickDoor(server, manager, id, { door, present: true });
			return id;
		};
		const first = await came(['3', '1', '4']);
		const second = await came(['4', '3', '1']);
		// SQLite keeps these rows by their key; PostgreSQL where each was written last, and by what.
		const lie = async (meeting: string) => {
			const rows = await (
				engine === 'sqlite'
					? sql<{ door: string; present: number; wrote: string }>`
					select door, present, '' as wrote from meeting_door where meeting_id = ${meeting}`
					: sql<{ door: string; present: number; wrote: string }>`
					select door, present, xmin::text as wrote from meeting_door
					where meeting_id = ${meeting} order by ctid`
			).execute(server.app);
			return {
				doors: rows.rows.map(({ door, present }) => `${door} ${String(present)}`),
				wrote: new Set(rows.rows.map(({ wrote }) => wrote)).size
			};
		};
		expect(await lie(first)).toEqual({ doors: ['1 1', '2 0', '3 1', '4 1'], wrote: 1 });
		expect(await lie(second)).toEqual(await lie(first));
	});
});
