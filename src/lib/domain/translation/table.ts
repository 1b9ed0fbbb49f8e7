import { Refusal } from '../refusal.ts';
import type { FileCell, FileRow } from './dry-run.ts';

/** Why a whole file is not taken. */
export type TableRefusal = 'other-subject' | 'wrong-columns' | 'no-language' | 'unknown-language';

/** A cell of a table as a program wrote it: text, nothing, or a formula whose result is not read. */
export type TableCell = string | null | { readonly formula: true };

/** What a table says: its languages in the order of the columns, and its lines. */
export interface ReadTable {
	readonly locales: readonly string[];
	readonly rows: readonly FileRow[];
}

const sourceLocale = 'fr';

/**
 * The header of a column that a program can find again: « Español (es) ». The name is for people,
 * the tag in brackets for us; people may move columns, and add others that are not read.
 */
export function taggedHeader(name: string, tag: string): string {
	return `${name} (${tag})`;
}

/**
 * Reads a table that came back: a column of keys, whose header names the subject, the French, and
 * one column a language. Columns without a tag, such as the context, are not read.
 *
 * @throws {Refusal} with a `TableRefusal`; never with what stands in the file
 */
export function readTable(
	table: readonly (readonly TableCell[])[],
	subject: string,
	locales: readonly string[]
): ReadTable {
	const tags = (table[0] ?? []).map(tagOf);
	const only = (tag: string): number => {
		const at = tags.indexOf(tag);
		if (at < 0 || tags.includes(tag, at + 1)) throw new Refusal<TableRefusal>('wrong-columns');
		return at;
	};
	if (!tags.includes(subject)) {
		const named = tags.includes(sourceLocale) && tags[0] !== null && tags[0] !== sourceLocale;
		throw new Refusal<TableRefusal>(named ? 'other-subject' : 'wrong-columns');
	}
	const [key, french] = [only(subject), only(sourceLocale)];
	const named = tags.filter(
		(tag): tag is string => tag !== null && tag !== subject && tag !== sourceLocale
	);
	if (named.some((tag) => !locales.includes(tag))) {
		throw new Refusal<TableRefusal>('unknown-language');
	}
	if (named.length === 0) throw new Refusal<TableRefusal>('no-language');
	const columns = named.map((locale) => ({ locale, at: only(locale) }));
	const rows = table.slice(1).flatMap((line): FileRow[] => {
		const name = textOf(line[key]).trim();
		const cells = new Map(columns.flatMap(({ locale, at }) => cellOf(locale, line[at])));
		return cells.size === 0 ? [] : [{ key: name, source: textOf(line[french]), cells }];
	});
	return { locales: named, rows };
}

function tagOf(header: TableCell): string | null {
	return /\(([A-Za-z0-9-]{1,60})\)\s*$/.exec(textOf(header))?.[1] ?? null;
}

function textOf(cell: TableCell | undefined): string {
	return typeof cell === 'string' ? cell : '';
}

function cellOf(locale: string, cell: TableCell | undefined): readonly [string, FileCell][] {
	if (cell === null || cell === undefined || cell === '') return [];
	return [[locale, typeof cell === 'string' ? { kind: 'text', text: cell } : { kind: 'formula' }]];
}
