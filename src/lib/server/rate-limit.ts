import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { AppDatabase } from './database/schema.ts';

interface Limit {
	/** Milliseconds. */
	readonly window: number;
	/** Attempts in one window. */
	readonly attempts: number;
}

/** Rate limits kept in the app database, so that every process counts the same. */
export interface RateLimit {
	/** Counts an attempt. Null when it is allowed, else seconds until it would be. */
	take(key: string, limit: Limit): Promise<number | null>;
	/** Forgets the attempts of a key, after a success. */
	forget(key: string): Promise<void>;
	/** Removes windows that are over. */
	tidy(): Promise<void>;
}

/** No limit counts over a longer time. */
const longestWindow = 24 * 60 * 60 * 1_000;

export function createRateLimit(db: Kysely<AppDatabase>, clock: Clock): RateLimit {
	return {
		take: async (key, limit) => {
			const now = clock();
			const starts = now - (now % limit.window);
			// One statement: two processes that count at once both count.
			const { count } = await db
				.insertInto('attempt')
				.values({ key, window_starts_at: starts, count: 1 })
				.onConflict((conflict) =>
					conflict.column('key').doUpdateSet((update) => ({
						count: update
							.case()
							.when('attempt.window_starts_at', '=', starts)
							.then(update('attempt.count', '+', 1))
							.else(1)
							.end(),
						window_starts_at: starts
					}))
				)
				.returning('count')
				.executeTakeFirstOrThrow();
			return count <= limit.attempts ? null : Math.ceil((starts + limit.window - now) / 1_000);
		},
		forget: async (key) => {
			await db.deleteFrom('attempt').where('key', '=', key).execute();
		},
		tidy: async () => {
			await db
				.deleteFrom('attempt')
				.where('window_starts_at', '<', clock() - longestWindow)
				.execute();
		}
	};
}
