/** Set by Vite from `PORTE_VOIX_PSEUDO=1`; a plain Node process has none. */
declare const __PSEUDO_LANGUAGES__: boolean | undefined;

/**
 * A long language and one written from the right, both made from French, to try the screens with.
 * Tags that stay as they are when written in the canonical way: i18next writes them so.
 */
export const pseudoLocales = ['qps-longer', 'qps-rtl'] as const;

/** Only where they were asked for: a product that is built without them does not contain them. */
export const pseudoWanted: boolean =
	typeof __PSEUDO_LANGUAGES__ !== 'undefined' && __PSEUDO_LANGUAGES__;

/** What a process of its own is started with: Vite tells it nothing. */
export const pseudoArguments: readonly string[] = pseudoWanted
	? ['--import', 'data:text/javascript,globalThis.__PSEUDO_LANGUAGES__=true']
	: [];

export function isPseudo(locale: string): boolean {
	return pseudoWanted && (pseudoLocales as readonly string[]).includes(locale);
}

const accented: Readonly<Record<string, string>> = {
	...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ' },
	...{ l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ' },
	...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' }
};

/** What is not text: blanks to fill, and tags. */
const kept = /(\{\{[^}]*\}\}|<[^>]*>)/;

/**
 * A French text as a language that nobody speaks: marked at both ends, so that what is cut or comes
 * from elsewhere shows. The long one is a third longer; the other only turns the page around.
 */
export function pseudo(text: string, locale: string): string {
	const words = text
		.split(kept)
		.map((part, index) => (index % 2 === 1 ? part : disguised(part)))
		.join('');
	if (locale === 'qps-rtl') return `⟦${words}⟧`;
	const length = text.replace(/\{\{[^}]*\}\}/g, '').length;
	return `⟦${words}${' ẋẋẋẋẋ'.repeat(Math.ceil(length / 18))}⟧`;
}

function disguised(text: string): string {
	return text.replace(/[a-z]/g, (letter) => accented[letter] ?? letter);
}

/** A French text in each pseudo-language; nothing where they were not asked for. */
export function pseudoWords(french: string): Record<string, string> {
	if (!pseudoWanted) return {};
	return Object.fromEntries(pseudoLocales.map((locale) => [locale, pseudo(french, locale)]));
}

/** Texts in groups of any depth. */
interface Texts {
	readonly [key: string]: string | Texts;
}

/** Every text of a catalog, in place. */
export function pseudoCatalog(catalog: Texts, locale: string): Texts {
	return Object.fromEntries(
		Object.entries(catalog).map(([key, value]) => [
			key,
			typeof value === 'string' ? pseudo(value, locale) : pseudoCatalog(value, locale)
		])
	);
}
