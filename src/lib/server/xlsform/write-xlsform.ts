import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import { textOf } from '../../library/xlsform/sheet.ts';
import { type NotCarried, writeXlsForm } from '../../library/xlsform/write-xlsform.ts';

/** A form as a file, and what other tools will not see in it, or will see otherwise. */
export interface XlsFormFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly notCarried: readonly NotCarried[];
}

/** Widths in characters, as spreadsheets count them. */
const widths = { words: 48, name: 22 } as const;

/** A questionnaire as an XLSForm (Office Open XML). Every cell is text, whatever it begins with. */
export async function writeXlsFormFile(questionnaire: Questionnaire): Promise<XlsFormFile> {
	const { sheets, notCarried } = writeXlsForm(questionnaire);
	const file = await writeXlsxFile(
		sheets.map(({ name, rows }) => ({
			sheet: name,
			data: rows.map((cells, row) =>
				cells.map((cell): Cell => {
					const text = textOf(cell);
					if (text === '') return null;
					return {
						value: writable(text),
						type: String,
						wrap: true,
						alignVertical: 'top',
						...(row === 0 && { fontWeight: 'bold' as const })
					};
				})
			),
			columns: (rows[0] ?? []).map((header) => ({
				width: textOf(header).includes('::') ? widths.words : widths.name
			})),
			stickyRowsCount: 1
		}))
	).toBuffer();
	return { bytes: new Uint8Array(file), notCarried };
}

/**
 * The package keeps texts in a plain object and loses those that every object answers to, such as
 * `constructor`: a blank behind such a word saves it, and is taken away when the form is read.
 */
function writable(value: string): string {
	return value in {} ? `${value} ` : value;
}
