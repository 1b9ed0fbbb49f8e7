import { Refusal } from '../../domain/refusal.ts';
import { fromBase64Url, toBase64Url } from '../../protocol/base64url.ts';
import { keepLocal, type LocalStore, localStore, readLocal } from '../storage/local-store.ts';

/** How many digits an exit code has. */
export const pinLength = 6;

/** What is kept of the exit code: never the code itself. */
interface KeptPin {
	readonly salt: string;
	readonly rounds: number;
	readonly hash: string;
	/** Wrong codes in a row. */
	readonly failures: number;
	/** Milliseconds since 1970, by the tablet's own clock: until then no code is looked at. */
	readonly until: number;
}

export type PinCheck =
	| { readonly kind: 'right' }
	/** `wait`: milliseconds until another code is looked at. */
	| { readonly kind: 'wrong'; readonly wait: number }
	/** The code was not looked at. */
	| { readonly kind: 'too-early'; readonly wait: number }
	/** No code was ever set. */
	| { readonly kind: 'none' };

/** What a lock is kept with; tests bring their own. */
export interface PinSurroundings {
	readonly store: () => LocalStore;
	/** Milliseconds since 1970. */
	readonly clock: () => number;
	/** Of the derivation: a code of six digits is quick to try all the same. */
	readonly rounds: number;
}

const name = 'porte-voix-pin';

const device: PinSurroundings = { store: localStore, clock: Date.now, rounds: 200_000 };

/** Mistyped twice costs nothing; from the third, half a minute that doubles, up to an hour. */
export function waitAfter(failures: number): number {
	return failures < 3 ? 0 : Math.min(30_000 * 2 ** (failures - 3), 3_600_000);
}

/** Whether this tablet has an exit code. A store that fails has none. */
export function pinIsKept({ store }: PinSurroundings = device): boolean {
	return readPin(store) !== null;
}

/**
 * Sets the exit code, or another one.
 * @throws Refusal `malformed-pin` unless it is six digits; as `keepLocal`
 */
export async function keepPin(
	digits: string,
	{ store, rounds }: PinSurroundings = device
): Promise<void> {
	if (!/^\d{6}$/.test(digits)) throw new Refusal('malformed-pin');
	const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
	const hash = await derived(digits, salt, rounds);
	const pin: KeptPin = { salt, rounds, hash, failures: 0, until: 0 };
	keepLocal(name, pin, store);
}

/** Forgets the exit code and the wrong ones that were tried. @throws Refusal as `keepLocal` */
export function forgetPin({ store }: PinSurroundings = device): void {
	keepLocal(name, null, store);
}

/** Milliseconds before a code is looked at; 0 when it is now. */
export function pinWait(surroundings: PinSurroundings = device): number {
	const pin = readPin(surroundings.store);
	return pin === null ? 0 : waitOf(pin, surroundings);
}

/**
 * Whether this is the exit code. The attempt is counted before it is looked at, so that closing the
 * page in the middle gains nothing, and a reload forgets nothing. Works without a network.
 */
export async function checkPin(
	digits: string,
	surroundings: PinSurroundings = device
): Promise<PinCheck> {
	const { store, clock } = surroundings;
	const pin = readPin(store);
	if (pin === null) return { kind: 'none' };
	const early = waitOf(pin, surroundings);
	if (early > 0) return { kind: 'too-early', wait: early };
	const failures = pin.failures + 1;
	const wait = waitAfter(failures);
	note({ ...pin, failures, until: clock() + wait }, store);
	if ((await derived(digits, pin.salt, pin.rounds)) !== pin.hash) return { kind: 'wrong', wait };
	note({ ...pin, failures: 0, until: 0 }, store);
	return { kind: 'right' };
}

/** A clock that was put back makes nobody wait longer than the delay itself. */
function waitOf({ failures, until }: KeptPin, { clock }: PinSurroundings): number {
	return Math.min(Math.max(0, until - clock()), waitAfter(failures));
}

/** A tablet whose store is full must still let in who cares for it. */
function note(pin: KeptPin, store: () => LocalStore): void {
	try {
		keepLocal(name, pin, store);
	} catch {
		// The count of before stays.
	}
}

function readPin(store: () => LocalStore): KeptPin | null {
	try {
		const kept = readLocal(name, store) as Partial<KeptPin> | null | undefined;
		return typeof kept?.hash === 'string' && typeof kept.salt === 'string'
			? (kept as KeptPin)
			: null;
	} catch {
		return null;
	}
}

async function derived(digits: string, salt: string, rounds: number): Promise<string> {
	const key = await crypto.subtle.importKey(
		'raw',
		new TextEncoder().encode(digits),
		'PBKDF2',
		false,
		['deriveBits']
	);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations: rounds },
		key,
		256
	);
	return toBase64Url(new Uint8Array(bits));
}
