import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { isComplete, type Locale, locales, sourceLocale } from '../../i18n/locales.ts';

/**
 * Languages a person can choose: those of the campaign in which both the whole questionnaire and
 * the interface exist. In the order of the interface's languages, French first.
 * @param first comes before the others: the one the page opened in
 */
export function offeredLanguages(
	campaign: readonly string[],
	questionnaire: Pick<Questionnaire, 'languages'>,
	first: Locale = sourceLocale
): Locale[] {
	const offered = locales.filter(
		(locale) =>
			isComplete(locale) && campaign.includes(locale) && questionnaire.languages.includes(locale)
	);
	offered.sort((one, other) => Number(other === first) - Number(one === first));
	return offered.length === 0 ? [sourceLocale] : offered;
}
