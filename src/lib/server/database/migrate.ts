import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

/**
 * Brings a database to the newest tables. `schema` is PostgreSQL's: without it, the migrator would
 * take the table of another schema for its own. Throws what the failed migration threw.
 * @param only names of the migrations to go through; all unless said
 */
export async function migrate<Tables>(
	db: Kysely<Tables>,
	migrations: Readonly<Record<string, Migration>>,
	schema: string | null,
	only?: readonly string[]
): Promise<void> {
	const steps = Object.entries(migrations).filter(
		([name]) => only === undefined || only.includes(name)
	);
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) },
		...(schema === null ? {} : { migrationTableSchema: schema })
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
}
