import type { Translation } from '../../i18n/translation.ts';

/** What is said of a wrong code, and for how long to wait: seconds under a minute, then whole minutes. */
export function wrongPinWords(t: Translation['t'], wait: number): string {
	if (wait <= 0) return t(($) => $.kiosk.pin.wrong);
	if (wait < 60_000) {
		return t(($) => $.kiosk.pin.waitSeconds, { count: Math.ceil(wait / 10_000) * 10 });
	}
	return t(($) => $.kiosk.pin.waitMinutes, { count: Math.ceil(wait / 60_000) });
}
