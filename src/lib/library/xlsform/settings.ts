import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { codeOf, freeCode } from './codes.ts';
import { own } from './header.ts';
import { localizedOf, type Reading } from './reading.ts';
import type { Report } from './report.ts';
import { plain } from './sheet.ts';
import type { Row, Table } from './table.ts';

/** What the sheet of settings says before the languages are known. */
export interface FormSettings {
	readonly table: Table | null;
	readonly row: Row | null;
	readonly defaultLanguage: string;
	/** The file was written by this product. */
	readonly exact: boolean;
	/** The languages it declared then. */
	readonly declared: readonly string[];
}

/** Settings that are read; what stands under another header is reported. */
const read = [
	'form_title',
	'form_id',
	'version',
	'default_language',
	`${own}::format`,
	`${own}::languages`,
	`${own}::minutes`,
	`${own}::title`,
	`${own}::invitation`
];

export const ownFormat = '1';

export function readSettings(table: Table | null, report: Report): FormSettings {
	const row = table?.rows[0] ?? null;
	for (const column of table?.columns ?? []) {
		const carried = read.includes(column.field);
		for (const line of table?.rows ?? []) {
			const text = plain(line.raw(column));
			if (text !== '' && (!carried || line !== row))
				report.add('setting-not-carried', line.place(column), text);
		}
	}
	const exact = row?.text(`${own}::format`) === ownFormat;
	const declared = exact ? row.text(`${own}::languages`).split(' ') : [];
	return {
		table,
		row,
		defaultLanguage: row?.text('default_language') ?? '',
		exact,
		declared: declared.filter((tag) => tag !== '')
	};
}

type Frame = Pick<Questionnaire, 'id' | 'version' | 'title' | 'invitation' | 'minutes'>;

const secondsOfQuestion = 20;

/** What a questionnaire has besides its questions; what had to be made up is reported. */
export function readFrame(
	{ table, row }: FormSettings,
	reading: Reading,
	{ survey, questions }: { readonly survey: Table; readonly questions: number }
): Frame {
	const { report, languages } = reading;
	const place = row?.place(null) ?? { sheet: survey.sheet, row: null, column: null, cell: null };
	const localized = (field: string): Localized | undefined =>
		table === null || row === null
			? undefined
			: localizedOf(reading, { table, row, field }, 'title');
	const formTitle = localized('form_title');
	const title = localized(`${own}::title`) ?? formTitle;
	if (title === undefined) report.add('title-made', place, survey.sheet);
	const invitation = localized(`${own}::invitation`);
	if (invitation === undefined)
		report.add('invitation-made', place, Object.values(title ?? {})[0] ?? '');
	const titled = title ?? { [languages.tags[0] ?? 'und']: 'XLSForm' };
	return {
		id: freeCode(codeOf(row?.text('form_id') ?? ''), new Set(), 'formulaire'),
		version: versionOf(row, report),
		title: titled,
		invitation: invitation ?? titled,
		minutes: minutesOf(row, report, place, questions)
	};
}

function versionOf(row: Row | null, report: Report): number {
	const written = row?.text('version') ?? '';
	const version = /^\d{1,7}$/.test(written) ? Number(written) : 0;
	if (version >= 1 && version <= 1_000_000) return version;
	if (row !== null && written !== '')
		report.add('version-not-number', row.place('version'), written);
	return 1;
}

function minutesOf(
	row: Row | null,
	report: Report,
	place: ReturnType<Row['place']>,
	questions: number
): number {
	const written = row?.text(`${own}::minutes`) ?? '';
	if (/^\d{1,3}$/.test(written) && Number(written) >= 1 && Number(written) <= 120)
		return Number(written);
	const guessed = Math.min(120, Math.max(1, Math.ceil((questions * secondsOfQuestion) / 60)));
	report.add('minutes-guessed', place, String(guessed));
	return guessed;
}
