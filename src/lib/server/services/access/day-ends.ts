import { localOf, momentOf } from '../../../domain/campaign/local-moment.ts';

/**
 * The moment a mandate is over that lasts until a day, that day included: the midnight after it,
 * where the organisations are. Throws Refusal `not-a-moment` for a day that does not exist.
 * @param day `2027-06-30`
 */
export function endOfDay(day: string): number {
	// Checked first: a day that does not exist has none after it.
	momentOf(`${day}T00:00`);
	const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
	return momentOf(`${next}T00:00`);
}

/** The last day of a mandate, as a `date` field takes it. @param ends milliseconds since 1970 */
export function lastDayOf(ends: number): string {
	return localOf(ends - 1).slice(0, 10);
}
