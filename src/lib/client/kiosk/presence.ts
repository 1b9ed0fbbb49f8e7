/** How long a shared tablet waits for a person, in milliseconds. */
export interface PresenceLimits {
	/** Without a touch, then « Êtes-vous toujours là ? ». */
	readonly quiet: number;
	/** How long that question stays before everything is erased. */
	readonly asking: number;
}

export const presenceLimits: PresenceLimits = { quiet: 120_000, asking: 60_000 };

/**
 * The time without a touch that the office set for this tablet, null for one that is not paired. The
 * consent page says it in minutes: a person gets the whole minute, never less.
 */
export function quietOf(
	device: { readonly news: { readonly quiet: number } } | null
): number | null {
	return device === null ? null : Math.ceil(device.news.quiet / 60) * 60_000;
}

/** How long the thank-you page stays on a shared tablet, in milliseconds. */
export const thanksLimit = 15_000;

export type Presence =
	| { readonly state: 'here' }
	| {
			readonly state: 'asking';
			/** Tens of seconds left, rounded up: one mark and one sentence change every ten seconds. */
			readonly tens: number;
	  }
	| { readonly state: 'gone' };

/**
 * What to believe after `elapsed` milliseconds without a touch, on a clock that only goes forward.
 * A tablet that slept through both limits finds the person gone at once.
 */
export function presenceAfter(elapsed: number, limits: PresenceLimits = presenceLimits): Presence {
	if (elapsed < limits.quiet) return { state: 'here' };
	const left = limits.quiet + limits.asking - elapsed;
	return left <= 0 ? { state: 'gone' } : { state: 'asking', tens: Math.ceil(left / 10_000) };
}
