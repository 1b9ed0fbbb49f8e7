import type { Kysely } from 'kysely';
import type { AppDatabase } from '../database/schema.ts';

const keptAtMost = 24;

/**
 * Keeps the last values read from a database that can never change there, such as releases, which
 * are immutable. Of each database its own: two installations in one process share nothing.
 */
export function keepValues<Value>(): (
	app: Kysely<AppDatabase>,
	key: string,
	read: () => Promise<Value>
) => Promise<Value> {
	const kept = new WeakMap<Kysely<AppDatabase>, Map<string, Value>>();
	return async (app, key, read) => {
		const values = kept.get(app) ?? new Map<string, Value>();
		kept.set(app, values);
		const known = values.get(key);
		if (known !== undefined) return known;
		const value = await read();
		const oldest = values.keys().next();
		if (values.size >= keptAtMost && oldest.done !== true) values.delete(oldest.value);
		values.set(key, value);
		return value;
	};
}
