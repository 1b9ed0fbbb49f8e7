import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.ts';
import type { TableCell } from '../../domain/translation/table.ts';
import type { Config } from '../config.ts';
import { fewAtOnce } from '../few-at-once.ts';
import type { WorkbookSheet } from './workbook-sheets.ts';
import type { WorkerAnswer, WorkerRequest } from './worker.ts';
import type { SpreadsheetRefusal } from './zip-directory.ts';

/** A file of all the words of the interface in six languages weighs a tenth of this. */
export const largestFile = 3 * 1024 * 1024;

/** The largest file takes less than a second. */
const longestMilliseconds = 15_000;

/** Each takes up to 200 MB while it lasts: many at once would take the server's memory and its time. */
const inTurn = fewAtOnce(2);

/**
 * The first sheet of a workbook as text, read in a thread of its own: what lays out a grid of
 * millions of cells, or unpacks without end, ends that thread and nothing else.
 *
 * @throws {Refusal} with a `SpreadsheetRefusal`
 */
export async function readSpreadsheet(
	config: Pick<Config, 'root'>,
	bytes: Uint8Array,
	milliseconds = longestMilliseconds
): Promise<readonly (readonly TableCell[])[]> {
	const told = await inThread(config, { bytes, wanted: 'only-sheet' }, milliseconds);
	return told.kind === 'table' ? told.table : [];
}

/**
 * All the sheets of a workbook as text, hidden ones too, in a thread of its own as well.
 *
 * @throws {Refusal} with a `SpreadsheetRefusal`
 */
export async function readWorkbook(
	config: Pick<Config, 'root'>,
	bytes: Uint8Array,
	milliseconds = longestMilliseconds
): Promise<readonly WorkbookSheet[]> {
	const told = await inThread(config, { bytes, wanted: 'all-sheets' }, milliseconds);
	return told.kind === 'sheets' ? told.sheets : [];
}

type Told = Exclude<WorkerAnswer, { kind: 'refused' }>;

async function inThread(
	{ root }: Pick<Config, 'root'>,
	request: WorkerRequest,
	milliseconds: number
): Promise<Told> {
	const { byteLength } = request.bytes;
	if (byteLength > largestFile) throw new Refusal<SpreadsheetRefusal>('file-too-large');
	return inTurn(() => readIn(root, request, milliseconds));
}

async function readIn(root: string, request: WorkerRequest, milliseconds: number): Promise<Told> {
	const worker = new Worker(join(root, 'src/lib/server/spreadsheet/worker.ts'), {
		workerData: request,
		env: {},
		execArgv: [],
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
	});
	const answer = Promise.withResolvers<WorkerAnswer>();
	const stop = (): void => {
		answer.resolve({ kind: 'refused', code: 'reading-stopped' });
	};
	const timer = setTimeout(stop, milliseconds);
	worker.once('message', answer.resolve);
	worker.once('error', stop);
	worker.once('exit', stop);
	try {
		const told = await answer.promise;
		if (told.kind === 'refused') throw new Refusal(told.code);
		return told;
	} finally {
		clearTimeout(timer);
		await worker.terminate();
	}
}
