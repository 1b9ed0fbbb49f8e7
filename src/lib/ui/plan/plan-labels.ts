import type { PlanChoices } from '../../domain/disclosure/plan-choices.ts';
import { inLanguage } from '../../i18n/localized.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Translate } from '../../wording/letter/said-words.ts';

/** The label of each field of a plan, by its name, in the order of the page. */
export function planLabels(
	t: Translate,
	choices: PlanChoices,
	locale: Locale
): Readonly<Record<string, string>> {
	return Object.fromEntries([
		['margin', t(($) => $.plan.form.margin)],
		...choices.sites.map(({ label }, index) => [
			`sites.${index}.sister`,
			t(($) => $.plan.form.sister, { site: label })
		]),
		...choices.questions.map(({ short }, index) => [
			`questions.${index}.tree`,
			inLanguage(short, locale)
		]),
		['further', t(($) => $.plan.form.further)],
		['floor', t(($) => $.plan.floor.label)]
	]) as Record<string, string>;
}
