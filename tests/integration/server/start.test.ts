import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';
import { startServer } from '#lib/server/start-server.ts';
import type { Tabulator } from '#lib/server/tabulator/tabulator.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

const idle: Tabulator = {
	createKey: () => Promise.reject(new Error('not in this test')),
	createCustodyKey: () => Promise.reject(new Error('not in this test')),
	destroyKey: () => Promise.reject(new Error('not in this test')),
	tryShares: () => Promise.reject(new Error('not in this test')),
	openTally: () => Promise.reject(new Error('not in this test')),
	keysHeld: () => Promise.reject(new Error('not in this test')),
	destroyKeys: () => Promise.reject(new Error('not in this test')),
	tabulate: () => Promise.reject(new Error('not in this test')),
	close: () => Promise.resolve()
};

describe.each(engines)('the server on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };

	beforeEach(async () => {
		storage = await emptyStorage(engine);
	});
	afterEach(async () => {
		await storage.remove();
	});

	const start = () =>
		startServer(storage.config, {
			tabulator: idle,
			log: createLog(() => undefined),
			calendar: 0
		});

	test('makes what it needs in an empty folder that only its user may open', async () => {
		const server = await start();
		expect(await server.isHealthy()).toBe(true);
		expect(await server.accounts.isEmpty()).toBe(true);
		expect((await stat(storage.config.data)).mode & 0o777).toBe(0o700);
		for (const name of await readdir(storage.config.data)) {
			const file = await stat(join(storage.config.data, name));
			if (file.isFile()) expect([name, file.mode & 0o777]).toEqual([name, 0o600]);
		}
		const secret = await stat(join(storage.config.data, 'keys', 'session.key'));
		expect(secret.mode & 0o777).toBe(0o600);
		await server.close();
	});

	test('starts again where it stopped', async () => {
		const first = await start();
		await first.ballotBox.openBox(anyBox);
		const waiting = first.ballotBox.put([anyEnvelope()]);
		await first.close();
		expect(await waiting).toEqual(['stored']);
		const second = await start();
		expect(await second.ballotBox.participation(anyBox.campaign)).toEqual({ est: 1 });
		await second.close();
	});

	test('says it is not well when a database is gone', async () => {
		const server = await start();
		await server.app.destroy();
		expect(await server.isHealthy()).toBe(false);
		await server.close();
	});
});
