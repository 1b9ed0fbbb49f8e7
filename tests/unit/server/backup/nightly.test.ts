import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { backupName, listBackups, rotateBackups } from '#lib/server/backup/backup-folder.ts';
import {
	type LastBackup,
	noteBackup,
	noteFailure,
	readLastBackup
} from '#lib/server/backup/last-backup.ts';
import { backUpWhenDue, isDue } from '#lib/server/backup/nightly.ts';
import { backupStanding } from '#lib/server/backup/standing.ts';
import { readConfig } from '#lib/server/config.ts';

const hour = 60 * 60 * 1_000;
const day = 24 * hour;
const now = Date.UTC(2027, 1, 20, 8);
const made = (ago: number): LastBackup => ({ madeAt: now - ago, bytes: 1, failure: null });

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'porte-voix-nightly-'));
});
afterEach(async () => {
	await rm(folder, { recursive: true, force: true });
});

test('a backup is due at night once a day, and by day after a night without one', () => {
	expect(isDue({ madeAt: null, bytes: 0, failure: null }, now, 14)).toBe(true);
	expect(isDue(made(23 * hour), now, 14)).toBe(false);
	expect(isDue(made(23 * hour), now, 2)).toBe(true);
	expect(isDue(made(3 * hour), now, 4)).toBe(false);
	expect(isDue(made(27 * hour), now, 14)).toBe(true);
});

test('what failed is tried again after an hour, not at once and not never', () => {
	const failed = (ago: number): LastBackup => ({
		...made(30 * hour),
		failure: { at: now - ago, code: 'disk-full' }
	});
	expect(isDue(failed(hour / 2), now, 2)).toBe(false);
	expect(isDue(failed(hour), now, 14)).toBe(true);
});

test('the age is told in days, and after seven of them it is time for another', () => {
	expect(backupStanding({ madeAt: null, bytes: 0, failure: null }, now)).toEqual({ kind: 'never' });
	expect(backupStanding(made(hour), now)).toEqual({ kind: 'made', days: 0 });
	expect(backupStanding(made(7 * day - 1), now)).toEqual({ kind: 'made', days: 6 });
	expect(backupStanding(made(7 * day), now)).toEqual({ kind: 'old', days: 7 });
	const failed = { ...made(day), failure: { at: now, code: 'disk-full' } };
	expect(backupStanding(failed, now)).toEqual({ kind: 'failed', days: 1 });
});

test('a failure is kept until a backup is whole, and damage of the note itself is no failure', async () => {
	const place = { data: folder };
	await noteBackup(place, now - day, 12);
	await noteFailure(place, now, 'disk-full');
	expect(await readLastBackup(place)).toEqual({
		madeAt: now - day,
		bytes: 12,
		failure: { at: now, code: 'disk-full' }
	});
	await noteBackup(place, now, 13);
	expect((await readLastBackup(place)).failure).toBeNull();
	await writeFile(join(folder, 'last-backup.json'), '{"version":1');
	expect(await readLastBackup(place)).toEqual({ madeAt: null, bytes: 0, failure: null });
});

test('only the newest are kept, and nothing else in the folder is touched', async () => {
	const names = [0, 1, 2, 3].map((days) => backupName(now - days * day));
	const others = ['porte-voix.porte-voix', 'photo.jpg', `${names[3] ?? ''}.1234.coming`];
	for (const name of [...names, ...others]) await writeFile(join(folder, name), 'x');
	await rotateBackups(folder, 2);
	expect((await listBackups(folder)).map(({ name }) => name)).toEqual(names.slice(0, 2));
	expect((await readdir(folder)).toSorted()).toEqual([...names.slice(0, 2), ...others].toSorted());
});

test('each night is told: what was made, or by name what was not', async () => {
	const lines: string[] = [];
	const note =
		(level: string) =>
		(event: string, fields: object = {}): void => {
			lines.push(`${level} ${event} ${JSON.stringify(fields)}`);
		};
	const config = readConfig({ PORTE_VOIX_DATA: folder, PORTE_VOIX_BACKUPS: join(folder, 'kept') });
	const taken: string[] = [];
	const rateLimit = {
		take: (key: string) => Promise.resolve(taken.push(key) > 1 ? 60 : null),
		forget: () => Promise.resolve(),
		tidy: () => Promise.resolve()
	};
	const server = {
		config,
		clock: () => now,
		log: { info: note('info'), error: note('error') },
		rateLimit
	};
	await backUpWhenDue(server, () => Promise.reject(new Refusal('disk-full')));
	expect(lines).toEqual(['error backup {"code":"disk-full"}']);
	expect((await readLastBackup(config)).failure?.code).toBe('disk-full');
	// Another process has taken this night.
	await noteBackup(config, now - 30 * hour, 1);
	await backUpWhenDue(server, () => Promise.reject(new Error('must not run')));
	expect(lines.length).toBe(1);
	taken.length = 0;
	await backUpWhenDue(server, () => Promise.resolve());
	expect(lines[1]).toBe('info backup {}');
	const without = { ...server, config: { ...config, backups: null } };
	await backUpWhenDue(without, () => Promise.reject(new Error('must not run')));
	expect(lines.length).toBe(2);
});
