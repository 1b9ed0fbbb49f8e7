import { fromBase64Url, toBase64Url } from '../../protocol/base64url.ts';
import * as v from 'valibot';

/** How a draft is locked, as it stands beside it. Only with the code, or in this browser, it opens. */
type DraftLock =
	| { readonly by: 'code'; readonly salt: string; readonly rounds: number }
	/** Cannot be taken out of the browser by a page; who opens this page on this phone opens it too. */
	| { readonly by: 'phone'; readonly key: CryptoKey };

export interface OpenLock {
	readonly lock: DraftLock;
	readonly key: CryptoKey;
}

/** Some hundred milliseconds on a phone: a code holds 45 random bits, and a lost phone must not give them up. */
const draftRounds = 600_000;

const lockSchema = v.variant('by', [
	v.object({ by: v.literal('code'), salt: v.string(), rounds: v.pipe(v.number(), v.minValue(1)) }),
	v.object({ by: v.literal('phone'), key: v.custom<CryptoKey>((key) => key instanceof CryptoKey) })
]);

export async function newLock(code: string | null, rounds = draftRounds): Promise<OpenLock> {
	if (code !== null) {
		const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
		return { lock: { by: 'code', salt, rounds }, key: await keyOf(code, salt, rounds) };
	}
	const algorithm = { name: 'AES-GCM', length: 256 };
	const key = await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt']);
	return { lock: { by: 'phone', key }, key };
}

/** The key to a kept lock, null when this is not the way to open it. */
export async function openLock(kept: unknown, code: string | null): Promise<OpenLock | null> {
	const parsed = v.safeParse(lockSchema, kept);
	if (!parsed.success) return null;
	const lock = parsed.output;
	if (lock.by === 'phone') return code === null ? { lock, key: lock.key } : null;
	return code === null ? null : { lock, key: await keyOf(code, lock.salt, lock.rounds) };
}

async function keyOf(code: string, salt: string, iterations: number): Promise<CryptoKey> {
	const secret = await crypto.subtle.importKey(
		'raw',
		new TextEncoder().encode(code),
		'PBKDF2',
		false,
		['deriveKey']
	);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: draftSalt(salt), iterations },
		secret,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

/** Another use of the code than the ticket: what one derivation gives says nothing of the other. */
function draftSalt(salt: string): Uint8Array<ArrayBuffer> {
	const own = new TextEncoder().encode('porte-voix-draft/1\n');
	const random = fromBase64Url(salt);
	const bytes = new Uint8Array(own.length + random.length);
	bytes.set(own);
	bytes.set(random, own.length);
	return bytes;
}
