import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { WordsTable } from './translation-table.ts';

/** Widths in characters, as spreadsheets count them. */
const widths = { key: 26, context: 40, longest: 12, french: 52, words: 52, state: 28 } as const;

/** What is not to be written in is grey; columns of words are white. */
const given = '#F1ECE2';

/**
 * A table of words as a spreadsheet (Office Open XML): each cell is text whatever it begins with,
 * the header and the keys stay in sight, a right-to-left language is set to the right.
 */
export async function wordsXlsx(
	table: WordsTable,
	sheet: string
): Promise<Uint8Array<ArrayBuffer>> {
	const data = table.lines.map((line, row) =>
		line.map((value, index): Cell => {
			const column = table.columns[index];
			const written = column?.kind === 'words';
			return {
				value: writable(value),
				type: String,
				wrap: true,
				alignVertical: 'top',
				...(column?.direction === 'rtl' && { align: 'right' as const }),
				...(row === 0 && { fontWeight: 'bold' as const }),
				...((row === 0 || !written) && { backgroundColor: given })
			} as Cell;
		})
	);
	const file = await writeXlsxFile([
		{
			data,
			sheet,
			columns: table.columns.map(({ kind }) => ({ width: widths[kind] })),
			stickyRowsCount: 1,
			stickyColumnsCount: 1
		}
	]).toBuffer();
	return new Uint8Array(file);
}

/**
 * The package keeps texts in a plain object and loses those that every object answers to, such as
 * `constructor`: a blank behind such a word saves it, and is taken away when the file is read.
 */
function writable(value: string): string | undefined {
	if (value === '') return undefined;
	return value in {} ? `${value} ` : value;
}
