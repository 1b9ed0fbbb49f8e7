import { type CreateTableBuilder, type RawBuilder, sql } from 'kysely';
import type { Engine } from './engine.ts';

type TableEnding = <Table extends string, Column extends string>(
	table: CreateTableBuilder<Table, Column>
) => CreateTableBuilder<Table, Column>;

/** Column types and table endings that differ between the engines. */
export interface Words {
	/** Whole numbers up to 2^53, moments included. */
	readonly whole: 'integer' | 'bigint';
	readonly bytes: 'blob' | 'bytea';
	/** A table that refuses a value of another type. */
	readonly strict: TableEnding;
	/** The same, kept in the order of its primary key, without a number of arrival for each row. */
	readonly keyed: TableEnding;
}

export function words(engine: Engine): Words {
	return engine === 'sqlite'
		? {
				whole: 'integer',
				bytes: 'blob',
				strict: (table) => table.modifyEnd(sql`strict`),
				keyed: (table) => table.modifyEnd(sql`strict, without rowid`)
			}
		: { whole: 'bigint', bytes: 'bytea', strict: (table) => table, keyed: (table) => table };
}

/**
 * Statements that refuse a change of a table, by trigger: the rule holds for every program that
 * opens the database. `unless` is a condition on `old` under which the change is allowed.
 */
export function refuseChange(
	engine: Engine,
	refused: {
		readonly table: string;
		readonly change: 'update' | 'delete' | 'truncate';
		readonly message: string;
		readonly unless?: string;
	}
): RawBuilder<unknown>[] {
	const { table, change, message, unless } = refused;
	const name = `${table}_refuses_${change}`;
	if (engine === 'sqlite') {
		if (change === 'truncate') return [];
		const when = unless === undefined ? '' : `when not (${unless})`;
		return [
			sql.raw(
				`create trigger ${name} before ${change} on ${table} ${when} begin select raise(abort, '${message}'); end`
			)
		];
	}
	const when = unless === undefined ? 'true' : `not (${unless})`;
	const each = change === 'truncate' ? 'statement' : 'row';
	const passed = change === 'delete' ? 'old' : change === 'update' ? 'new' : 'null';
	return [
		sql.raw(
			`create or replace function ${name}() returns trigger language plpgsql as $$ begin if ${when} then raise exception '${message}'; end if; return ${passed}; end $$`
		),
		sql.raw(
			`create trigger ${name} before ${change} on ${table} for each ${each} execute function ${name}()`
		)
	];
}
