import { isFormula, isHostile, isMarkup } from '../questionnaire/safe-text.ts';
import { hasBrokenPlaceholder, placeholdersIn } from './placeholders.ts';
import type { Segment } from './segment.ts';

/** Why words are not taken. Each is a name that the office turns into a sentence. */
export type WordsFault =
	| 'formula'
	| 'forbidden-character'
	| 'markup'
	| 'too-long'
	| 'placeholder-missing'
	| 'placeholder-unknown';

/** What is wrong with words for a text, or null. */
export function wordsFault(segment: Segment, words: string): WordsFault | null {
	if (isFormula(words)) return 'formula';
	if (isHostile(words) || (words.includes('\n') && !segment.source.includes('\n'))) {
		return 'forbidden-character';
	}
	if (isMarkup(words)) return 'markup';
	if (words.length > segment.maximum) return 'too-long';
	return placeholderFault(segment, words);
}

/** « un logement » need not repeat its number; everything else that is filled in has to be there. */
function placeholderFault({ source, place }: Segment, words: string): WordsFault | null {
	const wanted = placeholdersIn(source);
	const written = placeholdersIn(words);
	const small = place.kind === 'interface' && /^(zero|one|two)$/.test(place.plural ?? '');
	const known = (name: string): boolean => wanted.includes(name) || (small && name === 'count');
	if (hasBrokenPlaceholder(words) || !written.every(known)) return 'placeholder-unknown';
	const needed = small ? wanted.filter((name) => name !== 'count') : wanted;
	return needed.every((name) => written.includes(name)) ? null : 'placeholder-missing';
}

/** As words are kept and compared: composed letters, plain line ends, no blanks around them. */
export function settledWords(text: string): string {
	return withoutBlankEnds(text.normalize('NFC').replaceAll(/\r\n?/g, '\n'));
}

/** Looks at each end once: a pattern would look through a run of blanks again from each of them. */
function withoutBlankEnds(text: string): string {
	const isBlankAt = (at: number): boolean => text[at] === ' ' || text[at] === '\n';
	let [from, to] = [0, text.length];
	while (from < to && isBlankAt(from)) from += 1;
	while (to > from && isBlankAt(to - 1)) to -= 1;
	return text.slice(from, to);
}

/** Whether two texts say the same French: programs change the kind of a space, never a word. */
export function isSameSource(one: string, other: string): boolean {
	const plain = (text: string): string => settledWords(text).replaceAll(/\s+/g, ' ');
	return plain(one) === plain(other);
}
