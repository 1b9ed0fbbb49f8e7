import type { PaperSize } from '../../domain/paper/paper-size.ts';
import type { Slip, SlipsPerPage } from './print-document.ts';

/** Points of a millimetre. */
const millimetre = 72 / 25.4;

/** Points; nothing on a slip is meant to be smaller. */
const letters = 12;

/** Points from line to line, and between two sentences. */
const lineHeight = 13.7;
const gap = 2.2;

/** Around what is printed, and around each slip, in millimetres. `print.typ` has the same. */
const margin = 8;
const inset = 3.5;
const squareGap = 3;

const sizes: Readonly<Record<PaperSize, readonly [number, number]>> = {
	'us-letter': [215.9, 279.4],
	a4: [210, 297]
};

const grids: readonly (readonly [SlipsPerPage, columns: number, rows: number, square: number])[] = [
	[8, 2, 4, 30],
	[6, 2, 3, 30],
	[4, 2, 2, 30]
];

/**
 * How many slips make a page: as many as say everything in letters of 12 points, eight at most. It is
 * reckoned with letters a little wider than they are, so that what was promised fits the paper.
 */
export function slipsPerPage(slip: Slip, page: PaperSize): SlipsPerPage {
	const [width, height] = sizes[page];
	for (const [perPage, columns, rows, square] of grids) {
		const wide = ((width - 2 * margin) / columns - 2 * inset) * millimetre;
		const high = ((height - 2 * margin) / rows - 2 * inset) * millimetre;
		if (slipHeight(slip, wide, square * millimetre) <= high) return perPage;
	}
	return 2;
}

/** Points that a slip takes, at a width in points beside and under a square of some side. */
function slipHeight(slip: Slip, wide: number, square: number): number {
	const beside = slip.qr === null ? wide : wide - square - squareGap * millimetre;
	const shared = (words: (voice: Slip['voices'][number]) => string | null): string =>
		slip.voices.flatMap((voice) => words(voice) ?? []).join(' / ');
	const code =
		slip.code === null
			? 0
			: 22 +
				textHeight(
					shared(({ codeLabel }) => codeLabel),
					beside,
					1
				);
	const head = [...(slip.trial === null ? [] : [slip.trial]), slip.title, slip.site].reduce(
		(sum, text) => sum + textHeight(text, beside, 1.08),
		code
	);
	const phone = textHeight(
		shared((voice) => voice.phone),
		beside,
		1
	);
	const lines = slip.voices
		.flatMap((voice) => voice.lines)
		.reduce((sum, parts) => sum + textHeight(parts.map(({ text }) => text).join(' '), wide, 1), 0);
	const address = slip.address === null ? '' : slip.address.host + slip.address.path;
	const addressLines = address === '' ? 0 : textWidth(address) * 1.08 * 0.85 <= wide ? 1 : 2;
	return (
		Math.max(head + phone, slip.qr === null ? 0 : square) +
		addressLines * (lineHeight + gap) +
		lines
	);
}

function textHeight(text: string, wide: number, weight: number): number {
	// What a line leaves empty at its end, before a word that does not fit.
	const filled = 0.95;
	return Math.ceil((textWidth(text) * weight) / (wide * filled)) * lineHeight + gap;
}

/** Points of a text on one line, in letters of 12 points. */
function textWidth(text: string): number {
	return Array.from(text).reduce((sum, character) => sum + emOf(character), 0) * letters;
}

/** Widths of letters in ems, a little more than in the typefaces that print them. */
const widths: readonly (readonly [RegExp, number])[] = [
	[/\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u, 1],
	[/\p{Cf}|\p{M}/u, 0],
	[/\s/, 0.25],
	[/\p{Script=Arabic}/u, 0.44],
	[/[iîïjl.,:;!'’()|\u2010\u2011-]/u, 0.31],
	[/[ftr]/, 0.38],
	[/[mwMW@%]/, 0.86],
	[/\p{Lu}|\p{N}/u, 0.64]
];

function emOf(character: string): number {
	return widths.find(([kind]) => kind.test(character))?.[1] ?? 0.54;
}
