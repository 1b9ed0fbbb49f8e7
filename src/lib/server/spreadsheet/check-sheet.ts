import { Refusal } from '../../domain/refusal.ts';
import { type SpreadsheetRefusal, unreadable } from './zip-directory.ts';

/** More lines and columns than any file of words has. */
const mostRows = 12_000;
const mostColumns = 60;

const cellName = /^([A-Z]{1,3})([0-9]{1,7})$/;
const attribute = /(?<=\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * The names of the cells with a formula in the XML of a sheet. Reads no words: only where cells lie.
 *
 * @throws {Refusal} `far-cell` for a cell beyond any table of words, `unreadable-file` for one
 * that does not say where it is
 */
export function checkSheet(xml: string): ReadonlySet<string> {
	const formulas = new Set<string>();
	let cell: string | null = null;
	for (const [, close, name = '', attributes = ''] of xml.matchAll(
		/<(\/?)(?:[\w.-]+:)?(row|c|f)\b([^<>]*)>/g
	)) {
		if (name === 'f') {
			if (cell === null) throw unreadable();
			formulas.add(cell);
		} else if (close !== '') {
			if (name === 'c') cell = null;
		} else if (name === 'row') checkRow(placeOf(attributes));
		else {
			cell = placeOf(attributes);
			checkCell(cell);
			if (attributes.trimEnd().endsWith('/')) cell = null;
		}
	}
	return formulas;
}

function placeOf(attributes: string): string | null {
	const [, double, single] = attribute.exec(` ${attributes}`) ?? [];
	return double ?? single ?? null;
}

function checkRow(place: string | null): void {
	if (place === null) return;
	if (!/^[0-9]{1,7}$/.test(place)) throw unreadable();
	if (Number(place) > mostRows) throw new Refusal<SpreadsheetRefusal>('far-cell');
}

function checkCell(place: string | null): void {
	const [, letters, row] = cellName.exec(place ?? '') ?? [];
	if (letters === undefined || row === undefined) throw unreadable();
	if (columnOf(letters) > mostColumns || Number(row) > mostRows) {
		throw new Refusal<SpreadsheetRefusal>('far-cell');
	}
}

/** `A` is 1, `Z` 26, `AA` 27. */
function columnOf(letters: string): number {
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column;
}

/** `E7`, from a line and a column counted from 0. */
export function nameOfCell(row: number, column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}
