import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { makeReadyDatabase } from './ready-database.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of a real PostgreSQL, without the name of a database; see tests/support/storage.ts. */
		postgres: string;
	}
}

/** One PostgreSQL for all integration tests of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env['PORTE_VOIX_TEST_POSTGRES'];
	if (given !== undefined) {
		project.provide('postgres', given);
		return makeReadyDatabase(given);
	}
	const server = await startEmbeddedPostgres();
	project.provide('postgres', server.url);
	await makeReadyDatabase(server.url);
	return async () => server.stop();
}
