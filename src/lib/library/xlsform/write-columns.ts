import type { Localized } from '../../domain/questionnaire/definition.ts';
import { languageHeader } from './languages.ts';
import { isTranslatable, own } from './header.ts';
import { textColumns } from './own-fields.ts';

/** A line that is being written: fields with one text, or a text a language. */
export type Line = Readonly<Record<string, string | Localized | undefined>>;

const several = new Set<string>([
	...textColumns.map((name) => `${own}::${name}`),
	`${own}::title`,
	`${own}::invitation`
]);

interface WrittenColumn {
	readonly field: string;
	readonly language: string | null;
}

/** Lines as rows of cells under a header: one column a field, or a field and a language; empty columns left away. */
export function rowsOf(
	lines: readonly Line[],
	fields: readonly string[],
	languages: readonly string[]
): readonly (readonly (string | null)[])[] {
	const columns = fields.flatMap((field): WrittenColumn[] =>
		isTranslatable(field) || several.has(field)
			? languages.map((language) => ({ field, language }))
			: [{ field, language: null }]
	);
	const always = ['type', 'name', 'list_name', 'form_title', 'form_id'];
	const kept = columns.filter(
		(column) =>
			always.includes(column.field) ||
			lines.some((line) => cellOf(line, column) !== null) ||
			(column.field === 'label' && lines.length === 0)
	);
	const header = kept.map(({ field, language }) =>
		language === null ? field : `${field}::${languageHeader(language)}`
	);
	return [header, ...lines.map((line) => kept.map((column) => cellOf(line, column)))];
}

function cellOf(line: Line, { field, language }: WrittenColumn): string | null {
	const value = line[field];
	const text = typeof value === 'string' || value === undefined ? value : value[language ?? ''];
	return text === undefined || text === '' ? null : text;
}
