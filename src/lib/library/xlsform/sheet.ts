/**
 * A cell as a spreadsheet program wrote it: text (numbers and dates as text), nothing, or a formula
 * with the result that the program last kept.
 */
export type Cell = string | null | { readonly formula: true; readonly result: string | null };

/** A sheet: its rows from the first on, blank ones too, so that a row knows its number. */
export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: readonly (readonly Cell[])[];
	/** Cells of one column merged into the one at their top, counted from 0. */
	readonly merged?: readonly {
		readonly row: number;
		readonly column: number;
		readonly rows: number;
	}[];
}

/** What can be read of a cell. */
export function textOf(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '';
	return typeof cell === 'string' ? cell : (cell.result ?? '');
}

/** Blanks of every kind, and the mark some programs put before a file's first word, are nothing. */
export function plain(text: string): string {
	return text.replaceAll(/[\s\u00A0\uFEFF\u200B]+/g, ' ').trim();
}

/** Whether there is nothing in a cell; a formula without result is something. */
export function isBlankCell(cell: Cell | undefined): boolean {
	if (cell === null || cell === undefined) return true;
	return typeof cell === 'string' && plain(cell) === '';
}

/** `A`, `Z`, `AA`, from a column counted from 0. */
export function lettersOf(column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return letters;
}
