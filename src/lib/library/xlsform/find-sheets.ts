import { Refusal } from '../../domain/refusal.ts';
import { readHeader } from './header.ts';
import type { Report } from './report.ts';
import { isBlankCell, plain, type Sheet, textOf } from './sheet.ts';

/** Why a workbook is no form. */
export type XlsFormRefusal = 'no-survey-sheet' | 'no-type-column' | 'empty-survey';

export interface FormSheets {
	readonly survey: Sheet;
	readonly choices: Sheet | null;
	readonly settings: Sheet | null;
}

/** Names of each sheet in small letters; the first is that of the standard. */
const names = {
	survey: ['survey', 'surveys'],
	choices: ['choices', 'choice', 'columns'],
	settings: ['settings', 'setting']
} as const;

/**
 * The three sheets of a form, whatever their capitals. Other sheets in which something stands are
 * reported.
 *
 * @throws {Refusal} `no-survey-sheet`
 */
export function findSheets(sheets: readonly Sheet[], report: Report): FormSheets {
	const find = (part: keyof typeof names): Sheet | null => {
		const found = names[part].flatMap((name) =>
			sheets.filter((sheet) => plain(sheet.name).toLowerCase() === name)
		);
		return found.find(({ hidden, rows }) => !hidden && rows.length > 0) ?? found[0] ?? null;
	};
	const survey = find('survey') ?? onlySheet(sheets);
	if (survey === null) throw new Refusal<XlsFormRefusal>('no-survey-sheet');
	const found = { survey, choices: find('choices'), settings: find('settings') };
	for (const sheet of sheets) {
		if (sheet === found.survey || sheet === found.choices || sheet === found.settings) continue;
		const rows = sheet.rows.filter((cells) => !cells.every(isBlankCell));
		if (rows.length === 0) continue;
		const first = (rows[0] ?? []).map((cell) => plain(textOf(cell))).filter((text) => text !== '');
		report.add(
			'sheet-not-read',
			{ sheet: sheet.name, row: null, column: null, cell: null },
			`${sheet.name} (${rows.length}): ${first.join(' | ')}`
		);
	}
	return found;
}

/** A workbook of one sheet is a form if that sheet looks like its questions, whatever its name. */
function onlySheet(sheets: readonly Sheet[]): Sheet | null {
	const [only] = sheets;
	if (only === undefined || sheets.length > 1) return null;
	const header = only.rows.find((cells) => !cells.every(isBlankCell)) ?? [];
	const fields = header.map((cell) => readHeader(textOf(cell)).field);
	return fields.includes('type') && fields.includes('name') ? only : null;
}
