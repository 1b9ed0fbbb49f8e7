import type { Kysely } from 'kysely';
import type { AppDatabase } from '../database/schema.ts';

const keptAtMost = 24;

/**
 * Keeps the values read last from a database that can never change there, such as releases, which
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
		const value = values.get(key) ?? (await read());
		// Whatever is read again goes to the end: what nobody asked for the longest leaves first.
		values.delete(key);
		const [oldest] = values.keys();
		if (values.size >= keptAtMost && oldest !== undefined) values.delete(oldest);
		values.set(key, value);
		return value;
	};
}
