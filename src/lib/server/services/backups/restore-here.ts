import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { backupName } from '../../backup/backup-folder.ts';
import { exchange } from '../../backup/exchange.ts';
import { readSheet } from '../../backup/sheet.ts';
import { startBackup } from '../../backup/start-backup.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { forgetReceiptKeys } from '../receipt-key.ts';
import { permit } from '../permit.ts';
import { parseInput } from '../typed-input.ts';
import { waitingBackup } from './bring-backup.ts';

/** Takes the server out of service, works while nothing is open, and puts a new one into service. */
export type WhileClosed = (work: () => Promise<void>) => Promise<Server>;

const agreed = v.object({
	password: v.pipe(v.string(), v.nonEmpty('password-empty'), v.maxLength(200, 'password-too-long')),
	understood: v.literal('yes', 'restore-not-understood')
});

/**
 * Puts the backup that waits in the place of all there is, and a backup of all there is into a folder
 * before it. Whoever asks types their pass-phrase again.
 * @throws Refusal `signed-out`, `forbidden`, `sign-in-failed`, `too-many-attempts`,
 * `restore-not-ready`, `backup-sheet-missing`, InputRefusal; and, with all as it was, as `startBackup`
 * and `exchange`
 */
export async function restoreHere(
	server: Server,
	by: { readonly account: Account | null; readonly organisation: string; readonly address: string },
	input: unknown,
	whileClosed: WhileClosed
): Promise<void> {
	const { id } = permit(by.account, 'administer-platform', by.organisation);
	const { password } = parseInput(agreed, input);
	await server.accounts.confirmOwn(id, password, by.address);
	const { config, clock } = server;
	if ((await waitingBackup(server)) === null) throw new Refusal('restore-not-ready');
	if ((await readSheet(config)) === null) throw new Refusal('backup-sheet-missing');
	const before = join(config.backups ?? join(config.data, 'before-restore'), backupName(clock()));
	const renewed = await whileClosed(async () => {
		await startBackup(config, before);
		await exchange(config);
		forgetReceiptKeys();
	});
	await noteRestored(renewed, id);
}

/**
 * The same on an installation where nobody has an access yet: there is nothing to lose.
 * @throws Refusal `set-up-code`, `restore-not-ready`
 */
export async function restoreFirst(server: Server, whileClosed: WhileClosed): Promise<void> {
	if (!(await server.accounts.isEmpty())) throw new Refusal('set-up-code');
	if ((await waitingBackup(server)) === null) throw new Refusal('restore-not-ready');
	const renewed = await whileClosed(async () => {
		await exchange(server.config);
		forgetReceiptKeys();
	});
	await noteRestored(renewed, null);
}

/** In the journal of every organisation that is back; by name where the backup knows the person. */
async function noteRestored(server: Server, by: string | null): Promise<void> {
	const known = (await server.accounts.list()).some(({ id }) => id === by);
	const organisations = await server.app.selectFrom('organisation').select('id').execute();
	for (const { id } of organisations) {
		await writeJournal(server.app, {
			at: server.clock(),
			account: known ? by : null,
			organisation: id,
			action: 'backup-restored',
			subject: ''
		});
	}
}
