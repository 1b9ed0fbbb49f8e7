import type { Localized } from '../questionnaire/definition.ts';

/**
 * What a campaign is called in each language: as somebody wrote it, else by its questionnaire's own
 * title and the period, so that no language is called by another's words.
 *
 * @param period the year, or the years, in digits
 * @param written titles that somebody wrote, by language
 */
export function campaignTitle(
	questionnaire: Localized,
	period: string,
	written: Localized = {}
): Localized {
	const own = Object.entries(questionnaire).map(
		([language, title]) => [language, `${title} ${period}`] as const
	);
	return { ...Object.fromEntries(own), ...written };
}
