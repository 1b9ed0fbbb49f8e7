import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { noteBackup, noteFailure } from '#lib/server/backup/last-backup.ts';
import { checkBackup } from '#lib/server/backup/restore-backup.ts';
import type { Server } from '#lib/server/server.ts';
import {
	backUpNow,
	checkBackupCode,
	downloadBackup,
	makeBackupSheet
} from '#lib/server/services/backups/make-backup.ts';
import { backupAge, readBackups } from '#lib/server/services/backups/read-backups.ts';
import { day, type Office, somebody, startOffice } from '../../support/office.ts';
import { gathered } from '../../support/backups.ts';

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
		return 'none';
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
};

describe('backups in the office', () => {
	let office: Office;
	let server: Server;
	let folder: string;
	let code: string;

	beforeAll(async () => {
		office = await startOffice('sqlite');
		folder = join(office.config.data, '..', `kept-${String(process.pid)}`);
		server = { ...office.server, config: { ...office.config, backups: folder, backupsKept: 2 } };
	});
	afterAll(async () => {
		await office.remove();
		await rm(folder, { recursive: true, force: true });
	});

	test('are nobody’s business but of who looks after the installation', async () => {
		for (const role of ['manager', 'committee', 'helper', 'data-entry', 'coordinator'] as const) {
			const account = somebody(office, role);
			for (const act of [
				readBackups(server, account, office.organisation),
				makeBackupSheet(server, account, office.organisation),
				checkBackupCode(server, account, office.organisation, 'ABCD'),
				backUpNow(server, account, office.organisation),
				downloadBackup(server, account, office.organisation)
			]) {
				expect(await refusalOf(act), role).toBe('forbidden');
			}
			expect(await backupAge(server, account, office.organisation)).toBeNull();
		}
		expect(await refusalOf(readBackups(server, null, office.organisation))).toBe('signed-out');
	});

	test('need the sheet first, whose code is given away once and kept nowhere', async () => {
		const { manager, organisation } = office;
		expect(await refusalOf(downloadBackup(server, manager, organisation))).toBe(
			'backup-sheet-missing'
		);
		const made = await makeBackupSheet(server, manager, organisation);
		({ code } = made);
		const found = await readBackups(server, manager, organisation);
		expect(found.sheet?.name).toBe(made.name);
		expect(JSON.stringify(found)).not.toContain(code);
		await checkBackupCode(server, manager, organisation, code.toLowerCase());
		const wrong = checkBackupCode(server, manager, organisation, `${code.slice(0, -1)}!`);
		expect(await refusalOf(wrong)).toBe('backup-code-wrong');
	});

	test('are carried away whole, and nothing of them stays beside the data', async () => {
		const { manager, organisation } = office;
		const { body, bytes, name } = await downloadBackup(server, manager, organisation);
		const whole = await gathered(body);
		expect(whole.length).toBe(bytes);
		expect(name).toMatch(/^porte-voix-\d{4}-\d\d-\d\dT[\d-]+\.porte-voix$/);
		const file = join(office.config.data, 'taken');
		await writeFile(file, whole);
		expect((await checkBackup(office.config, { file, code })).rows).toBeGreaterThan(5);
		const left = await readdir(office.config.data);
		expect(left.filter((one) => one.includes('.porte-voix'))).toEqual([]);
	});

	test('go into the folder, which is made for them', async () => {
		const { manager, organisation } = office;
		await backUpNow(server, manager, organisation);
		const { folder: found, standing } = await readBackups(server, manager, organisation);
		expect(found?.kept.length).toBe(1);
		// That process has the machine's own clock.
		expect(standing.kind).not.toBe('never');
		expect(await refusalOf(backUpNow(office.server, manager, organisation))).toBe(
			'backup-folder-missing'
		);
		const journal = await server.app.selectFrom('journal').select('action').execute();
		expect(journal.map(({ action }) => action)).toEqual(
			expect.arrayContaining(['backup-sheet-made', 'backup-made'])
		);
	});

	test('tell their age, a reminder after a week, and what went wrong since', async () => {
		const { manager, organisation, config } = office;
		await noteBackup(config, office.now(), 1);
		office.wait(3 * day);
		expect(await backupAge(server, manager, organisation)).toEqual({ kind: 'made', days: 3 });
		office.wait(4 * day);
		expect(await backupAge(server, manager, organisation)).toEqual({ kind: 'old', days: 7 });
		await noteFailure(config, office.now(), 'disk-full');
		expect(await backupAge(server, manager, organisation)).toEqual({ kind: 'failed', days: 7 });
		expect((await readBackups(server, manager, organisation)).failure).toBe('disk-full');
	});
});
