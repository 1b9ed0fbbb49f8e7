import { Refusal } from '../refusal.ts';
import type { CampaignCalendar } from './campaign.ts';

export type CalendarRefusal =
	| 'not-a-moment'
	| 'closes-before-opening'
	| 'collects-before-closing'
	| 'publishes-before-collecting'
	| 'closes-in-the-past';

/** Milliseconds in a day of 24 hours. */
const day = 86_400_000;

/** Days during which sealed answers and paper forms filled in time are still taken. */
const defaultGraceDays = 3;

/** The first moment that is out of order, or null. Everything may happen on one day, to the minute. */
export function calendarFault(
	calendar: CampaignCalendar
): { readonly code: CalendarRefusal; readonly place: keyof CampaignCalendar } | null {
	for (const place of ['opens', 'closes', 'collectsUntil', 'publishes'] as const) {
		const moment = calendar[place];
		if (!Number.isSafeInteger(moment) || moment < 0) return { code: 'not-a-moment', place };
	}
	if (calendar.closes <= calendar.opens) return { code: 'closes-before-opening', place: 'closes' };
	if (calendar.collectsUntil < calendar.closes) {
		return { code: 'collects-before-closing', place: 'collectsUntil' };
	}
	return calendar.publishes < calendar.collectsUntil
		? { code: 'publishes-before-collecting', place: 'publishes' }
		: null;
}

/**
 * Checks that the moments of a campaign follow one another. Milliseconds since 1970, UTC.
 *
 * @throws Refusal with the name of the moment that is out of order as its place.
 */
export function checkCalendar(calendar: CampaignCalendar): CampaignCalendar {
	const fault = calendarFault(calendar);
	if (fault !== null) throw new Refusal<CalendarRefusal>(fault.code, fault.place);
	return calendar;
}

/**
 * Checks a calendar at the moment somebody relies on it: nothing opens that is already over.
 *
 * @throws Refusal as `checkCalendar`, and `closes-in-the-past`.
 */
export function checkCalendarAhead(calendar: CampaignCalendar, now: number): CampaignCalendar {
	checkCalendar(calendar);
	if (calendar.closes <= now) throw new Refusal<CalendarRefusal>('closes-in-the-past', 'closes');
	return calendar;
}

/** Three days after closing, but never after the day of the results. */
export function defaultCollectsUntil(closes: number, publishes: number): number {
	return Math.max(closes, Math.min(closes + defaultGraceDays * day, publishes));
}

/**
 * The calendar of a campaign closed before its day: the same time is left for what was filled in
 * time, and the day of the results does not move, because it was promised.
 */
export function closedEarly(calendar: CampaignCalendar, now: number): CampaignCalendar {
	const grace = calendar.collectsUntil - calendar.closes;
	const closes = Math.min(calendar.closes, now);
	return { ...calendar, closes, collectsUntil: Math.min(closes + grace, calendar.publishes) };
}
