import { Refusal } from '../../domain/refusal.ts';
import { readXlsForm, type XlsFormReading } from '../../library/xlsform/read-xlsform.ts';
import type { Config } from '../config.ts';
import { readWorkbook } from '../spreadsheet/read-spreadsheet.ts';

/** Why a file is not even opened as a form. */
type XlsFormFileRefusal = 'empty-file' | 'old-spreadsheet' | 'not-a-spreadsheet';

/**
 * Reads an XLSForm from the bytes of a file somebody chose, told by its first bytes and never by its
 * name. The workbook is opened in a thread of its own with little memory and little time.
 *
 * @returns a draft and everything of the file that it does not carry as it stood
 * @throws {Refusal} with an `XlsFormFileRefusal`, a `SpreadsheetRefusal` or an `XlsFormRefusal`
 */
export async function readXlsFormFile(
	config: Pick<Config, 'root'>,
	bytes: Uint8Array
): Promise<XlsFormReading> {
	if (bytes.byteLength === 0) throw new Refusal<XlsFormFileRefusal>('empty-file');
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
	// The older format of Excel; a workbook with a password is packed in the same way.
	if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) {
		throw new Refusal<XlsFormFileRefusal>('old-spreadsheet');
	}
	if (!start.startsWith('PK')) throw new Refusal<XlsFormFileRefusal>('not-a-spreadsheet');
	return readXlsForm(await readWorkbook(config, bytes));
}
