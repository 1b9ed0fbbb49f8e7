import type { IdentifierKind } from './identifier.ts';
import type { Look } from './tokens.ts';

/** Which tokens are an identifier: `last` is one of them. */
export interface Found {
	readonly kind: IdentifierKind;
	readonly first: number;
	readonly last: number;
}

/** Says what begins at a place, if anything does, having looked a fixed number of places around. */
export type Detector = (look: Look, index: number) => Found | null;

/** Whether one of these words stands at most so many places before. */
export function saidBefore(
	look: Look,
	index: number,
	words: ReadonlySet<string>,
	distance: number
): boolean {
	for (let back = 1; back <= distance; back += 1) {
		const token = look(index - back);
		if (token !== undefined && words.has(token.folded)) return true;
	}
	return false;
}

/** Whether one of these words stands at most so many places before or after. */
export function saidAround(
	look: Look,
	first: number,
	last: number,
	words: ReadonlySet<string>,
	distance: number
): boolean {
	if (saidBefore(look, first, words, distance)) return true;
	for (let ahead = 1; ahead <= distance; ahead += 1) {
		const token = look(last + ahead);
		if (token !== undefined && words.has(token.folded)) return true;
	}
	return false;
}

/** The words of a list written with blanks. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
	return new Set(
		lists
			.join(' ')
			.split(/\s+/)
			.filter((word) => word !== '')
	);
}
