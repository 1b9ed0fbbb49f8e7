import { type Presence, presenceAfter, type PresenceLimits } from '../kiosk/presence.ts';

/** `speaking`: the screen is being read aloud, and whoever listens touches nothing meanwhile. */
const touches = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove', 'speaking'] as const;

/**
 * Watches whether somebody is still at a shared tablet. Time is read from a clock that only goes
 * forward; a page that slept decides as soon as it is seen again.
 */
export class PresenceWatch {
	presence = $state.raw<Presence>({ state: 'here' });
	readonly #now: () => number;
	readonly #limits: PresenceLimits;
	#touched = 0;

	constructor(now: () => number, limits: PresenceLimits) {
		this.#now = now;
		this.#limits = limits;
	}

	/** Begins to watch; returns what ends it. */
	start(): () => void {
		this.stay();
		const touch = (): void => {
			if (this.presence.state === 'here') this.#touched = this.#now();
		};
		const look = (): void => {
			const presence = presenceAfter(this.#now() - this.#touched, this.#limits);
			if (!same(presence, this.presence)) this.presence = presence;
		};
		for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
		document.addEventListener('visibilitychange', look);
		const timer = setInterval(look, 1000);
		return () => {
			for (const kind of touches) removeEventListener(kind, touch, { capture: true });
			document.removeEventListener('visibilitychange', look);
			clearInterval(timer);
		};
	}

	/** « Oui, je continue ». */
	stay(): void {
		this.#touched = this.#now();
		this.presence = { state: 'here' };
	}
}

function same(one: Presence, other: Presence): boolean {
	if (one.state === 'asking' && other.state === 'asking') return one.tens === other.tens;
	return one.state === other.state;
}
