import { weeksLater, yearOf } from './local-moment.ts';
import type { CampaignCalendar } from './campaign.ts';

const shortYear = 52;
const longYear = 53;

/**
 * The calendar of the year after, each moment on the same day of the week at the same local hour: 52
 * weeks later, or 53 where 52 would still be the same year. Done again until the opening lies ahead,
 * so that a campaign of long ago can be taken up.
 *
 * @param now milliseconds since 1970, UTC
 */
export function nextYear(calendar: CampaignCalendar, now: number): CampaignCalendar {
	let weeks = 0;
	let opens = calendar.opens;
	do {
		const short = weeksLater(calendar.opens, weeks + shortYear);
		weeks += yearOf(short) === yearOf(opens) ? longYear : shortYear;
		opens = weeksLater(calendar.opens, weeks);
	} while (opens <= now);
	return {
		opens,
		closes: weeksLater(calendar.closes, weeks),
		collectsUntil: weeksLater(calendar.collectsUntil, weeks),
		publishes: weeksLater(calendar.publishes, weeks)
	};
}
