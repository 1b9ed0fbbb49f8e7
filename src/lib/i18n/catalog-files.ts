import { isPseudo, pseudoCatalog } from '../domain/pseudo-language.ts';
import { completed } from './completed.ts';
import type { Texts } from './completeness.ts';
import { type Locale, sourceLocale } from './locales.ts';

const files = import.meta.glob<Texts>('./catalogs/*/*.json', { import: 'default' });

const kept = new Map<string, Promise<Texts>>();

/**
 * Words from the files themselves, on the server and in development; each is put together once.
 * Browsers fetch the same from `words-address.ts`.
 */
export async function readCatalog(locale: Locale, namespace: string): Promise<Texts> {
	const name = `${locale}/${namespace}`;
	const known = kept.get(name) ?? assembled(locale, namespace);
	kept.set(name, known);
	return known;
}

async function assembled(locale: Locale, namespace: string): Promise<Texts> {
	const french = await files[`./catalogs/${sourceLocale}/${namespace}.json`]?.();
	if (french === undefined) throw new Error(`no catalog ${namespace}`);
	if (locale === sourceLocale) return french;
	if (isPseudo(locale)) return pseudoCatalog(french, locale);
	return completed(
		french,
		(await files[`./catalogs/${locale}/${namespace}.json`]?.()) ?? {},
		locale
	);
}
