import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { isRefusal } from '../../domain/refusal.ts';
import { shownText } from '../../domain/questionnaire/safe-text.ts';
import type { NotTaken, Place } from '../../library/xlsform/report.ts';
import { largestFile } from '../spreadsheet/read-spreadsheet.ts';
import { fileProblem } from './file-problem.ts';
import { readXlsFormFile } from './read-xlsform.ts';

// npm run xlsform -- FILE.xlsx…: one line of JSON a file; goes on after one that cannot be read.

const root = resolve(import.meta.dirname, '../../../..');
async function reported(file: string): Promise<Record<string, unknown>> {
	try {
		const bytes = await bytesOf(file);
		const { languages, questions, lists, notTaken, sound, rows } = await readXlsFormFile(
			{ root },
			bytes
		);
		return {
			file,
			ok: true,
			languages,
			questions,
			lists,
			publishable: sound,
			rows,
			notTaken: notTaken.map(said)
		};
	} catch (error) {
		const { code, message } = fileProblem(isRefusal(error) ? error.code : fileCode(error));
		return { file, ok: false, error: { code, message } };
	}
}

class FileProblem extends Error {}

async function bytesOf(file: string): Promise<Uint8Array> {
	const about = await stat(file);
	if (!about.isFile()) throw new FileProblem('not-a-file');
	if (about.size > largestFile) throw new FileProblem('file-too-large');
	return readFile(file);
}

function fileCode(error: unknown): string {
	if (error instanceof FileProblem) return error.message;
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'ENOENT') return 'file-not-found';
	return code === 'EACCES' || code === 'EPERM' ? 'file-not-readable' : 'unreadable-file';
}

/** One thing that is not taken, in words: where, what, and why with the name of the reason first. */
function said({ where, what, why, effect }: NotTaken): Record<string, string> {
	return {
		where: placeInWords(where),
		what,
		why: `${why.code}: ${why.fr}`,
		whyEnglish: why.en,
		code: why.code,
		effect
	};
}

/** `survey!G12 (relevant)`. */
function placeInWords({ sheet, row, column, cell }: Place): string {
	const place = cell ?? (row === null ? '' : String(row));
	const name = place === '' ? sheet : `${sheet}!${place}`;
	return shownText(column === null ? name : `${name} (${column})`);
}

const files = process.argv.slice(2);
if (files.length === 0) {
	process.stderr.write('npm run xlsform -- FILE.xlsx…\n');
	process.exitCode = 2;
}
for (const file of files) {
	const line = await reported(file);
	if (line['ok'] !== true) process.exitCode = 1;
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
