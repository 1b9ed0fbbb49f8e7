import type { DatabaseName } from './databases.ts';

/** What a column may hold: PostgreSQL's values are its own text, but for bytes. */
export type Value = null | bigint | number | string | Uint8Array;

export interface SnapshotTable {
	readonly name: string;
	readonly columns: readonly string[];
	/** In the order of the primary key: nothing tells which row was written first. */
	readonly rows: () => AsyncIterable<readonly Value[]>;
}

interface SnapshotDatabase {
	readonly name: DatabaseName;
	/** Migrations it has been through, by name. */
	readonly migrations: readonly string[];
	/** A table comes after those it refers to. */
	readonly tables: readonly SnapshotTable[];
}

/** The three databases as they were at one and the same moment, while others go on writing. */
export interface Snapshot {
	readonly databases: readonly SnapshotDatabase[];
	close(): Promise<void>;
}

/** Rows that are of no use elsewhere: of migrations, of attempts within the last day, of who is signed in. */
export const leftOut: ReadonlySet<string> = new Set([
	'kysely_migration',
	'kysely_migration_lock',
	'attempt',
	'session',
	'verification'
]);

/** A name of a table or a column as both engines take it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
