import type { CampaignCalendar } from '../../domain/campaign/campaign.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** 16:00 UTC of the day a number of days from a moment: about noon in Québec. */
function noon(moment: number, days: number): number {
	return Math.floor((moment + days * day) / day) * day + 16 * hour;
}

/**
 * Open for 18 days, closed more than six months ago: what is asked now is not asked again too soon
 * (privacy rules, section 3, residual risks).
 */
export function lastSurvey(now: number): CampaignCalendar {
	return {
		opens: noon(now, -210),
		closes: noon(now, -192),
		collectsUntil: noon(now, -189),
		publishes: noon(now, -176)
	};
}

/** The same days a year earlier. */
export function yearBefore(calendar: CampaignCalendar): CampaignCalendar {
	return {
		opens: aYearEarlier(calendar.opens),
		closes: aYearEarlier(calendar.closes),
		collectsUntil: aYearEarlier(calendar.collectsUntil),
		publishes: aYearEarlier(calendar.publishes)
	};
}

/** Open now and for 30 days; the results follow a week after the answers still on the way. */
export function openNow(now: number): CampaignCalendar {
	return {
		opens: now,
		closes: noon(now, 30),
		collectsUntil: noon(now, 33),
		publishes: noon(now, 40)
	};
}

/** A vote of two weeks that ended some days ago: its sealed tally is still kept, and can be recounted. */
export function vote(now: number): CampaignCalendar {
	return {
		opens: noon(now, -30),
		closes: noon(now, -16),
		collectsUntil: noon(now, -16),
		publishes: noon(now, -15)
	};
}

/** Between the two annual surveys of the office, long enough ago for something to be done since. */
export function works(now: number): CampaignCalendar {
	return {
		opens: noon(now, -320),
		closes: noon(now, -306),
		collectsUntil: noon(now, -303),
		publishes: noon(now, -300)
	};
}

/** The study says 2021-2022; the days are invented. */
export const studyPeriod: CampaignCalendar = {
	opens: Date.UTC(2021, 9, 1, 16),
	closes: Date.UTC(2022, 4, 31, 16),
	collectsUntil: Date.UTC(2022, 5, 3, 16),
	publishes: Date.UTC(2022, 5, 17, 16)
};

function aYearEarlier(moment: number): number {
	const date = new Date(moment);
	date.setUTCFullYear(date.getUTCFullYear() - 1);
	return date.getTime();
}
