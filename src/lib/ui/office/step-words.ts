import type { TFunction } from 'i18next';
import type { CampaignCalendar } from '../../domain/campaign/campaign.ts';
import type { Standing } from '../../domain/campaign/standing.ts';
import type { Step } from '../../domain/campaign/steps.ts';
import type { Locale } from '../../i18n/locales.ts';
import { dayOf } from './moments.ts';

type Translate = TFunction<['common', 'respond', 'results', 'office']>;

export interface WordedStep extends Step {
	readonly label: string;
	readonly note: string;
}

/** What stands under each step of the line: « fait », « jusqu’au 20 mars », « 3 avril ». */
export function stepWords(
	t: Translate,
	steps: readonly Step[],
	campaign: { readonly standing: Standing; readonly calendar: CampaignCalendar },
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
	{ standing, calendar }: { readonly standing: Standing; readonly calendar: CampaignCalendar },
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
			? t(($) => $.office.campaign.steps.until, { day: dayOf(calendar.closes, locale) })
			: dayOf(calendar.opens, locale);
	}
	return dayOf(id === 'closed' ? calendar.closes : calendar.publishes, locale);
}
