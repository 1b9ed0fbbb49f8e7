/** Every tablet has to be visited: the office is told a year before. In milliseconds. */
const notice = 365 * 24 * 60 * 60 * 1_000;

/** Whether what the tablets of the same Wi-Fi trust ends within a year, or has ended. */
export function trustEndsSoon(until: number, now: number): boolean {
	return until - now <= notice;
}
