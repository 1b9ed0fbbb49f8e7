import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { isComplete, type Locale, locales } from '../../i18n/locales.ts';

/**
 * Languages a person can choose: those of the campaign in which both the whole questionnaire and
 * the interface exist. In the order of the interface's languages, French first.
 */
export function offeredLanguages(
	campaign: readonly string[],
	questionnaire: Pick<Questionnaire, 'languages'>
): Locale[] {
	const offered = locales.filter(
		(locale) =>
			isComplete(locale) && campaign.includes(locale) && questionnaire.languages.includes(locale)
	);
	return offered.length === 0 ? ['fr'] : offered;
}
