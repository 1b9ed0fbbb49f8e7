/** Milliseconds: the first wait is at most two seconds, the longest five minutes. */
const first = 2_000;
const longest = 300_000;

/**
 * How long to wait after a number of failures in a row: exponential with full jitter (M. Brooker,
 * « Exponential Backoff And Jitter », AWS Architecture Blog, 2015), so that forty tablets that lost
 * the same network do not all come back in the same second.
 * @param random a number from 0 (included) to 1 (excluded)
 * @param retryAfter seconds the server asked for; believed up to the longest wait
 */
export function backOff(failures: number, random: number, retryAfter = 0): number {
	const ceiling = Math.min(longest, first * 2 ** Math.min(failures - 1, 20));
	return Math.min(longest, retryAfter * 1000) + Math.floor(random * ceiling);
}
