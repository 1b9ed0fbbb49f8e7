/** A word, a run of digits, or one other character that is no blank. */
export interface Token {
	readonly kind: 'word' | 'digits' | 'sign';
	readonly text: string;
	/** Small letters without accents: people write « tremblay » and « Cote » for the same names. */
	readonly folded: string;
	readonly from: number;
	readonly to: number;
	/** A blank stands before it, or nothing. */
	readonly apart: boolean;
	/** It begins a sentence, where a capital says nothing. */
	readonly first: boolean;
	/** A capital followed by small letters, in a text that is not all in capitals. */
	readonly capital: boolean;
}

/** The token at a place, if there is one. Detectors look only a fixed number of places away. */
export type Look = (index: number) => Token | undefined;

/** Each alternative begins with a character of its own, so that nothing is ever tried twice. */
const pieces = /[\p{L}\p{M}]+|\p{Nd}+|\n|[^\s]/gu;

const ends = new Set([
	'.',
	'!',
	'?',
	'…',
	':',
	';',
	'\n',
	'«',
	'"',
	'“',
	'(',
	'-',
	'–',
	'—',
	'•',
	'*'
]);

/** Small letters without accents. */
function fold(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
}

/** More capitals than small letters: a capital says nothing. */
function isShouted(text: string): boolean {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	const small = text.match(/\p{Ll}/gu)?.length ?? 0;
	return capitals > small && capitals > 3;
}

function kindOf(text: string): Token['kind'] {
	if (/^\p{Nd}/u.test(text)) return 'digits';
	return /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'sign';
}

/** The pieces of a text in their order; line breaks only show in what follows them. */
export function readTokens(text: string): readonly Token[] {
	const shouted = isShouted(text);
	const tokens: Token[] = [];
	let first = true;
	let end = -1;
	for (const match of text.matchAll(pieces)) {
		const [piece] = match;
		const { index } = match;
		if (piece !== '\n') {
			tokens.push({
				kind: kindOf(piece),
				text: piece,
				folded: fold(piece),
				from: index,
				to: index + piece.length,
				apart: index > end,
				first,
				capital: !shouted && /^\p{Lu}\p{M}*(?:\p{Ll}|$)/u.test(piece)
			});
			end = index + piece.length;
		}
		// A hyphen inside a word ends nothing.
		first = ends.has(piece) && (piece !== '-' || (tokens.at(-1)?.apart ?? true));
	}
	return tokens;
}
