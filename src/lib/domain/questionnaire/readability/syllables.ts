const vowels = 'aàâäeéèêëiîïoôöuùûüyœæ';
const group = new RegExp(`[${vowels}]+`, 'g');
const sounded = /[aàâäéèêëiîïoôöuùûüyœæ]/;

/**
 * Syllables of a French word as it is spoken: groups of vowels, two where a trema or an acute
 * accent parts them (« ambiguïté », « européen »), without a silent `e` at the end. Noisy on one
 * word, good enough on a page.
 */
export function syllablesIn(word: string): number {
	const parts = word.toLowerCase().split(/[^\p{L}\p{N}]+/u);
	return parts.reduce((sum, part) => sum + syllablesOfPart(part), 0);
}

function syllablesOfPart(part: string): number {
	if (part === '') return 0;
	// A number is read aloud: about as long as its digits.
	if (/^\p{N}+$/u.test(part)) return part.length;
	const spoken = part
		.replaceAll(/qu|gu(?=[eéèêiî])/g, 'q')
		// Between two vowels it is a consonant: « bruyant », « essayer ».
		.replaceAll(/(?<=[aeou])y(?=[aeiou])/g, 'ij')
		.replace(/(?<=[^aàâäéèêëiîïoôöuùûüyœæe])es?$/, (end) => (part.length <= 3 ? end : ''))
		.replace(/(?<=[éiuy])es?$/, '');
	const groups = spoken.match(group) ?? [];
	const count = groups.reduce((sum, letters) => sum + soundsOf(letters), 0);
	// « l’ », « d’ », « -t- »: said with the word beside them.
	return part.length === 1 && !sounded.test(part) ? 0 : Math.max(count, 1);
}

function soundsOf(letters: string): number {
	const parted = letters.match(/(?<=[aeoé])[ïëü]|(?<=[aeou])é|é(?=[aàâeèoôu])/g);
	return 1 + (parted?.length ?? 0);
}
