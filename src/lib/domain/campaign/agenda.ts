import { unreachable } from '../unreachable.ts';
import type { DeviceTask, TaskedDevice } from '../device/device-tasks.ts';
import { deviceTasks, devicesToFetch } from '../device/device-tasks.ts';
import type { CampaignCalendar } from './campaign.ts';
import type { Standing } from './standing.ts';

/** Something that needs a person today. Sentences are made of it at the edge. */
export type Task =
	| { readonly kind: 'makeSlips' }
	| { readonly kind: 'tryFirst' }
	| { readonly kind: 'sendTrial' }
	| { readonly kind: 'confirmOpening'; readonly day: number }
	| { readonly kind: 'openingPassed'; readonly day: number }
	| { readonly kind: 'datesPassed'; readonly day: number }
	| { readonly kind: 'countVote' }
	| { readonly kind: 'visitSite'; readonly site: string }
	| { readonly kind: 'visitSites'; readonly count: number }
	| { readonly kind: 'lastCall'; readonly day: number }
	| { readonly kind: 'bringTablets'; readonly day: number }
	| DeviceTask;

/** What the office knows of a campaign, without any answer. */
export interface AgendaFacts {
	readonly standing: Standing;
	readonly calendar: CampaignCalendar;
	/** Names of the sites, and how many responses came from each. */
	readonly sites: readonly { readonly name: string; readonly received: number }[];
	/** Envelopes sent by testers. */
	readonly trial: number;
	/** It asks for access codes and none were made. */
	readonly codesMissing: boolean;
	/** Tablets that stand at the sites. */
	readonly devices: readonly TaskedDevice[];
}

const day = 86_400_000;

/** After so many days without any answer, somebody goes and sees. */
const silentDays = 2;

/** So many days before closing, people are reminded. */
const lastCallDays = 2;

/** So many days before the opening that was planned, it wants to be confirmed. */
const confirmDays = 3;

/** Never more than three things at a time; the rest can wait. */
const mostTasks = 3;

/** What to do today, the most pressing first; empty when there is nothing to do. */
export function agendaOf(facts: AgendaFacts, now: number): Task[] {
	return tasksOf(facts, now).slice(0, mostTasks);
}

function tasksOf(facts: AgendaFacts, now: number): Task[] {
	const { standing, calendar, sites, trial, codesMissing, devices } = facts;
	switch (standing.kind) {
		case 'draft':
		case 'trial': {
			if (now >= calendar.closes) return [{ kind: 'datesPassed', day: calendar.closes }];
			const opening: Task[] = openingTasks(calendar, now);
			if (codesMissing) opening.unshift({ kind: 'makeSlips' });
			if (standing.kind === 'draft') return [...opening, { kind: 'tryFirst' }];
			return trial > 0 ? opening : [...opening, { kind: 'sendTrial' }];
		}
		case 'open':
			return [
				...deviceTasks(devices),
				...(calendar.closes - now <= lastCallDays * day && calendar.closes - calendar.opens > day
					? [{ kind: 'lastCall', day: calendar.closes } as const]
					: []),
				...(now - calendar.opens >= silentDays * day ? silentTasks(sites) : [])
			];
		case 'collecting':
			return [
				...devicesToFetch(devices, mostTasks - 1),
				{ kind: 'bringTablets', day: standing.until }
			];
		case 'guarded':
			return [{ kind: 'countVote' }];
		case 'scheduled':
		case 'counting':
		case 'waiting':
		case 'published':
			return [];
		default:
			return unreachable(standing);
	}
}

function openingTasks(calendar: CampaignCalendar, now: number): Task[] {
	if (now >= calendar.opens) return [{ kind: 'openingPassed', day: calendar.opens }];
	return calendar.opens - now <= confirmDays * day
		? [{ kind: 'confirmOpening', day: calendar.opens }]
		: [];
}

function silentTasks(sites: AgendaFacts['sites']): Task[] {
	const silent = sites.filter(({ received }) => received === 0);
	if (silent.length > 2) return [{ kind: 'visitSites', count: silent.length }];
	return silent.map(({ name }) => ({ kind: 'visitSite', site: name }));
}
