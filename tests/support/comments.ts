import { readFileSync } from 'node:fs';
import type { Identifier, IdentifierKind } from '../../src/lib/domain/comment/identifier.ts';

/** An invented comment, with what in it leads to a person. */
export interface Comment {
	readonly language: string;
	readonly text: string;
	readonly identifiers: readonly Identifier[];
}

const mark = /\{\{([a-z-]+)\|([^}]*)\}\}/g;

/** A comment with its marks, such as « Ma voisine {{name|Lise}} ». */
function readComment(language: string, marked: string): Comment {
	const identifiers: Identifier[] = [];
	let text = '';
	let end = 0;
	for (const match of marked.matchAll(mark)) {
		const [whole, kind = '', words = ''] = match;
		text += marked.slice(end, match.index);
		identifiers.push({
			kind: kind as IdentifierKind,
			from: text.length,
			to: text.length + words.length
		});
		text += words;
		end = match.index + whole.length;
	}
	return { language, text: text + marked.slice(end), identifiers };
}

/**
 * `development` was written with the detectors, `held-out` before them, `fresh` when they were
 * done, `hard` to find where they end, and `later` before numbers said in words and spaced letters
 * were looked for (docs/comments.md tells what each part is worth).
 */
export type CorpusPart = 'development' | 'held-out' | 'fresh' | 'hard' | 'later';

/** The comments of one part of the corpus. */
export function commentsOf(part: CorpusPart): readonly Comment[] {
	const file = new URL(`../corpus/comments/${part}.json`, import.meta.url);
	const languages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>;
	return Object.entries(languages).flatMap(([language, list]) =>
		list.map((marked) => readComment(language, marked))
	);
}
