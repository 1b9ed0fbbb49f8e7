/** « De 21 à 24 ménages sur 82 »: words that open a sentence. */
export function opening(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
