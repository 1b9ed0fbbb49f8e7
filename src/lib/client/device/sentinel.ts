import { type Opening, withinDatabase } from '../storage/within-database.ts';

/**
 * A random name written beside the envelopes. The office knows it: a tablet that does not find it
 * again was reset or erased, and may have lost envelopes. It is written at the first pairing, and anew
 * once the office was told that it was lost.
 */
const kept = 'sentinel';

/** Written before the server is asked, so that a pairing that fails leaves the one before. */
const offered = 'sentinel-offered';

/** The sentinel, null when it is not there. @throws Refusal as `deviceDatabase` */
export async function readSentinel(open?: Opening): Promise<string | null> {
	return withinDatabase(open, async ({ fact }) => (await fact.get(kept))?.value ?? null);
}

/** Writes a new one that does not count yet. @throws Refusal as `deviceDatabase` */
export async function offerSentinel(open?: Opening): Promise<string> {
	const value = crypto.randomUUID();
	await withinDatabase(open, ({ fact }) => fact.put({ name: offered, value }));
	return value;
}

/** The offered one counts from now on. @throws Refusal as `deviceDatabase` */
export async function acceptSentinel(open?: Opening): Promise<void> {
	await withinDatabase(open, ({ dexie, fact }) =>
		dexie.transaction('rw', fact, async () => {
			const next = await fact.get(offered);
			if (next !== undefined) await fact.put({ name: kept, value: next.value });
			await fact.delete(offered);
		})
	);
}
