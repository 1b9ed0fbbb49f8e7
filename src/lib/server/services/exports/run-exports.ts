import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isRefusal } from '../../../domain/refusal.ts';
import type { PaperSize } from '../../../domain/paper/paper-size.ts';
import { nearestLocale } from '../../../i18n/locales.ts';
import type { Server } from '../../server.ts';
import { claimExport, type ClaimedExport, finishExport, holdExport } from './claim-export.ts';
import { type ExportFormat, exportFormats } from './export-format.ts';
import { keepFile, keepOnly } from './kept-files.ts';
import { makeExport, type Progress } from './make-export.ts';

export type ExportRunner = Pick<Server, 'app' | 'clock' | 'config' | 'log'>;

/** How one file is made; a test puts its own in place. */
export type Make = typeof makeExport;

/** Milliseconds between two signs that a run still works on its file. */
const holding = 4_000;

/** Where the files of one data folder lie that the office asked for. */
export function exportFolder({ config }: Pick<Server, 'config'>): string {
	return join(config.data, 'exports', 'asked');
}

/** The name of a finished file in that folder. */
export function exportFile({ id, format }: Pick<ClaimedExport, 'id' | 'format'>): string {
	return `${id}.${exportFormats[format as ExportFormat].ending}`;
}

/**
 * Makes every file that waits, one after the other. Several processes may run it at once: each file
 * is made by one of them, and taken up again when that one has gone. A file is there whole or not.
 */
export async function runExports(server: ExportRunner, make: Make = makeExport): Promise<void> {
	const run = randomUUID();
	for (;;) {
		const job = await claimExport(server, run);
		if (job === null) break;
		await makeOne(server, job, run, make);
	}
	await removeOld(server);
}

async function makeOne(
	server: ExportRunner,
	job: ClaimedExport,
	run: string,
	make: Make
): Promise<void> {
	let percent = 0;
	const hold = (): Promise<boolean> => holdExport(server, job.id, run, percent);
	const timer = setInterval(() => void hold().catch(() => undefined), holding);
	const progress: Progress = async (done) => {
		percent = done;
		await hold();
	};
	try {
		const bytes = await make(
			server,
			{
				release: job.release,
				format: job.format as ExportFormat,
				locale: nearestLocale(job.locale),
				paper: job.paper as PaperSize
			},
			progress
		);
		if (bytes === null) {
			await finishExport(server, job.id, run, 'not-published');
			return;
		}
		await keepFile(exportFolder(server), exportFile(job), bytes);
		await finishExport(server, job.id, run, null);
	} catch (error) {
		const code = isRefusal(error) ? error.code : 'failed';
		if (!isRefusal(error)) server.log.error('export', { code });
		await finishExport(server, job.id, run, code);
	} finally {
		clearInterval(timer);
	}
}

/** After a day a file and its line go; a file that no line names goes too. */
async function removeOld(server: ExportRunner): Promise<void> {
	const now = server.clock();
	await server.app.deleteFrom('export_job').where('kept_until', '<=', now).execute();
	const left = await server.app.selectFrom('export_job').select(['id', 'format']).execute();
	await keepOnly(exportFolder(server), new Set(left.map(exportFile)), Date.now());
}
