import { readHeader } from './header.ts';
import type { Report, Place } from './report.ts';
import { isBlankCell, lettersOf, plain, type Sheet, textOf } from './sheet.ts';

/** A column of a sheet that has a header. */
export interface Column {
	readonly index: number;
	readonly header: string;
	readonly field: string;
	/** The language as the header writes it. */
	readonly language: string | null;
}

/** One line of a sheet below its header. */
export interface Row {
	/** Counted from 1, as spreadsheets show it. */
	readonly number: number;
	/** The text of a cell as it stands; nothing where there is nothing. */
	readonly raw: (column: Column) => string;
	/** The first column of a field, without blanks around it. */
	readonly text: (field: string) => string;
	readonly place: (column: Column | string | null) => Place;
}

export interface Table {
	readonly sheet: string;
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
	readonly columnsOf: (field: string) => readonly Column[];
	readonly place: (column: Column) => Place;
}

/**
 * A sheet with the fields of its columns, and the rows below in which something stands. Formulas,
 * columns without a header and headers that stand twice are reported here.
 */
export function readTable(sheet: Sheet, report: Report): Table {
	const at = sheet.rows.findIndex((cells) => cells.some((cell) => !isBlankCell(cell)));
	const name = sheet.name;
	const placeOf = (column: Column): Place => ({
		sheet: name,
		row: null,
		column: column.header,
		cell: lettersOf(column.index)
	});
	const columns = headersOf(sheet, at, report, placeOf);
	const rows: Row[] = [];
	sheet.rows.forEach((cells, index) => {
		if (index <= at || at < 0 || cells.every(isBlankCell)) return;
		rows.push(rowOf({ sheet, index, columns, report }));
	});
	return {
		sheet: name,
		columns,
		rows,
		columnsOf: (field) => columns.filter((column) => column.field === field),
		place: placeOf
	};
}

function headersOf(
	sheet: Sheet,
	at: number,
	report: Report,
	placeOf: (column: Column) => Place
): readonly Column[] {
	const cells = sheet.rows[at] ?? [];
	const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
	const columns: Column[] = [];
	const seen = new Set<string>();
	for (let index = 0; index < width; index += 1) {
		const header = plain(textOf(cells[index]));
		const column = { index, header, ...readHeader(header) };
		const filled = filledCells(sheet, at, index);
		if (header === '') {
			if (filled.length > 0)
				report.add('column-without-header', placeOf(column), filled.join(' | '));
			continue;
		}
		const key = `${column.field}\n${column.language ?? ''}`;
		if (!seen.has(key)) columns.push(column);
		else if (filled.length > 0) report.add('column-twice', placeOf(column), filled.join(' | '));
		seen.add(key);
	}
	return columns;
}

function filledCells(sheet: Sheet, at: number, index: number): string[] {
	return sheet.rows
		.slice(at + 1)
		.map((row) => plain(textOf(row[index])))
		.filter((text) => text !== '');
}

function rowOf({
	sheet,
	index,
	columns,
	report
}: {
	readonly sheet: Sheet;
	readonly index: number;
	readonly columns: readonly Column[];
	readonly report: Report;
}): Row {
	const number = index + 1;
	const place = (column: Column | string | null): Place => {
		const found =
			typeof column === 'string' ? columns.find(({ field }) => field === column) : column;
		return {
			sheet: sheet.name,
			row: number,
			column: found?.header ?? null,
			cell: found === undefined || found === null ? null : `${lettersOf(found.index)}${number}`
		};
	};
	const cells = sheet.rows[index] ?? [];
	for (const column of columns) {
		const cell = cells[column.index];
		if (typeof cell !== 'object' || cell === null) continue;
		const code = cell.result === null ? 'formula-without-result' : 'formula-result';
		report.add(code, place(column), cell.result ?? column.header);
	}
	const raw = (column: Column): string => textOf(mergedCell(sheet, index, column.index));
	return {
		number,
		raw,
		text: (field) => {
			const column = columns.find((candidate) => candidate.field === field);
			return column === undefined ? '' : plain(raw(column));
		},
		place
	};
}

/** What stands in a cell, or in the cell at the top of those it was merged with. */
function mergedCell(sheet: Sheet, row: number, column: number): Sheet['rows'][number][number] {
	const cell = sheet.rows[row]?.[column] ?? null;
	if (!isBlankCell(cell)) return cell;
	const merged = sheet.merged?.find(
		(one) => one.column === column && one.row < row && row < one.row + one.rows
	);
	return merged === undefined ? cell : (sheet.rows[merged.row]?.[column] ?? null);
}
