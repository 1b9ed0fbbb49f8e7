import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '#lib/server/config.ts';
import { dropBeforeUpgrade } from '#lib/server/database/before-upgrade.ts';
import { appMigrations } from '#lib/server/database/databases.ts';
import { startServer } from '#lib/server/start-server.ts';
import {
	allOf,
	type Kept,
	oldMigrations,
	olderInstallation
} from '../../support/older-installation.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

const silent = { info: () => undefined, error: () => undefined };

describe.each(engines)('an installation of the first version, on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let before: Kept;

	beforeEach(async () => {
		storage = await emptyStorage(engine);
		await olderInstallation(storage.config);
		before = await allOf(storage.config);
	});
	afterEach(async () => {
		await storage.remove();
	});

	const start = async (): Promise<void> => {
		const server = await startServer(storage.config, { calendar: 0, log: silent });
		expect(await server.isHealthy()).toBe(true);
		await server.close();
	};

	/** What stood in a table before stands there now, whatever was added to it. */
	const expectNothingLost = (now: Kept): void => {
		expect(before.rows.size).toBeGreaterThan(20);
		for (const [table, rows] of before.rows) {
			expect(rows.length, table).toBe(2);
			const found = now.rows.get(table);
			expect(found, table).toBeDefined();
			for (const row of rows) expect(found, table).toContainEqual(expect.objectContaining(row));
		}
	};

	test('is brought up to date by the first start, and nothing is lost', async () => {
		await start();
		const after = await allOf(storage.config);
		expectNothingLost(after);
		expect(after.migrations.length).toBeGreaterThan(before.migrations.length);
		expect(after.migrations).toEqual(expect.arrayContaining([...before.migrations]));
		// And the next start finds it done.
		await start();
		expect((await allOf(storage.config)).migrations).toEqual(after.migrations);
	});

	test('is as it was when the power goes in the middle of it, and comes up to date afterwards', async () => {
		const steps = Object.keys(appMigrations(engine)).length - oldMigrations.app.length;
		const script = join(import.meta.dirname, '../../support/dying-migration.ts');
		for (const after of [0, steps - 1]) {
			const { signal } = spawnSync(process.execPath, [script, String(after)], {
				stdio: 'ignore',
				env: {
					PORTE_VOIX_DATA: storage.config.data,
					...(storage.config.storage.kind === 'postgres'
						? { DATABASE_URL: storage.config.storage.url }
						: {})
				}
			});
			expect(signal).toBe('SIGKILL');
			expect(await allOf(storage.config)).toEqual(before);
		}
		await start();
		expectNothingLost(await allOf(storage.config));
	});

	test.runIf(engine === 'sqlite')('leaves one copy of what it was, for a week', async () => {
		const folder = join(storage.config.data, 'before-upgrade');
		await start();
		expect((await readdir(folder)).toSorted()).toEqual([
			'accounts.sqlite',
			'app.sqlite',
			'ballot-box.sqlite'
		]);
		const copy = new DatabaseSync(join(folder, 'app.sqlite'), { readOnly: true });
		const names = copy.prepare('select name from kysely_migration order by name').all();
		expect(names.map(({ name }) => name)).toEqual(oldMigrations.app);
		copy.close();
		const day = 24 * 60 * 60 * 1_000;
		const made = new Date('2027-02-20T00:00:00Z');
		await utimes(folder, made, made);
		dropBeforeUpgrade(storage.config.data, made.getTime() + 7 * day - 1);
		expect(existsSync(folder)).toBe(true);
		dropBeforeUpgrade(storage.config.data, made.getTime() + 7 * day);
		expect(existsSync(folder)).toBe(false);
		await start();
		expect(existsSync(folder)).toBe(false);
	});
});
