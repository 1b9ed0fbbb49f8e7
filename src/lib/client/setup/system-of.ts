import type { System } from '../../ui/setup/system.ts';

/**
 * What a device seems to be. An iPad says that it is a Mac: only its touch screen gives it away.
 * The person can always choose another.
 */
export function systemOf({
	userAgent,
	maxTouchPoints
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): System {
	if (/iPad|iPhone/.test(userAgent)) return 'ipad';
	if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'ipad';
	if (/Android/.test(userAgent)) return 'android';
	return /CrOS/.test(userAgent) ? 'chromebook' : 'computer';
}
