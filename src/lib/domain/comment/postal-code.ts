import type { Detector } from './found.ts';
import type { Token } from './tokens.ts';

function isLetter(token: Token | undefined, first: boolean): boolean {
	if (token?.kind !== 'word') return false;
	return (first ? /^[abceghj-nprstvxy]$/ : /^[abceghj-nprstv-z]$/).test(token.folded);
}

function isDigit(token: Token | undefined): boolean {
	return token?.kind === 'digits' && token.text.length === 1;
}

/** A Canadian postal code, in two halves with or without something between them. */
export const postalCode: Detector = (look, index) => {
	const [one, two, three] = [look(index), look(index + 1), look(index + 2)];
	if (!isLetter(one, true) || !isDigit(two) || !isLetter(three, false)) return null;
	if (two?.apart !== false || three?.apart !== false) return null;
	const gap = ['-', '.'].includes(look(index + 3)?.text ?? '') ? 4 : 3;
	const [four, five, six] = [look(index + gap), look(index + gap + 1), look(index + gap + 2)];
	if (!isDigit(four) || !isLetter(five, false) || !isDigit(six)) return null;
	if (five?.apart !== false || six?.apart !== false) return null;
	return { kind: 'postal-code', first: index, last: index + gap + 2 };
};
