import type { Look, Token } from './tokens.ts';

/** Pieces without a blank between them that make a code: « 7f3ed2 » has five, « app3 » two. */
const pieces = 3;

function continues(token: Token | undefined): boolean {
	return token !== undefined && token.kind !== 'sign' && !token.apart;
}

/**
 * Whether a place lies inside letters and figures written as one, as in the number of a file or the
 * code on a panel: what looks like a name or a number in there is none.
 */
export function isInsideCode(look: Look, index: number): boolean {
	if (look(index)?.kind === 'sign') return false;
	let count = 1;
	for (
		let at = index;
		count < pieces && continues(look(at)) && look(at - 1)?.kind !== 'sign';
		at -= 1
	)
		count += 1;
	for (let at = index + 1; count < pieces && continues(look(at)); at += 1) count += 1;
	return count >= pieces;
}

/** Whether letters or figures touch what begins at one place and ends at another. */
export function isTouched(look: Look, first: number, last: number): boolean {
	const before = look(first - 1);
	const touchedBefore = continues(look(first)) && before !== undefined && before.kind !== 'sign';
	return touchedBefore || continues(look(last + 1));
}
