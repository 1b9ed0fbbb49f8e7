import type { Collection } from 'dexie';
import { type Envelope, maximumBatch } from '../../protocol/envelope.ts';
import type { DeviceDatabase, KeptEnvelope } from './device-database.ts';

/** One that was refused for good, with the server's reason; `damaged` is this device's own. */
export interface SetAside {
	readonly id: string;
	readonly reason: string;
}

/** All rows in a state, campaign by campaign. Only their keys are read for counting. */
export function rowsIn(
	{ envelope }: DeviceDatabase,
	state: KeptEnvelope['state']
): Collection<KeptEnvelope, string> {
	return envelope.where('[state+campaign]').between([state, ''], [state, '\uffff'], true, true);
}

/**
 * The next few waiting for a campaign. A row that the disk has damaged is set aside on the way: it
 * stays, is seen and can be saved, and holds up nothing.
 */
export async function nextRows(
	database: DeviceDatabase,
	campaign: string,
	except: ReadonlySet<string>
): Promise<Envelope[]> {
	for (;;) {
		const rows = await database.envelope
			.where('[state+campaign]')
			.equals(['waiting', campaign])
			.and(({ id }) => !except.has(id))
			.limit(maximumBatch)
			.toArray();
		const damaged = rows.filter((row) => !isWhole(row));
		await setRowsAside(
			database,
			damaged.map(({ id }) => ({ id, reason: 'damaged' }))
		);
		const whole = rows.filter(isWhole).map(({ envelope }) => envelope);
		if (whole.length > 0 || rows.length === 0) return whole;
	}
}

/** All of them or none. */
export async function setRowsAside(
	{ dexie, envelope }: DeviceDatabase,
	refused: readonly SetAside[]
): Promise<void> {
	if (refused.length === 0) return;
	await dexie.transaction('rw', envelope, async () => {
		for (const { id, reason } of refused) {
			await envelope.update(id, { state: 'set-aside', reason });
		}
	});
}

/** All or none; gives back how many there were. */
export async function removeRowsAside(
	{ dexie, envelope }: DeviceDatabase,
	ids: readonly string[]
): Promise<number> {
	return dexie.transaction('rw', envelope, () =>
		envelope
			.where('id')
			.anyOf([...ids])
			.and(({ state }) => state === 'set-aside')
			.delete()
	);
}

/** Enough to be sent: what it is worth is the server's word, also for one of a newer version. */
function isWhole({ id, campaign, envelope }: KeptEnvelope): boolean {
	const read = { ...(envelope as Partial<Envelope> | undefined) };
	return read.id === id && read.campaign === campaign && typeof read.sealed === 'string';
}
