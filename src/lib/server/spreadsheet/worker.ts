import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from 'read-excel-file/node';
import { isRefusal } from '../../domain/refusal.ts';
import type { TableCell } from '../../domain/translation/table.ts';
import { nameOfCell } from './check-sheet.ts';
import { checkWorkbook } from './check-workbook.ts';
import { readWorkbookSheets, type WorkbookSheet } from './workbook-sheets.ts';

/** What the worker is asked: the first sheet of a workbook, or all of them. */
export interface WorkerRequest {
	readonly bytes: Uint8Array;
	readonly wanted: 'only-sheet' | 'all-sheets';
}

/** What comes back from the worker. */
export type WorkerAnswer =
	| { readonly kind: 'table'; readonly table: readonly (readonly TableCell[])[] }
	| { readonly kind: 'sheets'; readonly sheets: readonly WorkbookSheet[] }
	| { readonly kind: 'refused'; readonly code: string };

/** Runs in a thread of its own, with little memory and little time: a file may try to take both. */
async function read({ bytes, wanted }: WorkerRequest): Promise<WorkerAnswer> {
	try {
		if (wanted === 'all-sheets') return { kind: 'sheets', sheets: readWorkbookSheets(bytes) };
		const formulas = checkWorkbook(bytes);
		const sheet = await readSheet(Buffer.from(bytes), { trim: false });
		const table = sheet.map((line, row) =>
			line.map((value, column): TableCell => {
				if (formulas.has(nameOfCell(row, column))) return { formula: true };
				return value === null ? null : String(value);
			})
		);
		return { kind: 'table', table };
	} catch (error) {
		return { kind: 'refused', code: isRefusal(error) ? error.code : 'unreadable-file' };
	}
}

parentPort?.postMessage(await read(workerData as WorkerRequest));
