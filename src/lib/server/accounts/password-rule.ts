import { Refusal } from '../../domain/refusal.ts';

export const minimumPasswordLength = 12;
export const maximumPasswordLength = 128;

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
 * no rules about kinds of characters).
 * @throws Refusal `password-too-short`, `password-too-long`, `password-too-common`
 */
export function checkPassword(password: string, username: string): void {
	const length = Array.from(password.normalize('NFC')).length;
	if (length < minimumPasswordLength) throw new Refusal('password-too-short', 'password');
	if (length > maximumPasswordLength) throw new Refusal('password-too-long', 'password');
	if (isCommon(password.toLowerCase(), username.toLowerCase())) {
		throw new Refusal('password-too-common', 'password');
	}
}

/** What is left without the common words, the username, digits and marks must still be something. */
function isCommon(password: string, username: string): boolean {
	if (new Set(password).size < 5) return true;
	let rest = password;
	for (const word of [...common, ...(username.length > 2 ? [username] : [])]) {
		rest = rest.replaceAll(word, '');
	}
	return rest.replace(/[^\p{L}]/gu, '').length < 4 && rest !== password;
}
