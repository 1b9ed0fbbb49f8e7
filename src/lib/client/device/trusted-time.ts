import { keepLocal, type LocalStore, localStore, readLocal } from '../storage/local-store.ts';

interface KeptClock {
	/** Milliseconds the device's clock is ahead of the server's. */
	readonly ahead: number;
	/** Midnight (UTC) of the last day the server is known to have reached. A day, never a moment. */
	readonly day: number;
}

const name = 'porte-voix-clock';
const dayLength = 86_400_000;

/** Less is the network's delay, not the clock. */
const negligible = 2_000;

type Clock = () => number;

/**
 * The time to decide by: the device's clock, put right by what it differed from the server's at the
 * last contact or the last campaign fetched, and never before the last day the server is known to
 * have reached (a tablet whose battery ran flat wakes up in 1970). Milliseconds since 1970, UTC. Never throws.
 */
export function trustedNow(clock: Clock = Date.now, store: () => LocalStore = localStore): number {
	const { ahead, day } = kept(store) ?? { ahead: 0, day: 0 };
	return Math.max(clock() - ahead, day);
}

/** Milliseconds the device's clock is ahead of the server's; null before anything was heard. Never throws. */
export function clockAhead(store: () => LocalStore = localStore): number | null {
	return kept(store)?.ahead ?? null;
}

/**
 * Notes the server's time, just heard from itself. Never throws: without a store the device's own
 * clock is believed.
 * @param now ISO 8601, an HTTP date, or milliseconds since 1970; anything else is passed over
 */
export function noteServerTime(
	now: string | number,
	clock: Clock = Date.now,
	store: () => LocalStore = localStore
): void {
	const server = new Date(now).getTime();
	if (Number.isNaN(server)) return;
	const before = kept(store);
	const ahead = Math.round(clock() - server);
	const same = before !== null && Math.abs(before.ahead - ahead) < negligible;
	note({ ahead: same ? before.ahead : ahead, day: dayOf(server) }, before, store);
}

/** Notes that the server had reached a moment: a file carried by hand may be days old. Never throws. */
export function noteEarliestTime(now: string, store: () => LocalStore = localStore): void {
	const reached = Date.parse(now);
	if (Number.isNaN(reached)) return;
	const before = kept(store);
	const { ahead, day } = before ?? { ahead: 0, day: 0 };
	note({ ahead, day: Math.max(day, dayOf(reached)) }, before, store);
}

function note(clock: KeptClock, before: KeptClock | null, store: () => LocalStore): void {
	if (before?.ahead === clock.ahead && before.day === clock.day) return;
	try {
		keepLocal(name, clock, store);
	} catch {
		// A store that takes nothing: other checks say so.
	}
}

function dayOf(moment: number): number {
	return Math.floor(moment / dayLength) * dayLength;
}

function kept(store: () => LocalStore): KeptClock | null {
	try {
		const { ahead, day } = { ...(readLocal(name, store) as Partial<KeptClock> | undefined) };
		return Number.isFinite(ahead) && Number.isFinite(day)
			? { ahead: ahead ?? 0, day: day ?? 0 }
			: null;
	} catch {
		return null;
	}
}
