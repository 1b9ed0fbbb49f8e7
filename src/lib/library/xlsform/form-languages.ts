import { isBlank } from '../../domain/questionnaire/safe-text.ts';
import { isTranslatable, own } from './header.ts';
import { guessedLanguage, namedLanguage } from './languages.ts';
import type { Report } from './report.ts';
import type { Column, Table } from './table.ts';

/** The languages of a form: which tag each of its columns speaks. */
export interface Languages {
	/** French first if there is any, then as the columns stand. */
	readonly tags: readonly string[];
	/** The tag of a column by the words of its header; of one without a language, by its field. */
	readonly tagOf: (written: string | null, field: string) => string;
}

const undetermined = 'und';

/**
 * Finds the languages of a form. A text without a named language is in the default one of the
 * settings, or in the one its words tell, which is reported.
 */
export function formLanguages(
	tables: readonly Table[],
	{
		defaultLanguage,
		exact,
		report
	}: {
		readonly defaultLanguage: string;
		readonly exact: boolean;
		readonly report: Report;
	}
): Languages {
	const columns = tables.flatMap((table) =>
		table.columns
			.filter(
				({ field, language }) =>
					isTranslatable(field) || (field.startsWith(`${own}::`) && language !== null)
			)
			.filter((column) => table.rows.some((row) => !isBlank(row.raw(column))))
			.map((column) => ({ table, column }))
	);
	const byWritten = new Map<string, string>();
	for (const { table, column } of columns) {
		if (column.language === null || byWritten.has(column.language)) continue;
		const named = namedLanguage(column.language, exact);
		if (!named.known)
			report.add('language-unknown', table.place(column), `${column.language} → ${named.tag}`);
		byWritten.set(column.language, named.tag);
	}
	renameFrench(byWritten, columns, report);
	const unnamed = columns.filter(
		({ column }) => column.language === null && ['label', 'hint'].includes(column.field)
	);
	const fallback = unnamedTag(unnamed, { defaultLanguage, exact, report, byWritten });
	const shown = columns
		.filter(({ column }) => ['label', 'hint'].includes(column.field) || exact)
		.map(({ column }) =>
			column.language === null ? fallback : (byWritten.get(column.language) ?? fallback)
		);
	const tags = [...new Set(shown)].sort(
		(one, other) => Number(other === 'fr') - Number(one === 'fr')
	);
	return {
		tags,
		tagOf: (written) => (written === null ? fallback : (byWritten.get(written) ?? fallback))
	};
}

interface Placed {
	readonly table: Table;
	readonly column: Column;
}

/** French of a country is French here when it is the only one. */
function renameFrench(
	byWritten: Map<string, string>,
	columns: readonly Placed[],
	report: Report
): void {
	const all = [...byWritten.values()];
	if (all.includes('fr')) return;
	const regional = all.find((tag) => tag.startsWith('fr-'));
	if (regional === undefined) return;
	for (const [written, tag] of byWritten) {
		if (tag !== regional) continue;
		byWritten.set(written, 'fr');
		const first = columns.find(({ column }) => column.language === written);
		if (first !== undefined) {
			report.add('language-renamed', first.table.place(first.column), `${written} → fr`);
		}
	}
}

function unnamedTag(
	unnamed: readonly Placed[],
	{
		defaultLanguage,
		exact,
		report,
		byWritten
	}: {
		readonly defaultLanguage: string;
		readonly exact: boolean;
		readonly report: Report;
		readonly byWritten: ReadonlyMap<string, string>;
	}
): string {
	const [first] = unnamed;
	if (defaultLanguage !== '' && defaultLanguage.toLowerCase() !== 'default') {
		const known = byWritten.get(defaultLanguage);
		const named = namedLanguage(defaultLanguage, exact);
		if (known !== undefined || named.known) return known ?? named.tag;
	}
	if (first === undefined) return [...byWritten.values()][0] ?? undetermined;
	const texts = unnamed.flatMap(({ table, column }) => table.rows.map((row) => row.raw(column)));
	const tag = guessedLanguage(texts) ?? [...byWritten.values()][0] ?? undetermined;
	report.add(
		'language-guessed',
		first.table.place(first.column),
		`${first.column.header} → ${tag}`
	);
	return tag;
}
