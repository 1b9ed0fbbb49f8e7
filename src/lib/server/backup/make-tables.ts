import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import {
	accountsMigrations,
	type Authentication,
	createAuthentication
} from '../accounts/authentication.ts';
import type { Config, Storage } from '../config.ts';
import {
	appMigrations,
	ballotBoxMigrations,
	openDatabases,
	schemaOf
} from '../database/databases.ts';
import type { Engine } from '../database/engine.ts';
import { migrate } from '../database/migrate.ts';
import type { BackupHeading } from './heading.ts';

type Migrations = BackupHeading['migrations'];

/** @throws Refusal `backup-newer` when a later version made tables that this one does not know */
export function checkMigrations(engine: Engine, migrations: Migrations): void {
	const known = {
		app: appMigrations(engine),
		'ballot-box': ballotBoxMigrations(engine),
		// Their names only: nothing is made.
		accounts: accountsMigrations(authenticationOn(engine, null), engine)
	};
	for (const database of ['app', 'ballot-box', 'accounts'] as const) {
		const unknown = migrations[database].some((name) => !(name in known[database]));
		if (unknown) throw new Refusal('backup-newer');
	}
}

/** Makes empty tables as the version that made the backup had them; the next start brings them up to date. */
export async function makeTables(
	config: Pick<Config, 'data' | 'storage'>,
	migrations: Migrations
): Promise<void> {
	const databases = await openDatabases(config, migrations);
	const { engine, accounts } = databases;
	try {
		const schema = schemaFor(config.storage);
		const steps = accountsMigrations(authenticationOn(engine, schema), engine);
		await migrate(accounts, steps, schema, migrations.accounts);
	} finally {
		await databases.close();
	}
}

/** Nobody signs in with it: it only makes tables. */
function authenticationOn(
	engine: Engine,
	schema: string | null
): (db: Kysely<unknown>) => Authentication {
	const nowhere = { origin: 'http://localhost' };
	return (db) => createAuthentication(db, engine, schema, nowhere, 'for tables only');
}

const schemaFor = (storage: Storage): string | null =>
	storage.kind === 'sqlite' ? null : schemaOf('accounts', storage);
