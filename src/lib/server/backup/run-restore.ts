/**
 * npm run restore -- FILE [--check] [--destroyed CAMPAIGN …]: puts a backup back into an empty data
 * folder. --check only reads it to the end. The backup code is asked for, read from the standard
 * input, or taken from PORTE_VOIX_BACKUP_CODE. Ends with 0, with 1 when nothing was put back, 2
 * when the command was wrong.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { readConfig } from '../config.ts';
import { backupSentence } from './backup-words.ts';
import { checkBackup, restoreBackup } from './restore-backup.ts';

async function run(): Promise<void> {
	const { file, check, destroyed } = readWords(process.argv.slice(2));
	if (file === null) {
		process.stderr.write('npm run restore -- FILE [--check] [--destroyed CAMPAIGN]\n');
		process.exitCode = 2;
		return;
	}
	const config = readConfig();
	const wanted = { file: resolve(file), code: await askCode(), destroyed };
	const read = check ? await checkBackup(config, wanted) : await restoreBackup(config, wanted);
	const made = `made ${new Date(read.at).toISOString()} with Porte-voix ${read.product}`;
	const holds = `${String(read.rows)} rows and ${String(read.files)} files`;
	process.stdout.write(
		check
			? `Whole: ${made}, ${holds}.\n`
			: `Restored: ${made}, ${holds}, into ${config.data}. Start with npm start; tablets and the open campaigns go on.\n`
	);
	if (!check && destroyed.length === 0) {
		process.stdout.write(
			'If answers were destroyed after this backup was made, they are back: look at your certificates, and restore again with --destroyed CAMPAIGN for each of them.\n'
		);
	}
}

interface Words {
	readonly file: string | null;
	readonly check: boolean;
	readonly destroyed: readonly string[];
}

function readWords(words: readonly string[]): Words {
	const destroyed: string[] = [];
	let file: string | null = null;
	let check = false;
	for (let place = 0; place < words.length; place += 1) {
		const word = words[place] ?? '';
		if (word === '--check') check = true;
		else if (word === '--destroyed') destroyed.push(words[(place += 1)] ?? '');
		else if (word.startsWith('--') || file !== null) return { file: null, check, destroyed };
		else file = word;
	}
	return { file, check, destroyed };
}

async function askCode(): Promise<string> {
	const given = process.env['PORTE_VOIX_BACKUP_CODE'];
	if (given !== undefined && given !== '') return given;
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return await lines.question('Backup code, from the sheet: ');
	} finally {
		lines.close();
	}
}

try {
	await run();
} catch (error) {
	const sentence = backupSentence(error);
	if (sentence === null) throw error;
	process.stderr.write(`${sentence}\n`);
	process.exitCode = 1;
}
