import { commonWords, namesByTag, tagsByName, twoLetters } from './language-names.ts';
import { plain } from './sheet.ts';

const tag = /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/;

/** What the words of a header name as a language. */
export interface NamedLanguage {
	readonly tag: string;
	/** Whether the tag says what was written; else it was made up so that no text is lost. */
	readonly known: boolean;
}

/** Small letters without accents: « Créole haïtien » and « creole haitien » are one name. */
export function bare(words: string): string {
	return plain(words)
		.normalize('NFD')
		.replaceAll(/[\u0300-\u036F]/g, '')
		.toLowerCase();
}

/** `fr_CA` as `fr-CA`, `FR` as `fr`, `fra` as `fr`; null when it is no tag. */
function readTag(written: string): string | null {
	if (!tag.test(written)) return null;
	const [base = '', ...rest] = written.split(/[-_]/);
	const small = base.toLowerCase();
	return [twoLetters.get(small) ?? small, ...rest].join('-');
}

/**
 * The language that a header names: « Français (fr) », `fr`, « English », `en_US`.
 *
 * @param exact the file was written here: a tag in brackets is one, as it stands
 */
export function namedLanguage(written: string, exact: boolean): NamedLanguage {
	const words = plain(written);
	const inside = /\(\s*([^()]+?)\s*\)\s*$/.exec(words)?.[1];
	if (inside !== undefined && exact) return { tag: inside, known: true };
	const bracketed = inside === undefined ? null : readTag(inside);
	if (bracketed !== null) return { tag: bracketed, known: true };
	const byName = nameOf(words) ?? nameOf(words.replace(/\s*\(.*$/, ''));
	if (byName !== null) return { tag: byName, known: true };
	const short =
		/^[A-Za-z]{2}([-_][A-Za-z0-9]{2,8})*$/.test(words) || twoLetters.has(words.toLowerCase());
	const direct = short ? readTag(words) : null;
	return direct === null ? { tag: madeUp(words), known: false } : { tag: direct, known: true };
}

function nameOf(words: string): string | null {
	return tagsByName.get(bare(words)) ?? null;
}

/** `mis` stands for a language without a code; what is behind it tells several apart. */
function madeUp(words: string): string {
	const letters = bare(words)
		.replaceAll(/[^a-z0-9]/g, '')
		.slice(0, 8);
	if (letters.length > 1) return `mis-${letters}`;
	let sum = 0;
	for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 46_656;
	return `mis-${sum.toString(36).padStart(3, '0')}`;
}

/** « Français (fr) »; a language without a known name goes by its tag. */
export function languageHeader(language: string): string {
	return `${namesByTag[language] ?? language} (${language})`;
}

/** The language most of these texts seem to be in; null when nothing tells. */
export function guessedLanguage(texts: readonly string[]): string | null {
	const found = texts.flatMap((text) => bare(text).split(/[^\p{L}]+/u));
	const scores = Object.entries(commonWords)
		.map(([language, common]) => ({
			language,
			score: found.filter((word) => common.split(' ').includes(word)).length
		}))
		.sort((one, other) => other.score - one.score);
	const [best, next] = scores;
	if (best === undefined || best.score < 2 || best.score === next?.score) return null;
	return best.language;
}
