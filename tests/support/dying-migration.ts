// Brings a database up to date and dies in the middle, as a power cut would have it: after so many
// of the new migrations. Started by tests as a process of its own.
import process from 'node:process';
import { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { readConfig } from '../../src/lib/server/config.ts';
import { appMigrations, dialectOf, schemaOf } from '../../src/lib/server/database/databases.ts';
import { migrate } from '../../src/lib/server/database/migrate.ts';

const [after = '0'] = process.argv.slice(2);
const config = readConfig();
const engine = config.storage.kind;
const names = Object.keys(appMigrations(engine)).toSorted();
let seen = 0;
const dying = Object.fromEntries(
	names.map((name): [string, Migration] => {
		const migration = appMigrations(engine)[name];
		return [
			name,
			{
				up: async (db) => {
					await migration?.up(db);
					seen += 1;
					if (seen > Number(after)) process.kill(process.pid, 'SIGKILL');
				}
			}
		];
	})
);
const db = new Kysely<unknown>({ dialect: dialectOf(config, 'app') });
await migrate(db, dying, engine === 'sqlite' ? null : schemaOf('app'));
await db.destroy();
