import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { PairingAnswer, PairingRequest } from '../../../protocol/device.ts';
import { blur, sessionSecret } from '../../accounts/secret.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { deviceNews } from './device-news.ts';
import { type DeviceRecord, toDevice, toTheHour } from './device-record.ts';
import { drawToken, hashOf } from './device-token.ts';

const window = 15 * 60_000;

/** Of a million codes; a person mistypes two or three times. */
const limits = {
	address: { window, attempts: 10 },
	everybody: { window, attempts: 300 }
} as const;

/**
 * Gives a tablet its token against the code that the office shows. The code is used up, of two
 * tablets that show it one gets the token, and whatever token the tablet had before is worth nothing.
 * A tablet that says which it is takes no other's code: it stays good for the other.
 *
 * @param address of whoever asks, only counted and never kept
 * @throws Refusal `code-wrong` when it was mistyped, used or is too old, `too-many-attempts`
 */
export async function pairDevice(
	server: Server,
	{ code, sentinel, device: only }: PairingRequest,
	address: string
): Promise<PairingAnswer> {
	await limitAttempts(server, address);
	const token = drawToken();
	const device = await server.app.transaction().execute(async (db) => {
		const at = server.clock();
		const redeemed = await redeem(db, { code, only, now: at });
		const before = toDevice(redeemed);
		const lost = lostBefore(before, sentinel);
		const row = await db
			.updateTable('device')
			.set({
				token_hash: hashOf(token),
				paired_at: at,
				contacted_at: toTheHour(at),
				contact: null,
				sentinel,
				erased_at: lost.waiting === null ? null : toTheHour(at),
				erased_waiting: lost.waiting,
				revoked_at: null,
				lost_at: null
			})
			.where('id', '=', before.id)
			.returningAll()
			.executeTakeFirstOrThrow();
		const entry = { at, account: null, organisation: before.organisation, subject: before.id };
		if (lost.isNew) await writeJournal(db, { ...entry, action: 'device-erased' });
		await writeJournal(db, { ...entry, action: 'device-paired' });
		return toDevice(row);
	});
	return { version: 1, token, news: await deviceNews(server, device) };
}

async function limitAttempts({ config, rateLimit }: Server, address: string): Promise<void> {
	const from = blur(await sessionSecret(config.data), address);
	// The address first: one that is refused keeps nobody else out.
	for (const [key, limit] of [
		[`pairing:address:${from}`, limits.address],
		['pairing', limits.everybody]
	] as const) {
		if ((await rateLimit.take(key, limit)) !== null) throw new Refusal('too-many-attempts');
	}
}

interface Redeeming {
	readonly code: string;
	/** Id of the only tablet that may be meant. */
	readonly only: string | undefined;
	readonly now: number;
}

async function redeem(db: Kysely<AppDatabase>, { code, only, now }: Redeeming) {
	const pairing = await db
		.deleteFrom('pairing')
		.where('code_hash', '=', hashOf(code))
		.where('expires_at', '>', now)
		.$if(only !== undefined, (query) => query.where('device_id', '=', only ?? ''))
		.returning('device_id')
		.executeTakeFirst();
	if (pairing === undefined) throw new Refusal('code-wrong');
	return db
		.selectFrom('device')
		.selectAll()
		.where('id', '=', pairing.device_id)
		.executeTakeFirstOrThrow();
}

/** What may be missing of the store this tablet had before. */
interface Loss {
	/** Envelopes it had said were waiting; what was answered since its last word nobody knows. */
	readonly waiting: number | null;
	/** Nobody had noticed before this pairing. */
	readonly isNew: boolean;
}

/** A tablet that comes back with another store: also with nothing waiting, answers may be missing since. */
function lostBefore({ sentinel: before, contact, erased }: DeviceRecord, sentinel: string): Loss {
	const known = erased?.waiting ?? null;
	// A store without a name was noticed already.
	if (before === null || before === sentinel) return { waiting: known, isNew: false };
	return { waiting: (known ?? 0) + (contact?.waiting ?? 0), isNew: true };
}
