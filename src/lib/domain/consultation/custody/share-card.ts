import { checkOf, codeAlphabet, codeCharacters } from '../../campaign/access-code.ts';

/** Bytes that name the vote and the set of cards a share belongs to. */
export const tagBytes = 3;

/** Bytes of a share: the secret of 16 bytes, and the place of the share. */
export const shareBytes = 17;

const groups = 8;
const drawn = 4;
const groupLength = drawn + 1;

/** A share of the secret of a vote, with the name of the vote it is of. */
export interface Share {
	readonly tag: Uint8Array;
	readonly share: Uint8Array;
}

/** What is made of what a custodian typed. */
export type TypedShare =
	| ({ readonly kind: 'share' } & Share)
	| { readonly kind: 'unfinished' }
	/** Groups that do not check, counted from 1: a character was mistyped, or groups were swapped. */
	| { readonly kind: 'mistyped'; readonly groups: readonly number[] };

/** As it stands on a card: eight groups of five characters, of which the last checks the group and its place. */
export function printedShare({ tag, share }: Share): string {
	const characters = charactersOf([...tag, ...share]);
	return Array.from({ length: groups }, (_, place) => {
		const group = characters.slice(place * drawn, (place + 1) * drawn);
		return group + checkOfGroup(group, place);
	}).join(' ');
}

/** Forgives what an access code forgives: case, spaces, hyphens, O for 0, I and L for 1. */
export function readShare(typed: string): TypedShare {
	const characters = codeCharacters(typed);
	if (characters.length < groups * groupLength) return { kind: 'unfinished' };
	const found = Array.from({ length: groups }, (_, place) =>
		characters.slice(place * groupLength, (place + 1) * groupLength)
	);
	const wrong = found.flatMap((group, place) =>
		checkOfGroup(group.slice(0, drawn), place) === group.slice(drawn) ? [] : [place + 1]
	);
	if (wrong.length > 0) return { kind: 'mistyped', groups: wrong };
	if (characters.length > groups * groupLength) return { kind: 'mistyped', groups: [groups] };
	const bytes = bytesOf(found.map((group) => group.slice(0, drawn)).join(''));
	return { kind: 'share', tag: bytes.slice(0, tagBytes), share: bytes.slice(tagBytes) };
}

/** The place of the group is checked with it: two groups that changed places are found. */
function checkOfGroup(group: string, place: number): string {
	return checkOf((codeAlphabet[place] ?? '0') + group);
}

/** Five bits a character, the highest first. */
function charactersOf(bytes: readonly number[]): string {
	const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(/.{5}/g) ?? []).map((five) => codeAlphabet[parseInt(five, 2)]).join('');
}

function bytesOf(characters: string): Uint8Array {
	const bits = Array.from(characters, (one) =>
		codeAlphabet.indexOf(one).toString(2).padStart(5, '0')
	).join('');
	return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2));
}
