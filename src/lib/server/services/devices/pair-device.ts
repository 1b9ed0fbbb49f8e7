import type { Kysely } from 'kysely';
import { Refusal } from '../../../domain/refusal.ts';
import type { PairingAnswer, PairingRequest } from '../../../protocol/device.ts';
import { blur, sessionSecret } from '../../accounts/secret.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { networkOf } from '../network.ts';
import { deviceNews } from './device-news.ts';
import { type DeviceRecord, toDevice, toTheHour } from './device-record.ts';
import { drawToken, hashOf } from './device-token.ts';
import { GuessLine } from './guess-line.ts';

const window = 15 * 60_000;

/**
 * Guesses at six digits, of a million codes; a person mistypes two or three times. One network has
 * ten, then waits for the next quarter of an hour. All together have three hundred at once; then
 * each waits its turn of a second, and nobody is kept out for what others do. In the half hour in
 * which a code is good fall parts of three quarters: at most 900 guesses at once and 1,800 by turns,
 * however many guess, which find a given code less than three times in a thousand. What they would
 * find opens no answer, is used up by it, and shows in the office at once.
 */
const limits = {
	network: { window, attempts: 10 },
	everybody: { window, attempts: 300 }
} as const;

/** Of each server, in memory: it only makes guesses slower. */
const lines = new WeakMap<Server['rateLimit'], GuessLine>();

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
	const attempts = await limitAttempts(server, address);
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
	await attempts.forget();
	return { version: 1, token, news: await deviceNews(server, device) };
}

/**
 * Counts a guess and waits for its turn.
 * @returns how to forget the guesses of this network, after a success
 */
async function limitAttempts(
	{ config, rateLimit }: Server,
	address: string
): Promise<{ forget(): Promise<void> }> {
	const network = networkOf(address);
	const key =
		network === null ? null : `pairing:address:${blur(await sessionSecret(config.data), network)}`;
	// The network first: one that is refused makes nobody else slower.
	if (key !== null && (await rateLimit.take(key, limits.network)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	if ((await rateLimit.take('pairing', limits.everybody)) !== null) {
		const line = lines.get(rateLimit) ?? new GuessLine();
		lines.set(rateLimit, line);
		await line.turn(network);
	}
	return {
		forget: async () => {
			if (key !== null) await rateLimit.forget(key);
		}
	};
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
