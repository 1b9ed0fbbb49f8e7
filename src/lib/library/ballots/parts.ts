import type { Localized, LongText, Option } from '../../domain/questionnaire/definition.ts';
import { option } from '../items/wish.ts';
import { words } from '../words.ts';

/** The same words with a number in the place kept for it. */
export function withNumber(text: Localized, number: number): Localized {
	return Object.fromEntries(
		Object.entries(text).map(([language, each]) => [language, each.replace('{n}', String(number))])
	);
}

/** Options typed by somebody, with codes by their place: `choix-1`, `choix-2`. */
export function numbered(prefix: string, labels: readonly Localized[]): Option[] {
	return labels.map((label, index) => ({ code: `${prefix}-${String(index + 1)}`, label }));
}

/** A full option of every formal ballot, never the lack of an answer. */
export const blank = option('blanc', 'Blanc', 'Blank');

export const blankVote = option('blanc', 'Vote blanc', 'Blank vote');

/**
 * Typed after the question itself; it is asked only where people were named to read it.
 *
 * @param more a hint of its own, and what the words may be about
 */
export function inOwnWords(
	id: string,
	text: Localized,
	short: Localized,
	more: Pick<LongText, 'hint' | 'themes'> = {}
): LongText {
	return {
		kind: 'long-text',
		id,
		text,
		short,
		hint: words(
			'N’écrivez pas votre nom, ni celui d’une autre personne.',
			'Do not write your name or anyone else’s.'
		),
		maximumLength: 600,
		...more
	};
}
