import { calendarFault } from '../../campaign/calendar.ts';
import type { Release } from '../release.ts';
import type { Fault } from './published-groups.ts';

/** The moment of an ISO text in milliseconds; NaN for a day that no calendar has, such as 31 February. */
export function momentOf(text: string): number {
	const moment = Date.parse(text);
	const same =
		!Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text.slice(0, 19));
	return same ? moment : Number.NaN;
}

/**
 * Whether the moments of a release follow one another as those of a campaign must: opening, closing,
 * the last answers taken, the day of the results. Nothing is counted, and nothing read, before its day.
 */
export function checkDates({ period, method, publishedAt }: Release): Fault[] {
	const fault = calendarFault({
		opens: momentOf(period.opens),
		closes: momentOf(period.closes),
		collectsUntil: momentOf(method.collectsUntil),
		publishes: momentOf(publishedAt)
	});
	return fault === null ? [] : [fault];
}

/**
 * What somebody holds although its day has not come.
 * @param now milliseconds since 1970, UTC
 */
export function checkDay(
	{ id, publishedAt }: { readonly id: string; readonly publishedAt: string },
	now: number
): Fault[] {
	return momentOf(publishedAt) > now ? [{ code: 'before-its-day', place: id }] : [];
}
