import { isTouched } from './code-run.ts';
import { type Detector, saidAround, wordSet } from './found.ts';
import type { Look, Token } from './tokens.ts';

const cues = wordSet('postal postale zip cp');

function isLetter(token: Token | undefined, first: boolean): boolean {
	if (token?.kind !== 'word') return false;
	return (first ? /^[abceghj-nprstvxy]$/ : /^[abceghj-nprstv-z]$/).test(token.folded);
}

function isDigit(token: Token | undefined): boolean {
	return token?.kind === 'digits' && token.text.length === 1;
}

/** « O » for zero, « I » for one, and letters that no postal code has: where somebody says that it is one. */
function isNearly(token: Token | undefined, letter: boolean): boolean {
	if (letter) return token?.kind === 'word' && token.folded.length === 1;
	return isDigit(token) || ['o', 'i', 'l'].includes(token?.folded ?? '');
}

/** The six places of a code from a place on, with or without a sign in the middle. */
function sixFrom(look: Look, index: number): readonly number[] {
	const gap = ['-', '.'].includes(look(index + 3)?.text ?? '') ? 4 : 3;
	return [0, 1, 2, gap, gap + 1, gap + 2].map((offset) => index + offset);
}

/** A Canadian postal code, in two halves with or without something between them. */
export const postalCode: Detector = (look, index) => {
	const places = sixFrom(look, index);
	const six = places.map((place) => look(place));
	const last = places[5] ?? index;
	if (isTouched(look, index, last)) return null;
	const exact = six.every((token, at) =>
		at % 2 === 0 ? isLetter(token, at === 0) : isDigit(token)
	);
	const whole = six.every((token, at) => at % 3 === 0 || token?.apart === false);
	const capitals = six.every((token) => token?.kind !== 'word' || /^\p{Lu}$/u.test(token.text));
	const said = saidAround(look, index, last, cues, 8);
	const nearly = () =>
		isLetter(six[0], true) && six.every((token, at) => isNearly(token, at % 2 === 0));
	const found = exact ? whole || capitals || said : said && nearly();
	return found ? { kind: 'postal-code', first: index, last } : null;
};
