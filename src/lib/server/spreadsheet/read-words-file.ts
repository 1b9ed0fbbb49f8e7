import { Refusal } from '../../domain/refusal.ts';
import { type ReadTable, readTable } from '../../domain/translation/table.ts';
import { readXliff } from '../../export/translation-xliff-read.ts';
import type { Config } from '../config.ts';
import { readCsv } from './read-csv.ts';
import { largestFile, readSpreadsheet } from './read-spreadsheet.ts';
import type { SpreadsheetRefusal } from './zip-directory.ts';

/**
 * A file of words as somebody sent it back: a spreadsheet, a table as text, or XLIFF, told apart by
 * its first bytes and never by its name.
 *
 * @throws {Refusal} with a `SpreadsheetRefusal`, a `TableRefusal`, an `XmlRefusal`, `not-xliff`,
 * `old-spreadsheet`
 */
export async function readWordsFile(
	config: Pick<Config, 'root'>,
	bytes: Uint8Array,
	{ subject, locales }: { readonly subject: string; readonly locales: readonly string[] }
): Promise<ReadTable> {
	if (bytes.byteLength > largestFile) throw new Refusal<SpreadsheetRefusal>('file-too-large');
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
	if (start.startsWith('PK')) {
		return readTable(await readSpreadsheet(config, bytes), subject, locales);
	}
	if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) throw new Refusal('old-spreadsheet');
	if (/^(?:\u00EF\u00BB\u00BF)?\s*</.test(start)) {
		return readXliff(textOf(bytes), subject, locales);
	}
	return readTable(readCsv(bytes), subject, locales);
}

function textOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal<SpreadsheetRefusal>('unreadable-file');
	}
}
