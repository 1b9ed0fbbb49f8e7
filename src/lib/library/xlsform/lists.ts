import type { Option } from '../../domain/questionnaire/definition.ts';
import { canonicalJson } from '../../domain/questionnaire/canonical.ts';
import { codeOf, freeCode } from './codes.ts';
import { own } from './header.ts';
import { localizedOf, type Reading } from './reading.ts';
import { plain } from './sheet.ts';
import type { Row, Table } from './table.ts';

/** One answer of a list, with its name in the file. */
export interface Choice {
	readonly name: string;
	readonly option: Option;
	/** Whole dollars, for a budget. */
	readonly cost: string;
	/** What a column of its row says, without blanks around it. */
	readonly told: (field: string) => string;
}

export interface ChoiceList {
	readonly name: string;
	readonly choices: readonly Choice[];
	/** Rows it stands on. */
	readonly rows: readonly Row[];
}

/** The lists of a form, and which of them a question that was taken uses. */
export interface Lists {
	readonly all: ReadonlyMap<string, ChoiceList>;
	/** The list of a name; capitals and blanks do not count when no list has that very name. */
	readonly find: (name: string) => ChoiceList | undefined;
	readonly renamed: number;
}

/** Columns that belong to a choice or are said of one by one; the others serve filters. */
const carried = ['list_name', 'name', 'label', `${own}::cost`];
const media = ['audio', 'image', 'big-image', 'video'];

/** Reads the sheet of choices. Rows that belong to no list are reported. */
export function readLists(table: Table | null, reading: Reading): Lists {
	const rows = new Map<string, Row[]>();
	for (const row of table?.rows ?? []) {
		const list = row.text('list_name');
		if (list === '')
			reading.report.add('choice-without-list', row.place('list_name'), describe(table, row));
		else rows.set(list, [...(rows.get(list) ?? []), row]);
	}
	if (table !== null) reportColumns(table, reading);
	const all = new Map<string, ChoiceList>();
	let renamed = 0;
	for (const [name, own] of rows) {
		const choices = table === null ? [] : readChoices(table, own, reading);
		renamed += choices.filter(
			(choice) => choice.name !== '' && choice.name !== choice.option.code
		).length;
		all.set(name, { name, choices, rows: own });
	}
	const loosely = new Map([...all].map(([name, list]) => [loose(name), list]));
	return { all, find: (name) => all.get(plain(name)) ?? loosely.get(loose(name)), renamed };
}

function loose(name: string): string {
	return plain(name)
		.toLowerCase()
		.replaceAll(/[ _-]+/g, '_');
}

function describe(table: Table | null, row: Row): string {
	const cells = (table?.columns ?? []).map((column) => plain(row.raw(column)));
	return cells.filter((text) => text !== '').join(' | ');
}

function readChoices(table: Table, rows: readonly Row[], reading: Reading): readonly Choice[] {
	const { report } = reading;
	const codes = new Set<string>();
	const byName = new Map<string, Choice>();
	return rows.flatMap((row): Choice[] => {
		const name = row.text('name');
		const written = localizedOf(reading, { table, row, field: 'label' }, 'label');
		if (name === '' && written === undefined) {
			report.add('choice-empty', row.place('name'), describe(table, row));
			return [];
		}
		const label = written ?? { [reading.languages.tags[0] ?? 'und']: name };
		if (written === undefined) report.add('choice-without-label', row.place('label'), name);
		if (name === '')
			report.add('choice-without-name', row.place('name'), Object.values(label)[0] ?? '');
		const same = byName.get(name);
		if (same !== undefined)
			report.add(
				'duplicate-choice',
				row.place('name'),
				`${name} | ${Object.values(label)[0] ?? ''}`
			);
		// The same answer twice is one answer.
		if (same !== undefined && canonicalJson(same.option.label) === canonicalJson(label)) return [];
		const wanted = codeOf(name === '' ? (Object.values(label)[0] ?? '') : name);
		const code = freeCode(wanted, codes, 'choix');
		codes.add(code);
		const choice = {
			name,
			option: { code, label },
			cost: row.text(`${own}::cost`),
			told: row.text
		};
		if (same === undefined) byName.set(name, choice);
		return [choice];
	});
}

/** Columns of choices that are not carried: media cell by cell, what serves filters column by column. */
function reportColumns(table: Table, { report }: Reading): void {
	for (const column of table.columns) {
		if (carried.includes(column.field)) continue;
		const filled = table.rows.filter((row) => plain(row.raw(column)) !== '');
		if (media.includes(column.field)) {
			for (const row of filled) report.add('media', row.place(column), row.raw(column));
		} else if (filled.length > 0) {
			report.add('choice-attribute', table.place(column), `${column.header} (${filled.length})`);
		}
	}
}

/** The names of a list with their codes; a name that stands twice means its first answer. */
export function codesByName(choices: readonly Choice[]): ReadonlyMap<string, string> {
	return new Map(choices.toReversed().map(({ name, option }) => [name, option.code]));
}
