import { Refusal } from '../../domain/refusal.ts';
import { xmlEvents } from '../../export/xml-events.ts';
import { dateOfSerial } from './date-styles.ts';
import { type SpreadsheetRefusal, unreadable } from './zip-directory.ts';

/** Text, nothing, or a formula with the result its program last kept. */
type WorkbookCell = string | null | { readonly formula: true; readonly result: string | null };

/** Cells of one column that were merged into the one at their top, counted from 0. */
interface MergedDown {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
}

export interface SheetRows {
	readonly rows: readonly (readonly WorkbookCell[])[];
	readonly merged: readonly MergedDown[];
}

/** Farther than any form: 12,000 lines, 25 languages of a dozen texts each. */
const mostRows = 12_000;
const mostColumns = 600;
const mostCells = 600_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The shared texts of a workbook; runs of rich text are joined, readings of characters left out. */
export function textsOfStrings(xml: string): readonly string[] {
	const texts: string[] = [];
	let text = '';
	let inText = false;
	let phonetic = false;
	for (const event of xmlEvents(xml)) {
		if (event.kind === 'text') {
			if (inText && !phonetic) text += event.text;
			continue;
		}
		const opens = event.kind === 'open';
		const name = local(event.name);
		if (name === 't') inText = opens;
		else if (name === 'rPh') phonetic = opens;
		else if (name === 'si' && opens) text = '';
		else if (name === 'si') texts.push(unescaped(text));
	}
	return texts;
}

interface OpenCell {
	readonly row: number;
	readonly column: number;
	readonly type: string;
	readonly style: number;
	value: string;
	formula: boolean;
}

/**
 * The cells of a sheet that hold something. Cells that do not say where they are follow the one
 * before, as the format allows.
 *
 * @throws {Refusal} `far-cell` for one with something in it beyond any form
 */
export function readSheetXml(
	xml: string,
	strings: readonly string[],
	dates: ReadonlySet<number>
): SheetRows {
	const rows: (WorkbookCell[] | undefined)[] = [];
	let row = -1;
	let column = -1;
	let cells = 0;
	let cell: OpenCell | null = null;
	let taking = false;
	let phonetic = false;
	for (const event of xmlEvents(withoutBlanks(dataOf(xml)))) {
		if (event.kind === 'text') {
			if (cell !== null && taking && !phonetic) cell.value += event.text;
			continue;
		}
		const opens = event.kind === 'open';
		const name = local(event.name);
		if (name === 'v' || name === 't') taking = opens;
		else if (name === 'rPh') phonetic = opens;
		else if (name === 'f' && cell !== null) cell.formula = true;
		else if (name === 'row' && opens) {
			row = rowOf(event.attributes.get('r'), row);
			column = -1;
		} else if (name === 'c' && opens) {
			const place = placeOf(event.attributes.get('r'), row, column + 1);
			column = place.column;
			cell = {
				...place,
				type: event.attributes.get('t') ?? 'n',
				style: Number(event.attributes.get('s') ?? 0),
				value: '',
				formula: false
			};
		} else if (name === 'c' && cell !== null) {
			const value = valueOf(cell, strings, dates);
			if (value !== null) {
				cells += 1;
				keep(rows, cell, value, cells);
			}
			cell = null;
		}
	}
	return {
		rows: Array.from(rows, (line) => Array.from(line ?? [], (one?: WorkbookCell) => one ?? null)),
		merged: mergedIn(xml)
	};
}

function keep(
	rows: (WorkbookCell[] | undefined)[],
	cell: OpenCell,
	value: WorkbookCell,
	cells: number
): void {
	if (cell.row >= mostRows || cell.column >= mostColumns || cells > mostCells) {
		throw new Refusal<SpreadsheetRefusal>('far-cell');
	}
	const line = (rows[cell.row] ??= []);
	line[cell.column] = value;
}

/** The cells alone: what else a sheet says is neither needed nor always as plain. */
function dataOf(xml: string): string {
	const start = /<(?:\w+:)?sheetData\b[^>]*>/.exec(xml);
	if (start === null || start[0].endsWith('/>')) return '';
	const name = start[0].slice(1).split(/[\s>]/)[0] ?? '';
	const end = xml.lastIndexOf(`</${name}`);
	if (end < start.index) throw unreadable();
	return `<${name}>${xml.slice(start.index + start[0].length, end)}</${name}>`;
}

/**
 * The cells without those in which nothing stands: a sheet coloured to its last column has a million.
 * Left as they are where a cell may only be known by the one before it, or where a text may look like one.
 */
function withoutBlanks(data: string): string {
	const plain = !/<!\[CDATA\[|<!--|<(?:\w+:)?c(?![^<>]*\sr\s*=)[\s/>]/.test(data);
	return plain ? data.replaceAll(/<(?:\w+:)?c\s[^<>]*\/>/g, '') : data;
}

function rowOf(place: string | undefined, before: number): number {
	if (place === undefined) return before + 1;
	if (!/^[1-9][0-9]{0,6}$/.test(place)) throw unreadable();
	return Number(place) - 1;
}

function placeOf(
	place: string | undefined,
	row: number,
	column: number
): { row: number; column: number } {
	if (place === undefined) return { row, column };
	const [, letters, digits] = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(place) ?? [];
	if (letters === undefined || digits === undefined) throw unreadable();
	return { row: Number(digits) - 1, column: columnOf(letters) };
}

/** `A` is 0, `Z` 25, `AA` 26. */
function columnOf(letters: string): number {
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

function valueOf(
	cell: OpenCell,
	strings: readonly string[],
	dates: ReadonlySet<number>
): WorkbookCell {
	const text = textOf(cell, strings, dates);
	if (cell.formula) return { formula: true, result: text };
	return text;
}

function textOf(
	{ type, style, value }: OpenCell,
	strings: readonly string[],
	dates: ReadonlySet<number>
): string | null {
	if (value === '' || type === 'e') return null;
	switch (type) {
		case 's':
			return blankAsNull(strings[Number(value)] ?? '');
		case 'b':
			return value === '1' ? 'TRUE' : 'FALSE';
		case 'n': {
			const number = Number(value);
			if (!Number.isFinite(number)) return value;
			return (dates.has(style) ? dateOfSerial(number) : null) ?? String(number);
		}
		default:
			return blankAsNull(unescaped(value));
	}
}

function blankAsNull(text: string): string | null {
	return text === '' ? null : text;
}

/** Characters that XML cannot hold stand as `_x000D_`; lines end as they do everywhere else. */
function unescaped(text: string): string {
	return text
		.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16))
		)
		.replaceAll(/\r\n?/g, '\n');
}

function mergedIn(xml: string): readonly MergedDown[] {
	const found = xml.matchAll(
		/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"/g
	);
	return [...found].flatMap(([, left = '', top, right, bottom]): MergedDown[] =>
		left === right && Number(bottom) <= mostRows
			? [
					{
						row: Number(top) - 1,
						column: columnOf(left),
						rows: Number(bottom) - Number(top) + 1
					}
				]
			: []
	);
}
