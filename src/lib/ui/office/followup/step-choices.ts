import {
	commitmentStates,
	type KnownRole,
	knownRoles,
	resolutions,
	waysToDecide
} from '../../../domain/followup/commitment.ts';
import type { Tenure } from '../../../domain/campaign/campaign.ts';
import type { Translation } from '../../../i18n/translation.ts';
import { monthWords } from '../../../wording/followup/month-words.ts';

type Words = Pick<Translation, 't' | 'locale'>;

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Months a promise may be made for: three years are further than any committee sits. */
const ahead = 36;

/** Months from this one on, `2027-05`, in words; none first. */
export function monthChoices({ t, locale }: Words, from: string, kept: string | null): Choice[] {
	const [year = 0, month = 1] = from.split('-').map(Number);
	const months = Array.from({ length: ahead }, (_, index) => {
		const at = year * 12 + (month - 1) + index;
		return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
	});
	// One that has passed and was promised stays, to be said again as it is.
	const all = kept === null || months.includes(kept) ? months : [kept, ...months];
	return [
		{ value: '', label: t(($) => $.followdesk.form.noMonth) },
		...all.map((value) => ({ value, label: monthWords(value, locale) }))
	];
}

export function stateChoices({ t }: Words): Choice[] {
	return commitmentStates.map((value) => ({ value, label: t(($) => $.followup.state[value]) }));
}

/** Roles in the order in which a kind of organisation has them: a cooperative has a board before a management. */
export function rolesOf(tenure: Tenure): readonly KnownRole[] {
	if (tenure !== 'coop') return knownRoles;
	const own: readonly KnownRole[] = ['board', 'committee', 'assembly', 'maintenance'];
	return [...own, ...knownRoles.filter((role) => !own.includes(role))];
}

export function roleChoices({ t }: Words, tenure: Tenure): Choice[] {
	return [
		...rolesOf(tenure).map((value) => ({ value, label: t(($) => $.followup.role[value]) })),
		{ value: 'other', label: t(($) => $.followdesk.form.other) }
	];
}

export function resolutionChoices({ t }: Words): Choice[] {
	return resolutions.map((value) => ({
		value,
		label: t(($) => $.followdesk.resolution[value])
	}));
}

export function wayChoices({ t }: Words): Choice[] {
	return waysToDecide.map((value) => ({ value, label: t(($) => $.followdesk.way[value]) }));
}

/** Labels of the fields, for the summary of what is wrong, in the order of the page. */
export function followUpLabels({ t }: Words): Record<string, string> {
	return {
		resolution: t(($) => $.followdesk.form.resolution),
		text: t(($) => $.followdesk.form.text),
		campaign: t(($) => $.followdesk.form.campaign),
		site: t(($) => $.followdesk.form.site),
		state: t(($) => $.followdesk.form.state),
		news: t(($) => $.followdesk.form.news),
		reason: t(($) => $.followdesk.form.reason),
		role: t(($) => $.followdesk.form.role),
		otherRole: t(($) => $.followdesk.form.otherRole),
		due: t(($) => $.followdesk.form.due),
		decided: t(($) => $.followdesk.form.decided),
		username: t(($) => $.acts.here.username),
		password: t(($) => $.acts.here.password)
	};
}

/** Endings of the fields of the same words in other languages, and their language. */
export const otherLanguages = [
	['En', 'en'],
	['Es', 'es'],
	['Ar', 'ar'],
	['Ht', 'ht'],
	['Zh', 'zh-Hans']
] as const;
