/** What stands for words that a reader has hidden. */
const hiddenWords = '[…]';

/** The words of a comment, as readers see and hide them: what stands between blanks. */
export function wordsOf(text: string): readonly string[] {
	return text.split(/\s+/u).filter((word) => word !== '');
}

/**
 * A comment without the words at these places, neighbours hidden as one.
 * @returns null where nothing is left to read
 */
export function hideWords(text: string, hidden: readonly number[]): string | null {
	const places = new Set(hidden);
	const shown = wordsOf(text).map((word, place) => (places.has(place) ? hiddenWords : word));
	if (!shown.some((word) => /[\p{L}\p{N}]/u.test(word.replaceAll(/\[[^\]]*\]/gu, '')))) return null;
	return shown
		.filter((word, place) => word !== hiddenWords || shown[place - 1] !== hiddenWords)
		.join(' ');
}
