import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { backupName } from '../../backup/backup-folder.ts';
import { makeSheet, isSheetCode, readSheet } from '../../backup/sheet.ts';
import { startBackup } from '../../backup/start-backup.ts';
import { backupEnding, draftEnding } from '../../backup/write-backup.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';

/**
 * Makes the backup sheet, or another in place of it, and gives its code away once.
 * @throws Refusal as `permit`
 */
export async function makeBackupSheet(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<{ readonly name: string; readonly code: string }> {
	const { id } = permit(account, 'administer-platform', organisation);
	const { sheet, code } = await makeSheet(server.config, server.clock());
	await note(server, id, organisation, 'backup-sheet-made', sheet.name);
	return { name: sheet.name, code };
}

/** A code typed from the sheet, to see in good time whether it is the right one. */
export async function checkBackupCode(
	server: Server,
	account: Account | null,
	organisation: string,
	code: string
): Promise<void> {
	const { id } = permit(account, 'administer-platform', organisation);
	const limit = { window: 60 * 60 * 1_000, attempts: 20 };
	if ((await server.rateLimit.take(`backup-code:${id}`, limit)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	if (!(await isSheetCode(server.config, code))) throw new Refusal('backup-code-wrong', 'code');
}

/** Puts one backup more into the folder of the nightly ones. */
export async function backUpNow(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<void> {
	const { id } = permit(account, 'administer-platform', organisation);
	if (server.config.backups === null) throw new Refusal('backup-folder-missing');
	await startBackup(server.config, server.config.backups);
	await note(server, id, organisation, 'backup-made', '');
}

export interface BackupDownload {
	readonly name: string;
	readonly bytes: number;
	readonly body: ReadableStream<Uint8Array>;
}

let making = false;

/**
 * Makes a backup to be carried away. It lies whole on the disk, sealed, before its first byte goes
 * out, and is removed after its last.
 * @throws Refusal as `startBackup`; `try-later` while another one is being made
 */
export async function downloadBackup(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<BackupDownload> {
	const { id } = permit(account, 'administer-platform', organisation);
	const { config, clock } = server;
	if ((await readSheet(config)) === null) throw new Refusal('backup-sheet-missing');
	if (making) throw new Refusal('try-later');
	making = true;
	// What a server that was killed has left of it is removed with the next backup.
	const file = join(config.data, `${randomUUID()}${backupEnding}${draftEnding}`);
	try {
		await startBackup(config, file);
		const { size } = await stat(file);
		await note(server, id, organisation, 'backup-made', '');
		const stream = createReadStream(file);
		// Also when whoever asked goes away in the middle.
		stream.once('close', () => void unlink(file).catch(() => undefined));
		return {
			name: backupName(clock()),
			bytes: size,
			body: Readable.toWeb(stream) as ReadableStream<Uint8Array>
		};
	} catch (error) {
		await unlink(file).catch(() => undefined);
		throw error;
	} finally {
		making = false;
	}
}

async function note(
	{ app, clock }: Server,
	account: string,
	organisation: string,
	action: 'backup-sheet-made' | 'backup-made',
	subject: string
): Promise<void> {
	await writeJournal(app, { at: clock(), account, organisation, action, subject });
}
