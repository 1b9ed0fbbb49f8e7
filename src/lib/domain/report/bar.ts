import { middleRange, rangeOf, type Range } from '../disclosure/range.ts';
import type { Cell, Table } from '../disclosure/release.ts';
import type { Said } from '../disclosure/said.ts';
import { partOfCell, type Parts } from './measures.ts';

/** The words on a segment, as data. */
type BarLabel =
	| Said
	/** « non détaillé » */
	| { readonly kind: 'not-detailed' }
	/** Those who did not say « oui »: drawn, not named. */
	| { readonly kind: 'none' };

/** One part of a bar, in answers from its start, in the order souvent, un peu, pas du tout. */
export interface BarSegment {
	readonly codes: readonly string[];
	readonly from: number;
	readonly width: number;
	readonly fill: 'often' | 'some' | 'none' | 'joined' | 'not-said';
	readonly edge: 'solid' | 'dashed';
	readonly label: BarLabel;
}

type Piece = Omit<BarSegment, 'from'>;

const gap: Pick<Piece, 'fill' | 'edge' | 'label'> = {
	fill: 'not-said',
	edge: 'dashed',
	label: { kind: 'not-detailed' }
};

/**
 * A pole from its outer end: what is certain, filled, then what the words leave open, in dashes.
 * Where nothing is certain (« 3 ou moins », « de 0 à 6 ») the dashes carry the words.
 */
function pole({ codes, said }: Cell, fill: 'often' | 'none', range: Range, open: number): Piece[] {
	if (said.kind === 'at-most') {
		return [{ ...gap, codes, width: range.to, label: said }];
	}
	if (range.from === 0) return [{ ...gap, codes, width: open, label: said }];
	return [
		{ codes, width: range.from, fill, edge: 'solid', label: said },
		{ ...gap, codes, width: open }
	];
}

function middle(cell: Cell | undefined, codes: readonly string[], width: number): Piece {
	const label: BarLabel = cell?.said ?? { kind: 'not-detailed' };
	return { codes: cell?.codes ?? codes, width, fill: 'some', edge: 'solid', label };
}

/** Both poles are said: each from its end, the middle between, dashes where a range is open. */
function betweenPoles(cells: readonly Cell[], base: number, parts: Parts): Piece[] {
	const [often, some, none] = cells;
	if (often === undefined || none === undefined) return [];
	const left = rangeOf(often.said, base);
	const right = rangeOf(none.said, base);
	const certain = middleRange(left, right, base).from;
	const few = (said: Said, range: Range): number =>
		said.kind === 'at-most' ? range.to : range.from;
	const open = base - few(often.said, left) - few(none.said, right) - certain;
	const wide = often.said.kind === 'at-most' ? 0 : left.to - left.from;
	// With nothing certain between them, two open parts that carry no words are drawn as one.
	const merged = certain === 0 && left.from > 0 && right.from > 0;
	const first = merged ? open : Math.min(open, wide);
	return [
		...pole(often, 'often', left, first),
		middle(some, parts.some, certain),
		...pole(none, 'none', right, open - first).toReversed()
	];
}

/** One cell alone: a pole so large that nothing else is said, or a pole said by itself. */
function alone(cell: Cell, base: number, parts: Parts): Piece[] {
	const { said } = cell;
	const range = rangeOf(said, base);
	const side = partOfCell(cell, parts) === 'none' ? 'none' : 'often';
	const others = side === 'none' ? [...parts.often, ...parts.some] : [...parts.some, ...parts.none];
	if (said.kind === 'at-least') {
		const filled: Piece = {
			codes: cell.codes,
			width: said.count,
			fill: side,
			edge: 'solid',
			label: said
		};
		const rest: Piece = { ...gap, codes: others, width: base - said.count };
		return side === 'none' ? [rest, filled] : [filled, rest];
	}
	const rest: Piece = {
		codes: others,
		width: base - range.to,
		fill: 'not-said',
		edge: 'solid',
		label: { kind: 'none' }
	};
	return [...pole(cell, 'often', range, range.to - range.from), rest];
}

function joinedRest(cell: Cell, rest: Cell, base: number, parts: Parts): Piece[] {
	const { from, to } = rangeOf(cell.said, base);
	const often = pole(cell, 'often', { from, to }, 0);
	if (rest.said.kind === 'exact') {
		const { codes, said } = rest;
		return [...often, { codes, width: base - from, fill: 'joined', edge: 'solid', label: said }];
	}
	const few = rangeOf(rest.said, base).to;
	return [
		...often,
		{ codes: rest.codes, width: few, fill: 'not-said', edge: 'dashed', label: rest.said },
		{ ...gap, codes: parts.none, width: base - from - few }
	];
}

/**
 * The bar of a table, as data: drawn from the words, never from a count. Widths are answers and
 * add up to the base; nothing of no width is there. « 19 ou plus » of 22: 19 filled, 3 dashed.
 *
 * @param parts codes of the item's three parts, which tell the cells apart
 */
export function barSegments(table: Table, parts: Parts): readonly BarSegment[] {
	const { cells, base } = table;
	const [first, second] = cells;
	if (first === undefined) return [];
	const pieces =
		second === undefined
			? alone(first, base, parts)
			: cells.length === 2
				? joinedRest(first, second, base, parts)
				: betweenPoles(cells, base, parts);
	let from = 0;
	return pieces
		.filter(({ width }) => width > 0)
		.map((piece) => {
			const segment = { ...piece, from };
			from += piece.width;
			return segment;
		});
}
