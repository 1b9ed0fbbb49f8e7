import { type DatabaseInUse, databaseInUse, keepDatabaseInUse } from './database-in-use.ts';
import { deviceDatabase, type DeviceDatabase, openDatabase } from './device-database.ts';

/** What a rescue needs; tests bring their own. */
export interface RescueSurroundings {
	readonly inUse: () => DatabaseInUse;
	readonly keep: (inUse: DatabaseInUse) => void;
	readonly current: () => Promise<DeviceDatabase>;
	readonly open: (name: string) => Promise<DeviceDatabase>;
}

/**
 * Tries the databases that were set aside: one that can be opened again gives its envelopes back,
 * and is deleted after that. Stopped half-way, it begins again: an envelope that comes twice is
 * counted once. Never throws; what cannot be opened stays as it is.
 */
export async function rescueDamaged(
	surroundings: RescueSurroundings = deviceSurroundings()
): Promise<void> {
	for (const name of surroundings.inUse().damaged) {
		try {
			await rescue(name, surroundings);
		} catch {
			// Still damaged: the check `store` goes on saying so.
		}
	}
}

async function rescue(
	name: string,
	{ inUse, keep, current, open }: RescueSurroundings
): Promise<void> {
	const found = await open(name);
	try {
		await copy(found, await current());
		await found.dexie.delete();
	} finally {
		found.dexie.close();
	}
	const now = inUse();
	keep({ ...now, damaged: now.damaged.filter((other) => other !== name) });
}

/** Rows at a time. */
const portion = 50;

async function copy(from: DeviceDatabase, to: DeviceDatabase): Promise<void> {
	const ids = await from.envelope.toCollection().primaryKeys();
	for (let start = 0; start < ids.length; start += portion) {
		const rows = await from.envelope.bulkGet(ids.slice(start, start + portion));
		await to.envelope.bulkPut(rows.filter((row) => row !== undefined));
	}
	const here = new Set(await to.campaign.toCollection().primaryKeys());
	await to.campaign.bulkPut((await from.campaign.toArray()).filter(({ slug }) => !here.has(slug)));
	const known = new Set(await to.fact.toCollection().primaryKeys());
	await to.fact.bulkPut((await from.fact.toArray()).filter(({ name }) => !known.has(name)));
}

function deviceSurroundings(): RescueSurroundings {
	return {
		inUse: () => databaseInUse(),
		keep: (inUse) => {
			keepDatabaseInUse(inUse);
		},
		current: deviceDatabase,
		open: openDatabase
	};
}
