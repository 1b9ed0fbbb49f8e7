import type { Release } from '../domain/disclosure/release.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { dataColumns, type DataRow, dataRows } from './data-rows.ts';
import { field } from './field.ts';

function line(row: DataRow): string {
	return dataColumns.map((column) => field(row[column] ?? null)).join(',');
}

/**
 * A release as CSV. UTF-8 with a byte order mark, CRLF, commas, safe to open in a spreadsheet.
 *
 * @param locale language tag of questions, answers and words; the columns do not change
 * @param promise what was promised of these figures, in that language
 */
export function releaseCsv(
	release: Release,
	questionnaire: Questionnaire,
	locale: string,
	promise: string
): string {
	const rows = dataRows(release, questionnaire, locale, promise).map(line);
	return `\uFEFF${[dataColumns.join(','), ...rows].join('\r\n')}\r\n`;
}
