import { rangeOf } from '../disclosure/range.ts';
import type { Said } from '../disclosure/said.ts';
import { enoughForShares } from './enough.ts';
import { tenths } from './share.ts';

/**
 * A share as a picture, from what is said alone. `of` parts: `sure` of them are filled, the next
 * `possible` ones are hatched because the words leave them open, the others are outlined.
 */
export interface SharePicture {
	/** Ten figures from 30 responses on; below, one bar as long as the responses. */
	readonly kind: 'figures' | 'bar';
	readonly of: number;
	readonly sure: number;
	readonly possible: number;
}

/**
 * Ten figures for what is said. Where the sentence says a whole tenth (« 4 personnes sur 10 »), that
 * many are filled. Else every tenth that is full in all counts the words allow is filled, and every
 * one that is begun in some of them is hatched: the share always lies between the two. « 3 ou moins »
 * is one hatched figure, never none. Null under 30 responses, and where nothing would be told.
 */
export function tenFigures(said: Said, base: number): SharePicture | null {
	if (base < enoughForShares) return null;
	const whole = tenths(said, base);
	if (whole !== null) return { kind: 'figures', of: 10, sure: whole, possible: 0 };
	const { from, to } = rangeOf(said, base);
	const sure = Math.floor((10 * from) / base);
	const most = Math.ceil((10 * to) / base);
	if (sure === 0 && most === 10) return null;
	return { kind: 'figures', of: 10, sure, possible: most - sure };
}

/** The picture beside a sentence: ten figures where they may stand, else a bar of all responses. */
export function sharePicture(said: Said, base: number): SharePicture {
	const { from, to } = rangeOf(said, base);
	return tenFigures(said, base) ?? { kind: 'bar', of: base, sure: from, possible: to - from };
}
