import { recordingsAreKept } from '../speech/kept-recordings.ts';
import { databaseInUse } from '../storage/database-in-use.ts';
import { systemOf } from '../setup/system-of.ts';
import { keepLocal, readLocal } from '../storage/local-store.ts';
import { keptByPromise, roomLeft } from '../storage/storage-room.ts';
import { readSentinel } from './sentinel.ts';
import { clockAhead } from './trusted-time.ts';

/** What a tablet checks of itself: the eight of the set-up, then what only the care screen shows. */
export const checkNames = [
	/** The page is in a secure context. */
	'secure',
	/** Opened from its icon, not in a browser's tab. */
	'installed',
	/** The browser has promised not to clear what is stored. */
	'persistent',
	/** Everything needed without a network is stored, every language included. */
	'languages',
	/** Somebody heard the sound test. */
	'sound',
	/** The clock is within two minutes of the server's. */
	'clock',
	/** The screen can be kept on. */
	'awake',
	/** A trial envelope was sealed, sent, and its receipt verified. */
	'trial',
	/** There is room for some thousand envelopes. */
	'room',
	/** The database can be read, and none was set aside as damaged. */
	'store'
] as const;

type CheckName = (typeof checkNames)[number];

export interface SelfCheck {
	readonly name: CheckName;
	/** `unknown`: the browser does not say, or nobody has tried yet. */
	readonly state: 'passes' | 'fails' | 'unknown';
}

/** Checks that a person or a test answers; the others are looked up each time. */
export type NotedCheck = 'sound' | 'trial' | 'awake';

/** What a browser is asked; tests bring their own. */
export interface CheckedBrowser {
	readonly secure: boolean;
	readonly installed: boolean;
	/** A computer: the steps of its set-up ask for no installation. */
	readonly staysInBrowser: boolean;
	readonly persistent: () => Promise<boolean | 'unknown'>;
	readonly offline: () => Promise<boolean | 'unknown'>;
	readonly wakeLock: boolean;
	readonly clockAhead: () => number | null;
	readonly room: () => Promise<'enough' | 'nearly-full' | 'unknown'>;
	/** Throws where the database cannot be read. */
	readonly storeWhole: () => Promise<boolean>;
	readonly noted: () => Partial<Record<NotedCheck, boolean>>;
}

/** Two minutes, in milliseconds: nobody is harmed by less. */
const tolerated = 120_000;

const name = 'porte-voix-checks';

/** The state of every check that this device is asked for, in the order of `checkNames`. Never throws. */
export async function selfChecks(browser: CheckedBrowser = thisBrowser()): Promise<SelfCheck[]> {
	const { secure, installed, staysInBrowser, persistent, offline, wakeLock, room, storeWhole } =
		browser;
	const noted = browser.noted();
	const ahead = browser.clockAhead();
	const space = await room();
	const found: Record<CheckName, boolean | 'unknown'> = {
		secure,
		installed,
		persistent: await persistent(),
		languages: await offline(),
		sound: noted.sound ?? 'unknown',
		clock: ahead === null ? 'unknown' : Math.abs(ahead) <= tolerated,
		awake: noted.awake ?? (wakeLock ? 'unknown' : false),
		trial: noted.trial ?? 'unknown',
		room: space === 'unknown' ? space : space === 'enough',
		store: await storeWhole().catch(() => false)
	};
	const asked = checkNames.filter((check) => check !== 'installed' || installed || !staysInBrowser);
	return asked.map((check) => ({ name: check, state: stateOf(found[check]) }));
}

/** Keeps what a person or a test found, until it is tried again. Never throws. */
export function noteCheck(check: NotedCheck, passes: boolean): void {
	try {
		keepLocal(name, { ...notedChecks(), [check]: passes });
	} catch {
		// A store that takes nothing: the check `store` says so.
	}
}

function stateOf(found: boolean | 'unknown'): SelfCheck['state'] {
	if (found === 'unknown') return found;
	return found ? 'passes' : 'fails';
}

function notedChecks(): Partial<Record<NotedCheck, boolean>> {
	try {
		const kept = readLocal(name);
		const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
		return Object.fromEntries(entries.filter(([, value]) => typeof value === 'boolean'));
	} catch {
		return {};
	}
}

function thisBrowser(): CheckedBrowser {
	return {
		secure: isSecureContext,
		installed:
			matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches ||
			(navigator as { readonly standalone?: boolean }).standalone === true,
		staysInBrowser: systemOf(navigator) === 'computer',
		persistent: () => keptByPromise(),
		offline: storedForOffline,
		wakeLock: 'wakeLock' in navigator,
		clockAhead: () => clockAhead(),
		room: () => roomLeft(),
		storeWhole,
		noted: notedChecks
	};
}

/** A store that was emptied is whole again: it is the sentinel that tells the office. */
async function storeWhole(): Promise<boolean> {
	await readSentinel();
	return databaseInUse().damaged.length === 0;
}

/**
 * A version becomes active only when all its files are stored, every language among them; voices
 * and signs recorded in the office are kept beside it.
 */
async function storedForOffline(): Promise<boolean | 'unknown'> {
	const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
	try {
		const registration = await serviceWorker?.getRegistration();
		return registration?.active != null && (await recordingsAreKept());
	} catch {
		return 'unknown';
	}
}
