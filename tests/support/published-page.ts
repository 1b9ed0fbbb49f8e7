import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import type { LetterPage } from '#lib/wording/letter/letter-page.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { annualRelease, type AnnualRelease } from './annual-release.ts';

/** The annual survey of one building as the pages of results get it, in one language. */
export async function publishedPage(
	answers: AnnualRelease,
	locale: Locale = 'fr'
): Promise<{
	readonly page: LetterPage;
	readonly speech: Speech;
	readonly translation: Translation;
}> {
	const release = annualRelease(answers);
	const { campaign: slug, title, publishedAt } = release;
	const years = [{ slug, title, publishedAt }];
	const page = composeLetter(
		{ release, questionnaire: annualSurvey, previous: null, years },
		null,
		locale
	);
	const translation = await createTranslation(locale, [
		'common',
		'results',
		'assembly',
		'public',
		'method'
	]);
	return { page, translation, speech: { t: translation.t, locale, unit: page.facts.unit } };
}
