import type { Kysely } from 'kysely';
import { isPseudo } from '../../../domain/pseudo-language.ts';
import { isComplete, type Locale, locales, sourceLocale } from '../../../i18n/locales.ts';
import type { AppDatabase } from '../../database/schema.ts';

/**
 * Languages in which everybody may read the results of a campaign: those it is offered in. A
 * language that nobody reviewed is met only where a manager chose it. All of them for a campaign
 * that does not exist, whose page says so.
 */
export async function offeredLocales(
	app: Kysely<AppDatabase>,
	slug: string
): Promise<readonly Locale[]> {
	const campaign = await app
		.selectFrom('campaign')
		.select('languages')
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (campaign === undefined) return locales;
	const offered = JSON.parse(campaign.languages) as string[];
	return locales.filter(
		(locale) => isPseudo(locale) || (isComplete(locale) && offered.includes(locale))
	);
}

/** The language of a page of results for everybody: the one asked for where it is offered, else French. */
export async function offeredLocale(
	app: Kysely<AppDatabase>,
	slug: string,
	asked: Locale
): Promise<Locale> {
	return (await offeredLocales(app, slug)).includes(asked) ? asked : sourceLocale;
}
