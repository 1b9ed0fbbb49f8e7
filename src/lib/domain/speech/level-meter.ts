/** How fast a meter falls once it is quiet again, in decibels a second: as meters for speech do. */
const fall = 12;

/**
 * What a level meter shows: it rises at once and falls slowly, so that an eye, or whatever looks only
 * now and then, sees a sound that was shorter than a glance.
 *
 * @param shown what it showed before, from 0 to 1
 * @param measured how loud it is now, from 0 to 1
 * @param milliseconds since it was last measured
 * @returns from 0 to 1, a share of the largest amplitude as both others are
 */
export function meterLevel(shown: number, measured: number, milliseconds: number): number {
	return Math.max(measured, shown * 10 ** ((-fall * milliseconds) / 20_000));
}
