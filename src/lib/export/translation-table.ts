import { taggedHeader } from '../domain/translation/table.ts';
import { isNeeded, type Segment } from '../domain/translation/segment.ts';
import type { TextStanding } from '../domain/translation/standing.ts';

/** One column of words. */
export interface TableLanguage {
	readonly locale: string;
	/** Its own name for itself. */
	readonly name: string;
	readonly direction: 'ltr' | 'rtl';
	readonly standings: readonly TextStanding[];
}

/** What people read in a table of words, in the language of whoever asked for it. */
export interface TableWords {
	readonly key: string;
	readonly context: string;
	readonly longest: string;
	readonly french: string;
	stateColumn(language: string): string;
	/** Where a text is shown, and what is filled in. */
	readonly contextOf: (segment: Segment) => string;
	/** How a text stands; with the words for an older French, where there are. */
	stateOf(standing: TextStanding): string;
	/** A plural form that the language does not have. */
	readonly notNeeded: string;
}

interface TableColumn {
	readonly kind: 'key' | 'context' | 'longest' | 'french' | 'words' | 'state';
	readonly direction: 'ltr' | 'rtl';
}

/** A table of words: a header, then a line a text. */
export interface WordsTable {
	readonly columns: readonly TableColumn[];
	readonly lines: readonly (readonly string[])[];
}

/**
 * The texts of a subject beside their words, one line a text and two columns a language: the words,
 * then how they stand. A text without words for the French of now has an empty cell, so that a file
 * sent back as it is changes nothing.
 */
export function wordsTable(
	subject: string,
	segments: readonly Segment[],
	languages: readonly TableLanguage[],
	words: TableWords
): WordsTable {
	const header = [
		taggedHeader(words.key, subject),
		words.context,
		words.longest,
		taggedHeader(words.french, 'fr'),
		...languages.flatMap(({ locale, name }) => [
			taggedHeader(name, locale),
			words.stateColumn(name)
		])
	];
	const found = languages.map(
		({ standings }) => new Map(standings.map((standing) => [standing.segment.key, standing]))
	);
	const lines = segments.map((segment) => [
		segment.key,
		words.contextOf(segment),
		String(segment.maximum),
		segment.source,
		...languages.flatMap(({ locale }, index) => {
			const standing = found[index]?.get(segment.key);
			if (!isNeeded(segment, locale) || standing === undefined) return ['', words.notNeeded];
			return [standing.words ?? '', words.stateOf(standing)];
		})
	]);
	const columns: readonly TableColumn[] = [
		{ kind: 'key', direction: 'ltr' },
		{ kind: 'context', direction: 'ltr' },
		{ kind: 'longest', direction: 'ltr' },
		{ kind: 'french', direction: 'ltr' },
		...languages.flatMap(({ direction }): TableColumn[] => [
			{ kind: 'words', direction },
			{ kind: 'state', direction: 'ltr' }
		])
	];
	return { columns, lines: [header, ...lines] };
}
