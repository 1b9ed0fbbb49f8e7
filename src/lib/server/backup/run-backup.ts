/**
 * npm run backup [-- FILE|FOLDER] [--new-sheet]: backs up a running or stopped installation into one
 * sealed file. --new-sheet first draws a backup code and prints it, once. Ends with 0 when the
 * backup is whole and on the disk, 1 when there is none, 2 when the command was wrong.
 */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { isRefusal } from '../../domain/refusal.ts';
import { createClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { backupName, rotateBackups } from './backup-folder.ts';
import { backupSentence } from './backup-words.ts';
import { noteBackup, noteFailure } from './last-backup.ts';
import { makeSheet } from './sheet.ts';
import { removeDrafts, writeBackup } from './write-backup.ts';

const hour = 60 * 60 * 1_000;

async function run(): Promise<void> {
	const words = process.argv.slice(2);
	const [wanted, ...rest] = words.filter((word) => !word.startsWith('--'));
	if (rest.length > 0 || words.some((word) => word.startsWith('--') && word !== '--new-sheet')) {
		process.stderr.write('npm run backup -- [FILE or FOLDER] [--new-sheet]\n');
		process.exitCode = 2;
		return;
	}
	const config = readConfig();
	const now = createClock(config.clockFile)();
	if (words.includes('--new-sheet')) {
		const { sheet, code } = await makeSheet(config, now);
		process.stdout.write(
			`Backup sheet ${sheet.name}\n\n    ${code}\n\nThis code alone opens your backups. It is kept nowhere and not shown again: write it down or print it twice, and keep the two in different places.\n`
		);
	}
	const target =
		wanted === undefined ? (config.backups ?? join(config.root, 'backups')) : resolve(wanted);
	const isFolder =
		wanted === undefined ||
		// Also before there is one.
		target === config.backups ||
		/[/\\]$/.test(wanted) ||
		(await isDirectory(target));
	const file = isFolder ? join(target, backupName(now)) : target;
	try {
		for (const folder of isFolder ? [target, config.data] : [config.data]) {
			await removeDrafts(folder, Date.now() - 6 * hour);
		}
		const { bytes } = await writeBackup(config, file, now);
		await noteBackup(config, now, bytes);
		if (target === config.backups) await rotateBackups(target, config.backupsKept);
		process.stdout.write(`${file} (${Math.ceil(bytes / 1_000)} kB)\n`);
	} catch (error) {
		const code = isRefusal(error) ? error.code : 'unexpected';
		if (code !== 'nothing-to-back-up') await noteFailure(config, now, code).catch(() => undefined);
		throw error;
	}
}

async function isDirectory(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => null);
	return found?.isDirectory() === true;
}

try {
	await run();
} catch (error) {
	const sentence = backupSentence(error);
	if (sentence === null) throw error;
	process.stderr.write(`${sentence}\n`);
	process.exitCode = 1;
}
