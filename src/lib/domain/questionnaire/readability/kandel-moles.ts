import { sentencesOf } from './sentences.ts';
import { syllablesIn } from './syllables.ts';

/**
 * How easily French is read: 207 − 1.015 × words per sentence − 73.6 × syllables per word, higher
 * is easier; about 75 and more is what the end of primary school reads. Never of one sentence
 * alone: there it says little. « sentez-vous » is two words, « l’immeuble », said in one
 * breath, is one.
 *
 * Source: Kandel and Moles, « Application de l’indice de Flesch à la langue française », Cahiers
 * d’études de radio-télévision 19 (1958), 253–274.
 *
 * @returns null where there is no word
 */
export function kandelMoles(texts: readonly string[]): number | null {
	const sentences = texts.flatMap(sentencesOf);
	const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’']+/gu) ?? []);
	if (words.length === 0) return null;
	const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
	return 207 - (1.015 * words.length) / sentences.length - (73.6 * syllables) / words.length;
}
