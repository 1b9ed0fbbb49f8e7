import type { Kysely } from 'kysely';
import type { Accounts } from './accounts/accounts.ts';
import type { BallotBox } from './ballot-box/ballot-box.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Engine } from './database/engine.ts';
import type { AppDatabase } from './database/schema.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Tabulator } from './tabulator/tabulator.ts';
import type { Door } from './tls/door.ts';

/** All a use case may reach: passed in, never global. Made by `startServer`. */
export interface Server {
	readonly config: Config;
	readonly clock: Clock;
	readonly log: Log;
	readonly metrics: Metrics;
	readonly engine: Engine;
	readonly app: Kysely<AppDatabase>;
	readonly ballotBox: BallotBox;
	readonly accounts: Accounts;
	readonly rateLimit: RateLimit;
	readonly tabulator: Tabulator;
	/** The second address, for tablets on the same Wi-Fi. */
	readonly door: Door;
	/** Whether every database answers. */
	isHealthy(): Promise<boolean>;
	/** Finishes what is under way, then closes the databases. */
	close(): Promise<void>;
}
