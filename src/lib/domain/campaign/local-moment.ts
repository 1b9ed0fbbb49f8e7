import { Refusal } from '../refusal.ts';

/** Where the organisations are. One zone for all of them, until a territory asks for another. */
const organisationTimeZone = 'America/Toronto';

const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The moment that a local date and time names, to the minute (`2027-03-02T09:00`, as an HTML
 * field of kind `datetime-local` gives it). An hour that does not exist, in spring, is moved
 * forward; an hour that exists twice, in autumn, is the first one.
 *
 * @returns milliseconds since 1970, UTC
 * @throws Refusal `not-a-moment`
 */
export function momentOf(local: string, timeZone: string = organisationTimeZone): number {
	if (!pattern.test(local)) throw new Refusal('not-a-moment');
	try {
		return Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(timeZone)
			.epochMilliseconds;
	} catch {
		throw new Refusal('not-a-moment');
	}
}

/** The local date and time of a moment, to the minute, as a `datetime-local` field takes it. */
export function localOf(moment: number, timeZone: string = organisationTimeZone): string {
	return zoned(moment, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The year of a moment where the organisations are. */
export function yearOf(moment: number, timeZone: string = organisationTimeZone): number {
	return zoned(moment, timeZone).year;
}

/** The month of a moment where the organisations are: `2027-05`. */
export function monthOf(moment: number, timeZone: string = organisationTimeZone): string {
	return zoned(moment, timeZone).toPlainDate().toString().slice(0, 7);
}

/** The same local day plus some days, at an hour: `dayAt(now, 14, 12)` is noon in two weeks. */
export function dayAt(
	moment: number,
	days: number,
	hour: number,
	timeZone: string = organisationTimeZone
): number {
	return zoned(moment, timeZone).add({ days }).withPlainTime({ hour }).epochMilliseconds;
}

/** The same local day and hour some months before: the last of a month that is shorter. */
export function monthsBefore(
	moment: number,
	months: number,
	timeZone: string = organisationTimeZone
): number {
	return zoned(moment, timeZone).subtract({ months }).epochMilliseconds;
}

/** The same local hour and day of the week, some weeks later. */
export function weeksLater(
	moment: number,
	weeks: number,
	timeZone: string = organisationTimeZone
): number {
	return zoned(moment, timeZone).add({ weeks }).epochMilliseconds;
}

function zoned(moment: number, timeZone: string): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
}
