import { flagColumns, textColumns, wordColumns } from './own-fields.ts';
import { own } from './header.ts';
import type { Report } from './report.ts';
import { plain } from './sheet.ts';
import type { Row, Table } from './table.ts';
import type { WhyCode } from './why.ts';

/** Columns whose content is read with the row. */
const read = [
	'type',
	'name',
	'label',
	'hint',
	'relevant',
	'constraint',
	'disabled',
	...[...Object.keys(flagColumns), ...wordColumns, ...textColumns].map((name) => `${own}::${name}`)
];

/** Columns that are not carried, said of cell by cell. */
const notCarried: Readonly<Record<string, WhyCode>> = {
	constraint_message: 'constraint-message',
	required_message: 'required',
	required: 'required',
	guidance_hint: 'guidance-hint',
	choice_filter: 'choice-filter',
	default: 'default-answer',
	calculation: 'calculation',
	read_only: 'technical',
	trigger: 'technical',
	repeat_count: 'repeat',
	save_to: 'technical',
	autoplay: 'media',
	audio: 'media',
	image: 'media',
	'big-image': 'media',
	video: 'media',
	rows: 'appearance',
	query: 'external-list',
	'jr:noapperrorstring': 'technical',
	intent: 'technical',
	note: 'column-unknown'
};

const appearances = /^(?:likert|multiline)$/i;
const off = ['no', 'false', 'false()', '0', 'non'];

/** Says of everything in a row that was taken what is not: required, media, filters, appearance… */
export function reportCells(
	table: Table,
	row: Row,
	report: Report,
	carried: readonly string[] = []
): void {
	for (const column of table.columns) {
		const text = plain(row.raw(column));
		if (text === '' || [...read, ...carried].includes(column.field)) continue;
		switch (column.field) {
			case 'required':
			case 'read_only':
				if (!off.includes(text.toLowerCase()))
					report.add(notCarried[column.field] ?? 'technical', row.place(column), text);
				break;
			case 'appearance': {
				const rest = text.split(' ').filter((word) => !appearances.test(word));
				if (rest.length > 0) report.add('appearance', row.place(column), rest.join(' '));
				break;
			}
			case 'parameters': {
				const rest = text
					.replaceAll(/\b(?:start|end|step)\s*=\s*[^\s,;]+|\brandomize\s*=\s*\w+/gi, '')
					.replaceAll(/[\s,;]+/g, ' ')
					.trim();
				if (rest !== '') report.add('parameters', row.place(column), rest);
				break;
			}
			default: {
				const code = Object.hasOwn(notCarried, column.field)
					? notCarried[column.field]
					: technical(column.field);
				if (code !== undefined) report.add(code, row.place(column), text);
			}
		}
	}
}

function technical(field: string): WhyCode | undefined {
	return /^(?:bind|body|control|instance|attribute|sms_|entities|jr:|esri:)/.test(field)
		? 'technical'
		: undefined;
}

/** Says once of each column that nobody knows, with how many cells of it hold something. */
export function reportUnknownColumns(table: Table, report: Report): void {
	for (const column of table.columns) {
		const { field } = column;
		const known =
			read.includes(field) ||
			['appearance', 'parameters'].includes(field) ||
			Object.hasOwn(notCarried, field) ||
			technical(field) !== undefined;
		if (known) continue;
		const filled = table.rows.filter((row) => plain(row.raw(column)) !== '').length;
		if (filled > 0)
			report.add('column-unknown', table.place(column), `${column.header} (${filled})`);
	}
}
