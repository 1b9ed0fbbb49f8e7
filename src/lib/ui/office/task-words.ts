import type { TFunction } from 'i18next';
import type { Task } from '../../domain/campaign/agenda.ts';
import { unreachable } from '../../domain/unreachable.ts';
import type { Locale } from '../../i18n/locales.ts';
import { momentWords } from './calendar-words.ts';
import { sameDay } from './moments.ts';
import { deviceTaskWords } from './tablets/device-task-words.ts';
import type { WordedTask } from './worded-task.ts';

type Translate = TFunction<
	['common', 'respond', 'results', 'office', 'tablets', 'slips', 'custody']
>;

/** @param page address of the campaign's page, and the moment it is looked at */
export function taskWords(
	t: Translate,
	task: Task,
	{ base, now }: { readonly base: string; readonly now: number },
	locale: Locale
): WordedTask {
	switch (task.kind) {
		case 'makeSlips':
			return sentence(
				task.kind,
				t(($) => $.slips.task.lead),
				t(($) => $.slips.task.rest),
				{ label: t(($) => $.slips.task.act), href: `${base}/billets` }
			);
		case 'tryFirst':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today.tryFirst.lead),
				t(($) => $.office.campaign.today.tryFirst.rest)
			);
		case 'sendTrial':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today.sendTrial.lead),
				t(($) => $.office.campaign.today.sendTrial.rest),
				{ label: t(($) => $.office.campaign.today.sendTrial.act), href: `${base}/adresses` }
			);
		case 'confirmOpening':
		case 'openingPassed':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today[task.kind].lead),
				sameDay(task.day, now)
					? t(($) => $.office.campaign.today[task.kind].restToday, momentWords(t, task.day, locale))
					: t(($) => $.office.campaign.today[task.kind].rest, momentWords(t, task.day, locale)),
				{ label: t(($) => $.office.campaign.today[task.kind].act), href: `${base}/ouvrir` }
			);
		case 'datesPassed':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today.datesPassed.lead),
				sameDay(task.day, now)
					? t(
							($) => $.office.campaign.today.datesPassed.restToday,
							momentWords(t, task.day, locale)
						)
					: t(($) => $.office.campaign.today.datesPassed.rest, momentWords(t, task.day, locale)),
				{ label: t(($) => $.office.campaign.today.datesPassed.act), href: `${base}/modifier` }
			);
		case 'countVote':
			return sentence(
				task.kind,
				t(($) => $.custody.today.lead),
				t(($) => $.custody.today.rest),
				{ label: t(($) => $.custody.count.title), href: `${base}/depouiller` }
			);
		case 'visitSite':
			return sentence(
				`${task.kind} ${task.site}`,
				t(($) => $.office.campaign.today.visitSite.lead, { site: task.site }),
				t(($) => $.office.campaign.today.visitSite.rest)
			);
		case 'visitSites':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today.visitSites.lead, { count: task.count }),
				t(($) => $.office.campaign.today.visitSites.rest)
			);
		case 'lastCall':
		case 'bringTablets':
			return sentence(
				task.kind,
				t(($) => $.office.campaign.today[task.kind].lead),
				t(($) => $.office.campaign.today[task.kind].rest, momentWords(t, task.day, locale))
			);
		case 'checkErased':
		case 'callTablet':
		case 'callTablets':
		case 'fetchEnvelopes':
			return deviceTaskWords(t, task);
		default:
			return unreachable(task);
	}
}

function sentence(
	key: string,
	lead: string,
	rest: string,
	act: WordedTask['act'] = null
): WordedTask {
	return { key, lead, rest, act };
}
