import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';

const folderName = 'before-upgrade';
const keptMilliseconds = 7 * 24 * 60 * 60 * 1_000;

/**
 * Keeps a copy of a database file whose tables are about to change, in `<data>/before-upgrade`: one,
 * of the last change. It is rewritten, so that nothing of an order of arrival goes with it.
 * @param name of the database
 * @param wanted names of all migrations of this version
 */
export function keepBeforeUpgrade(data: string, name: string, wanted: readonly string[]): void {
	const file = join(data, `${name}.sqlite`);
	if (!existsSync(file)) return;
	const db = new DatabaseSync(file, { timeout: 10_000 });
	try {
		const done = migrationsDone(db);
		if (done.size === 0 || wanted.every((one) => done.has(one))) return;
		const folder = join(data, folderName);
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const draft = join(folder, `${name}.${process.pid}.draft`);
		rmSync(draft, { force: true });
		db.prepare('vacuum into ?').run(draft);
		chmodSync(draft, 0o600);
		renameSync(draft, join(folder, `${name}.sqlite`));
	} finally {
		db.close();
	}
}

/** After a week the copy goes: what is destroyed later must not live on in it. */
export function dropBeforeUpgrade(data: string, now: number): void {
	const folder = join(data, folderName);
	if (!existsSync(folder) || now - statSync(folder).mtimeMs < keptMilliseconds) return;
	rmSync(folder, { recursive: true, force: true });
}

function migrationsDone(db: DatabaseSync): ReadonlySet<unknown> {
	const kept = db
		.prepare(`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`)
		.get();
	if (kept === undefined) return new Set();
	return new Set(
		db
			.prepare('select name from kysely_migration')
			.all()
			.map(({ name }) => name)
	);
}
