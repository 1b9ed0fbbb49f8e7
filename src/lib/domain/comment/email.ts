import { type Detector, wordSet } from './found.ts';
import type { Look } from './tokens.ts';

/** Tokens on each side of the sign: longer addresses are cut, not missed. */
const longest = 24;

const at = wordSet('@ arobase arobas arroba');
const dots = wordSet('. point punto dot');
const inside = new Set(['.', '-', '_', '+']);
const endings = wordSet('com ca qc org net fr info edu');

const opening = new Set(['(', '[']);
const closing = new Set([')', ']']);

/** « . », « point », « [point] »: the place after it, or -1. */
function afterDot(look: Look, index: number): number {
	const token = look(index);
	if (token === undefined) return -1;
	const bracket = opening.has(token.text);
	const word = look(bracket ? index + 1 : index);
	const said = word?.kind === 'word' && dots.has(word.folded);
	if (bracket) return said && closing.has(look(index + 2)?.text ?? '') ? index + 3 : -1;
	// « exemple .ca »: a blank before the last part.
	const ending = endings.has(look(index + 1)?.folded ?? '') && look(index + 1)?.apart === false;
	const sign = token.kind === 'sign' && inside.has(token.text);
	return said || (sign && (!token.apart || (token.text === '.' && ending))) ? index + 1 : -1;
}

/** A name on the right of the sign: words, and dots that are written or said. Its last place, or -1. */
function serverFrom(look: Look, index: number): number {
	let place = index;
	let last = -1;
	while (place < index + longest) {
		const token = look(place);
		if (token === undefined || token.kind === 'sign') break;
		last = place;
		const next = look(place + 1);
		if (next === undefined) break;
		const dot = afterDot(look, place + 1);
		if (dot === -1) {
			if (next.apart) break;
			place += 1;
		} else if (
			look(dot) === undefined ||
			(next.kind === 'sign' && dot === place + 2 && look(dot)?.apart)
		)
			break;
		else place = dot;
	}
	return last;
}

/** « gmail dot com »: without a sign, « at » needs a server that is spelled. */
function isSpelled(look: Look, index: number): boolean {
	return (
		dots.has(look(index + 2)?.folded ?? '') &&
		look(index + 2)?.text !== '.' &&
		endings.has(look(index + 3)?.folded ?? '')
	);
}

/** The place after « @ », « arobase », « (at) », « a commercial », or -1. */
function afterSign(look: Look, index: number): number {
	const folded = look(index)?.folded ?? '';
	if (at.has(folded)) return index + 1;
	if (folded === 'a' && look(index + 1)?.folded === 'commercial') return index + 2;
	if (opening.has(folded) && closing.has(look(index + 2)?.text ?? '')) {
		const sign = look(index + 1)?.folded ?? '';
		if (at.has(sign)) return index + 3;
		// « (a) » also numbers a list: here a server with a dot has to follow.
		const server = ['at', 'a'].includes(sign) ? serverFrom(look, index + 3) : -1;
		return server > index + 3 ? index + 3 : -1;
	}
	return folded === 'at' && isSpelled(look, index) ? index + 1 : -1;
}

/** An e-mail address, also one whose sign and dots are said in words. */
export const email: Detector = (look, index) => {
	const begun = look(index);
	if (begun === undefined || begun.kind === 'sign') return null;
	for (let place = index + 1; place < index + longest; place += 1) {
		const token = look(place);
		if (token === undefined) return null;
		const server = afterSign(look, place);
		if (server !== -1) {
			const last = serverFrom(look, server);
			return last === -1 ? null : { kind: 'email', first: index, last };
		}
		const said = dots.has(token.folded) || dots.has(look(place - 1)?.folded ?? '');
		const part = token.kind !== 'sign' || inside.has(token.text);
		if (!part || (token.apart && !said)) return null;
	}
	return null;
};
