import { plainCharacters } from '../plain-characters.ts';

/** Without I, L, O and U: nothing that is misread or makes a word (D. Crockford, « Base 32 », 2002). */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Nine drawn characters, 45 bits, and one that checks them. */
const drawn = 9;
export const codeLength = drawn + 1;

const confused: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** What is made of what somebody typed. */
export type TypedCode =
	/** As it is printed, without its hyphen. */
	| { readonly kind: 'code'; readonly code: string }
	| { readonly kind: 'unfinished' }
	/** A character was mistyped, or two were swapped. */
	| { readonly kind: 'mistyped' };

/**
 * Draws an access code.
 * @param random a whole number from 0 (included) to `below` (excluded), from a secure source
 */
export function drawCode(random: (below: number) => number): string {
	const characters = Array.from({ length: drawn }, () => codeAlphabet[random(32)] ?? '0').join('');
	return characters + checkOf(characters);
}

/** As it is printed: two groups of five. */
export function printedCode(code: string): string {
	return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * Forgives case, spaces, hyphens, O for 0, I and L for 1, and digits of other keyboards. Every single mistake and every swap is found.
 */
export function readCode(typed: string): TypedCode {
	const code = codeCharacters(typed);
	if (code.length < codeLength) return { kind: 'unfinished' };
	const sound = code.length === codeLength && checkOf(code.slice(0, drawn)) === code.slice(drawn);
	return sound ? { kind: 'code', code } : { kind: 'mistyped' };
}

/** The characters of a code in what somebody typed so far; any other is left out. */
export function codeCharacters(typed: string): string {
	return Array.from(plainCharacters(typed).toUpperCase())
		.map((character) => confused[character] ?? character)
		.filter((character) => codeAlphabet.includes(character))
		.join('');
}

/**
 * A weighted sum in the field of 32 elements (x⁵ + x² + 1): the weights are ten different powers of
 * the generator, so one changed character, or two swapped wherever they stand, never give the same sum.
 */
export function checkOf(characters: string): string {
	let sum = 0;
	for (const character of characters) sum = doubled(sum ^ codeAlphabet.indexOf(character));
	return codeAlphabet[sum] ?? '0';
}

/** Times the generator. */
function doubled(element: number): number {
	const shifted = element << 1;
	return shifted > 31 ? shifted ^ 0b100101 : shifted;
}
