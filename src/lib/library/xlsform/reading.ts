import type { Localized } from '../../domain/questionnaire/definition.ts';
import { longest } from '../../domain/questionnaire/limits.ts';
import { isBlank } from '../../domain/questionnaire/safe-text.ts';
import type { Languages } from './form-languages.ts';
import type { Report } from './report.ts';
import type { Row, Table } from './table.ts';
import { cleanWords } from './words.ts';

/** What the parts of reading a form share. */
export interface Reading {
	readonly report: Report;
	readonly languages: Languages;
	/** The form was written here. */
	readonly exact: boolean;
}

/** The texts of a field of a row by language; undefined when it has none. */
export function localizedOf(
	{ report, languages, exact }: Reading,
	{ table, row, field }: { readonly table: Table; readonly row: Row; readonly field: string },
	limit: keyof typeof longest
): Localized | undefined {
	const texts: Record<string, string> = {};
	// A column that names its language goes before one that does not.
	const columns = table
		.columnsOf(field)
		.toSorted((one, other) => order(one.language) - order(other.language));
	for (const column of columns) {
		const raw = row.raw(column);
		if (isBlank(raw)) continue;
		const tag = languages.tagOf(column.language, field);
		const { text, changes } = cleanWords(raw, exact);
		if (texts[tag] !== undefined) {
			if (texts[tag] !== text) report.add('default-language-twice', row.place(column), raw);
			continue;
		}
		for (const change of changes) report.add(change, row.place(column), raw);
		if (isBlank(text)) continue;
		if (text.length > longest[limit]) report.add('text-too-long', row.place(column), text);
		texts[tag] = text;
	}
	return Object.keys(texts).length === 0 ? undefined : texts;
}

function order(language: string | null): number {
	return language === null ? 1 : 0;
}
