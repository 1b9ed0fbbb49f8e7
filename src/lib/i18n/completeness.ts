import { pluralTag } from './locales.ts';

/** A catalog as it stands in its file: groups of texts, of any depth. */
export interface Texts {
	readonly [key: string]: string | Texts;
}

/** What keeps a catalog from saying all that the French one says; dotted keys. */
export interface CatalogFaults {
	/** Keys that are not there, or empty. A plural counts once, without its ending. */
	readonly missing: readonly string[];
	/** Keys that the French one no longer has. */
	readonly left: readonly string[];
	/** Plurals with other forms than those of the language. */
	readonly plurals: readonly string[];
	/** Texts that fill other blanks than the French one. */
	readonly blanks: readonly string[];
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

const stem = (key: string): string => key.replace(pluralEnding, '');

/** Dotted key to text. */
export function flatTexts(texts: Texts, path = ''): Map<string, string> {
	return new Map(
		Object.entries(texts).flatMap(([key, value]) =>
			typeof value === 'string'
				? [[`${path}${key}`, value] as const]
				: [...flatTexts(value, `${path}${key}.`)]
		)
	);
}

/** The plural forms that a language has, the same on every machine. */
export function pluralForms(locale: string): string[] {
	return new Intl.PluralRules(pluralTag(locale)).resolvedOptions().pluralCategories.toSorted();
}

/** Names of the blanks in a text, each once. */
export function blanksOf(text: string): string[] {
	const names = [...text.matchAll(/\{\{([^},]+)[^}]*\}\}/g)].map(([, name = '']) => name.trim());
	return [...new Set(names)].toSorted();
}

/** What a catalog lacks, beside the French one of the same namespace. */
export function catalogFaults(french: Texts, other: Texts, locale: string): CatalogFaults {
	const source = groups(french);
	const written = groups(other);
	const both = [...source].flatMap(([key, from]) => {
		const to = written.get(key);
		return to === undefined ? [] : [{ key, from, to }];
	});
	const forms = pluralForms(locale).join();
	return {
		missing: [...source.keys()].filter((key) => !written.has(key)),
		left: [...written.keys()].filter((key) => !source.has(key)),
		plurals: both
			.filter(({ from, to }) => [...to.keys()].join() !== (from.has('') ? '' : forms))
			.map(({ key }) => key),
		blanks: both.filter(({ from, to }) => !fillsAlike(from, to)).map(({ key }) => key)
	};
}

/** Texts by key, and each plural by its forms in their order; what is no plural has the form ''. */
function groups(texts: Texts): Map<string, Map<string, string>> {
	const found = new Map<string, Map<string, string>>();
	for (const [key, text] of [...flatTexts(texts)].toSorted(([one], [two]) =>
		one < two ? -1 : 1
	)) {
		if (text.trim() === '') continue;
		const forms = found.get(stem(key)) ?? new Map<string, string>();
		found.set(stem(key), forms.set(pluralEnding.exec(key)?.[1] ?? '', text));
	}
	return found;
}

/**
 * Every form fills what French fills. One that speaks of a single number may say it as a word, and
 * leaves out that blank.
 */
function fillsAlike(from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): boolean {
	const all = blanksOf(from.get('other') ?? from.get('') ?? '');
	return [...to].every(([form, text]) => {
		const blanks = blanksOf(text);
		if (!/zero|one|two/.test(form)) return blanks.join() === all.join();
		return blanks.every((name) => all.includes(name)) && all.length - blanks.length <= 1;
	});
}
