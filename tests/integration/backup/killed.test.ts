import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '#lib/server/backup/archive.ts';
import { readHeading } from '#lib/server/backup/heading.ts';
import { checkBackup, restoreBackup } from '#lib/server/backup/restore-backup.ts';
import { readRows } from '#lib/server/backup/rows.ts';
import { openFile } from '#lib/server/backup/sealed-file.ts';
import { makeSheet } from '#lib/server/backup/sheet.ts';
import { writeBackup } from '#lib/server/backup/write-backup.ts';
import { type Config, ConfigError } from '#lib/server/config.ts';
import { startServer } from '#lib/server/start-server.ts';
import { withFile } from '../../support/backups.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

const envelopes = 4_000;
const root = join(import.meta.dirname, '../../..');
const silent = { info: () => undefined, error: () => undefined };

describe.each(engines)('a power cut on %s', (engine) => {
	let config: Config;
	let folder: string;
	let whole: string;
	let code: string;
	const arrived: string[] = [];
	const cleanUp: (() => Promise<void>)[] = [];

	const another = async (): Promise<Config> => {
		const storage = await emptyStorage(engine);
		cleanUp.push(() => storage.remove());
		return storage.config;
	};

	/** Starts one of our commands on an installation. */
	const run = (script: string, on: Config, file: string): ChildProcess =>
		spawn(process.execPath, [join(root, 'src/lib/server/backup', script), file], {
			cwd: root,
			stdio: 'ignore',
			env: {
				PORTE_VOIX_DATA: on.data,
				PORTE_VOIX_BACKUP_CODE: code,
				...(on.storage.kind === 'postgres' ? { DATABASE_URL: on.storage.url } : {})
			}
		});

	/** Kills a process the moment something is so; tells whether it came to that before it ended. */
	const killWhen = async (child: ChildProcess, isSo: () => Promise<boolean>): Promise<boolean> => {
		const ended = new Promise<void>((resolve) => {
			child.once('exit', () => {
				resolve();
			});
		});
		while (child.exitCode === null && !(await isSo())) await turn();
		const killed = child.exitCode === null;
		child.kill('SIGKILL');
		if (child.exitCode === null && child.signalCode === null) await ended;
		return killed;
	};

	const received = async (on: Config): Promise<number> => {
		const server = await startServer(on, { calendar: 0, log: silent });
		const { est = 0 } = await server.ballotBox.participation(anyBox.campaign);
		await server.close();
		return est;
	};

	beforeAll(async () => {
		config = await another();
		folder = await mkdtemp(join(tmpdir(), 'porte-voix-killed-'));
		whole = join(folder, 'whole.porte-voix');
		const server = await startServer(config, { calendar: 0, log: silent });
		await server.ballotBox.openBox(anyBox);
		for (let count = 0; count < envelopes; count += 500) {
			const some = Array.from({ length: 500 }, () => anyEnvelope());
			await server.ballotBox.put(some);
			arrived.push(...some.map(({ id }) => id));
		}
		await server.close();
		({ code } = await makeSheet(config, 1));
		await writeBackup(config, whole, 1);
	});
	afterAll(async () => {
		for (const clean of cleanUp) await clean();
		await rm(folder, { recursive: true, force: true });
	});

	test('in the middle of a backup leaves nothing that passes for one, and the next one is whole', async () => {
		const target = join(folder, 'cut.porte-voix');
		const drafted = async (): Promise<number> => {
			const draft = (await readdir(folder)).find((name) => name.endsWith('.coming'));
			if (draft === undefined) return -1;
			return (await stat(join(folder, draft)).catch(() => ({ size: -1 }))).size;
		};
		let cuts = 0;
		for (const least of [0, 300_000, 1_000_000, 3_000_000]) {
			const cut = await killWhen(
				run('run-backup.ts', config, target),
				async () => (await drafted()) >= least
			);
			if (cut) cuts += 1;
			const names = await readdir(folder);
			if (names.includes('cut.porte-voix')) {
				// It was done already.
				await checkBackup(config, { file: target, code });
				await rm(target);
			}
			for (const name of names.filter((one) => one.endsWith('.coming'))) {
				await rm(join(folder, name));
			}
		}
		expect(cuts).toBeGreaterThan(1);
		await writeBackup(config, target, 2);
		expect((await checkBackup(config, { file: target, code })).rows).toBeGreaterThan(envelopes);
		await rm(target);
	});

	test('in the middle of a restore leaves what refuses to start, and the next one begins anew', async () => {
		const on = await another();
		const parts = (): Promise<string[]> => readdir(on.data).catch(() => []);
		const moments: (() => Promise<boolean>)[] = [
			async () => (await parts()).includes('restore-unfinished'),
			async () => (await parts()).includes('keys'),
			async () => (await parts()).length >= 4
		];
		let cuts = 0;
		for (const moment of moments.slice(0, engine === 'sqlite' ? 3 : 2)) {
			if (!(await killWhen(run('run-restore.ts', on, whole), moment))) continue;
			cuts += 1;
			await expect(startServer(on, { calendar: 0, log: silent })).rejects.toThrow(ConfigError);
		}
		expect(cuts).toBeGreaterThan(0);
		await restoreBackup(on, { file: whole, code, destroyed: [] });
		expect(await received(on)).toBe(envelopes);
	});

	test('or not, a backup holds the answers in the order of their random names, not as they came', async () => {
		const ids = await withFile(whole, async (file) => {
			const found: string[] = [];
			for await (const { heading, content } of readArchive(openFile(file, code))) {
				const about = readHeading(heading);
				if (about.kind !== 'table' || about.table !== 'envelope') continue;
				const place = about.columns.indexOf('id');
				for await (const row of readRows(content, about.columns.length)) {
					found.push(String(row[place]));
				}
			}
			return found;
		});
		expect(ids.length).toBe(envelopes);
		expect(ids).toEqual(ids.toSorted((one, other) => one.localeCompare(other)));
		expect(ids.slice(0, 500)).not.toEqual(arrived.slice(0, 500));
	});
});
