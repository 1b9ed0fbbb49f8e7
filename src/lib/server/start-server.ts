import { type Kysely, sql } from 'kysely';
import { openAccounts } from './accounts/open-accounts.ts';
import { finishExchange } from './backup/exchange.ts';
import { backUpWhenDue } from './backup/nightly.ts';
import { createBallotBox } from './ballot-box/ballot-box.ts';
import { type Clock, createClock } from './clock.ts';
import type { Config } from './config.ts';
import { dropBeforeUpgrade } from './database/before-upgrade.ts';
import { type Databases, openDatabases } from './database/databases.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Server } from './server.ts';
import { advanceCampaigns } from './services/advance-campaigns.ts';
import { followExports } from './services/exports/follow-exports.ts';
import { readTabletWay } from './services/tablet-way.ts';
import { startTabulator, type Tabulator } from './tabulator/tabulator.ts';
import { createDoor } from './tls/door.ts';

/** Parts a test replaces. */
export interface Parts {
	readonly clock?: Clock;
	readonly log?: Log;
	readonly tabulator?: Tabulator;
	/** Milliseconds between two looks at the calendar; 0 never looks. */
	readonly calendar?: number;
}

const calendarMilliseconds = 30_000;

/** Where a test moves the clock: what comes due then need not be waited for. */
const movedCalendarMilliseconds = 2_000;

/**
 * Opens the databases, the ballot box and the accounts, starts the tabulator, and looks at the
 * calendar of the campaigns from time to time. Runs from source under Node as well as built.
 */
export async function startServer(config: Config, parts: Parts = {}): Promise<Server> {
	const clock = parts.clock ?? createClock(config.clockFile);
	const log = parts.log ?? createLog(undefined, config.logLevel);
	const metrics = createMetrics();
	await finishExchange(config);
	const databases = await openDatabases(config);
	try {
		const rateLimit = createRateLimit(databases.app, clock);
		const accounts = await openAccounts(config, databases, rateLimit, clock);
		const ballotBox = createBallotBox(databases.ballotBox, databases.engine);
		const tabulator = parts.tabulator ?? (await startTabulator(config));
		const { engine, app } = databases;
		const isWanted = async (): Promise<boolean> => (await readTabletWay(databases)) === 'same-wifi';
		const door = createDoor({ config, clock, log, isWanted });
		let calendar: Calendar | null = null;
		let closing: Promise<void> | null = null;
		const stop = async (): Promise<void> => {
			await calendar?.stop();
			await door.close();
			await ballotBox.close();
			await tabulator.close();
			await databases.close();
			metrics.close();
		};
		const server: Server = {
			config,
			clock,
			log,
			metrics,
			engine,
			app,
			ballotBox,
			accounts,
			rateLimit,
			tabulator,
			door,
			isHealthy: () => answers(databases),
			close: () => (closing ??= stop())
		};
		const usual = config.clockFile === null ? calendarMilliseconds : movedCalendarMilliseconds;
		calendar = followCalendar(server, parts.calendar ?? usual);
		return server;
	} catch (error) {
		await databases.close();
		throw error;
	}
}

interface Calendar {
	stop(): Promise<void>;
}

function followCalendar(server: Server, milliseconds: number): Calendar | null {
	if (milliseconds === 0) return null;
	let pass = Promise.resolve();
	let backup: Promise<unknown> | null = null;
	const look = (): void => {
		// Also after a new address of this computer, and before a certificate ends.
		void server.door.look();
		backup ??= backUpWhenDue(server)
			.catch((error: unknown) => {
				server.log.error('backup', { code: error instanceof Error ? error.name : 'unknown' });
			})
			.finally(() => (backup = null));
		dropBeforeUpgrade(server.config.data, server.clock());
		pass = pass
			.then(() => advanceCampaigns(server))
			.then(() => followExports(server))
			.then(() => server.rateLimit.tidy())
			.catch((error: unknown) => {
				server.log.error('calendar', { code: error instanceof Error ? error.name : 'unknown' });
			});
	};
	// What came due while nothing ran does not wait for the first interval.
	look();
	const timer = setInterval(look, milliseconds).unref();
	return {
		stop: () => {
			clearInterval(timer);
			return pass;
		}
	};
}

async function answers({ app, ballotBox, accounts }: Databases): Promise<boolean> {
	try {
		const databases = [app, ballotBox, accounts] as readonly Kysely<unknown>[];
		await Promise.all(databases.map((db) => sql`select 1`.execute(db)));
		return true;
	} catch {
		return false;
	}
}
