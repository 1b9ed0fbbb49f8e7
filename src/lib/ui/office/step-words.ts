import type { TFunction } from 'i18next';
import type { CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { Standing } from '../../domain/campaign/standing.ts';
import type { Ending, Step } from '../../domain/campaign/steps.ts';
import type { Locale } from '../../i18n/locales.ts';
import { momentWords } from './calendar-words.ts';
import { sameDay } from './moments.ts';

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

export interface WordedStep extends Step {
	readonly label: string;
	readonly note: string;
}

interface Worded {
	readonly standing: Standing;
	readonly calendar: CampaignCalendar;
	readonly ending: Ending;
}

/** What stands under each step of the line: « fait », « jusqu’au 20 mars », « 3 avril ». */
export function stepWords(
	t: Translate,
	steps: readonly Step[],
	campaign: Worded,
	locale: Locale
): WordedStep[] {
	return steps.map((step) => ({
		...step,
		label: t(($) => $.office.campaign.steps[step.id]),
		note: noteOf(t, step, campaign, locale)
	}));
}

function noteOf(
	t: Translate,
	{ id, status }: Step,
	{ standing, calendar, ending }: Worded,
	locale: Locale
): string {
	if (status === 'skipped') return t(($) => $.office.campaign.steps.skipped);
	if (id === 'prepare' || id === 'trial') {
		if (status === 'done') return t(($) => $.office.campaign.steps.done);
		return status === 'today'
			? t(($) => $.office.campaign.steps.now)
			: t(($) => $.office.campaign.steps.ahead);
	}
	if (id === 'open') {
		if (status === 'done') return t(($) => $.office.campaign.steps.done);
		return standing.kind === 'open'
			? untilWords(t, calendar, locale)
			: whenWords(t, calendar, calendar.opens, locale);
	}
	if (id === 'destroyed') {
		if (ending.destroyed) return t(($) => $.office.campaign.steps.done);
		return ending.destroys === null ? '' : momentWords(t, ending.destroys, locale).day;
	}
	return whenWords(t, calendar, id === 'closed' ? calendar.closes : calendar.publishes, locale);
}

function untilWords(t: Translate, calendar: CampaignCalendar, locale: Locale): string {
	const words = momentWords(t, calendar.closes, locale);
	return sharesItsDay(calendar, calendar.closes)
		? t(($) => $.office.campaign.steps.untilHour, words)
		: t(($) => $.office.campaign.steps.until, words);
}

/** « 22 novembre »; with the hour where the day alone would not tell two steps apart. */
function whenWords(
	t: Translate,
	calendar: CampaignCalendar,
	moment: number,
	locale: Locale
): string {
	const words = momentWords(t, moment, locale);
	return sharesItsDay(calendar, moment)
		? t(($) => $.office.campaign.content.moment, words)
		: words.day;
}

function sharesItsDay({ opens, closes, publishes }: CampaignCalendar, moment: number): boolean {
	return [opens, closes, publishes].filter((other) => sameDay(other, moment)).length > 1;
}
