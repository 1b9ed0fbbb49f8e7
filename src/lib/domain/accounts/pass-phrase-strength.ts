/** Characters a pass-phrase has at least, and at most. */
export const minimumPassPhrase = 12;
export const maximumPassPhrase = 128;

/** How good a pass-phrase is, for words beside the field while it is typed. */
export type PassPhraseStrength =
	| { readonly kind: 'empty' }
	| { readonly kind: 'short'; readonly missing: number }
	/** Long enough, and still among the first that a stranger would try. */
	| { readonly kind: 'common' }
	| { readonly kind: 'fair' }
	| { readonly kind: 'good' };

/** Long enough to pass, and still the first a stranger would try. */
const common: readonly string[] = [
	'motdepasse',
	'password',
	'azerty',
	'qwerty',
	'123456789',
	'987654321',
	'abcdefghijkl',
	'portevoix',
	'porte-voix',
	'bonjour',
	'soleil',
	'iloveyou',
	'jetaime',
	'administrateur',
	'administrator',
	'letmein',
	'welcome',
	'bienvenue'
];

/**
 * At least 12 characters: four ordinary words do (NIST SP 800-63B: length, a list of common ones,
 * no rules about kinds of characters). Good is what has four words or twenty characters.
 */
export function passPhraseStrength(phrase: string, username: string): PassPhraseStrength {
	const length = Array.from(phrase.normalize('NFC')).length;
	if (length === 0) return { kind: 'empty' };
	if (length < minimumPassPhrase) return { kind: 'short', missing: minimumPassPhrase - length };
	if (isCommon(phrase.toLowerCase(), username.toLowerCase())) return { kind: 'common' };
	const words = phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
	return { kind: new Set(words).size >= 4 || length >= 20 ? 'good' : 'fair' };
}

/** What is left without the common words, the username, digits and marks must still be something. */
function isCommon(phrase: string, username: string): boolean {
	if (new Set(phrase).size < 5) return true;
	let rest = phrase;
	for (const word of [...common, ...(username.length > 2 ? [username] : [])]) {
		rest = rest.replaceAll(word, '');
	}
	return rest.replace(/[^\p{L}]/gu, '').length < 4 && rest !== phrase;
}
