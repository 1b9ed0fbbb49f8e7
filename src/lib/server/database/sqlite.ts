import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
	CompiledQuery,
	type DatabaseConnection,
	type Dialect,
	SqliteAdapter,
	SqliteDialect,
	type SqliteDialectConfig,
	SqliteDriver,
	type SqliteDatabase,
	type SqliteStatement
} from 'kysely';

export interface SqliteFile {
	readonly file: string;
	readonly readOnly?: boolean;
	/** Bytes of a page; only a new file takes it. */
	readonly pageSize?: number;
	/** Overwrites what is deleted with zeros. */
	readonly secureDelete?: boolean;
}

/** How long a statement waits for another process; the wait blocks the event loop. */
const busyMilliseconds = 2_000;

/**
 * Kysely on node:sqlite. A commit is on the disk when it returns (WAL, synchronous = FULL).
 * Transactions take the write lock at once: a deferred `begin` lets two writers refuse each other.
 */
export function sqliteDialect(options: SqliteFile): Dialect {
	return new ImmediateDialect({ database: () => Promise.resolve(openSqlite(options)) });
}

/** A node:sqlite file as Kysely's SqliteDialect wants it. */
function openSqlite(options: SqliteFile): SqliteDatabase {
	// Readable by the account of the server only, whatever the folder allows; the log takes after it.
	if (options.readOnly !== true) closeSync(openSync(options.file, 'a', 0o600));
	const database = new DatabaseSync(options.file, {
		readOnly: options.readOnly ?? false,
		timeout: busyMilliseconds,
		enableForeignKeyConstraints: true
	});
	try {
		if (options.readOnly !== true) {
			if (options.pageSize !== undefined) database.exec(`pragma page_size = ${options.pageSize}`);
			database.exec('pragma journal_mode = wal; pragma synchronous = full');
			if (options.secureDelete === true) database.exec('pragma secure_delete = on');
		}
	} catch (error) {
		database.close();
		throw error;
	}
	return {
		prepare: (sql) => shim(database.prepare(sql)),
		close: () => {
			database.close();
		}
	};
}

function shim(statement: StatementSync): SqliteStatement {
	return {
		reader: statement.columns().length > 0,
		all: (parameters) => statement.all(...parameters.map(bindable)),
		run: (parameters) => statement.run(...parameters.map(bindable)),
		iterate: (parameters) => statement.iterate(...parameters.map(bindable))
	};
}

/**
 * What may be bound. node:sqlite takes a Date in the first place for a bag of named parameters and
 * stores NULL without a word; undefined becomes NULL and a boolean 1: all of them are refused.
 */
function bindable(value: unknown): SQLInputValue {
	if (
		value === null ||
		typeof value === 'number' ||
		typeof value === 'bigint' ||
		typeof value === 'string' ||
		value instanceof Uint8Array
	) {
		return value;
	}
	throw new TypeError(`SQLite cannot bind a value of type ${typeof value}`);
}

class ImmediateDialect extends SqliteDialect {
	readonly #config: SqliteDialectConfig;

	constructor(config: SqliteDialectConfig) {
		super(config);
		this.#config = config;
	}

	override createDriver(): SqliteDriver {
		return new ImmediateDriver(this.#config);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

class ImmediateDriver extends SqliteDriver {
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw('begin immediate'));
	}

	/** On a full disk SQLite has rolled back by itself: what went wrong must not be hidden by that. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		try {
			await super.rollbackTransaction(connection);
		} catch (error) {
			if (!/no transaction is active/.test(String(error))) throw error;
		}
	}
}

class TransactionalAdapter extends SqliteAdapter {
	/** SQLite does roll back a table it made: a migration is whole or absent. */
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}
