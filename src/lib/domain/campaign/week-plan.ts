import { weeksLater } from './local-moment.ts';
import type { CampaignCalendar } from './campaign.ts';

/** What is usually done in a week of a campaign. */
type WeekTask = 'file' | 'trial' | 'print' | 'deliver' | 'open' | 'remind' | 'collect' | 'publish';

/** A day by which something is done; several may fall into one week. */
export interface PlannedWeek {
	readonly task: WeekTask;
	/** Milliseconds since 1970, UTC. */
	readonly by: number;
}

/** Weeks before the opening by which each is done. */
const weeksBefore = { file: 4, trial: 3, print: 2, deliver: 1 } as const;

/** The work of a campaign by week, in the order of its days: by its calendar alone. */
export function weekPlan(calendar: CampaignCalendar): PlannedWeek[] {
	const before = (task: keyof typeof weeksBefore): PlannedWeek => ({
		task,
		by: weeksLater(calendar.opens, -weeksBefore[task])
	});
	const middle = calendar.opens + (calendar.closes - calendar.opens) / 2;
	return [
		before('file'),
		before('trial'),
		before('print'),
		before('deliver'),
		{ task: 'open', by: calendar.opens },
		{ task: 'remind', by: Math.round(middle) },
		{ task: 'collect', by: calendar.collectsUntil },
		{ task: 'publish', by: calendar.publishes }
	];
}
