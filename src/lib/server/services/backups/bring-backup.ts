import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { dropStagedBackup } from '../../backup/exchange.ts';
import type { BackupRead } from '../../backup/restore-backup.ts';
import { startStage } from '../../backup/start-stage.ts';
import { readFileForm } from '../../file-form.ts';
import { isMissing, replaceWhole } from '../../secret-file.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';

/** A form with a file, as it comes. */
export interface Sent {
	readonly contentType: string | null;
	/** Bytes it says to have; null where it does not say. */
	readonly length: number | null;
	readonly body: AsyncIterable<Uint8Array>;
}

const noteSchema = v.strictObject({
	/** Moments in milliseconds since 1970: when the backup was made, and when it was brought. */
	at: v.number(),
	brought: v.number(),
	product: v.string(),
	by: v.nullable(v.string())
});

/** A backup that lies beside what is there, whole, and waits for a yes. */
export type WaitingBackup = v.InferOutput<typeof noteSchema>;

const waitsMilliseconds = 60 * 60 * 1_000;
const attempts = { window: 60 * 60 * 1_000, attempts: 20 };
/** Room that stays free for what is being answered meanwhile, in bytes. */
const spareBytes = 128 * 1024 ** 2;

/**
 * Takes a backup file and the code of its sheet, reads the file to its end, and puts it beside what is
 * there. Nothing of the installation is touched.
 * @throws Refusal `signed-out`, `forbidden`, `too-many-attempts`, `backup-missing`, `form-damaged`, and
 * as `startStage`
 */
export async function bringBackup(
	server: Server,
	account: Account | null,
	organisation: string,
	sent: Sent
): Promise<void> {
	const { id } = permit(account, 'administer-platform', organisation);
	await bring(server, id, sent);
}

/** The same on an installation where nobody has an access yet; whoever calls it has checked the set-up code. */
export async function bringFirstBackup(server: Server, sent: Sent): Promise<void> {
	if (!(await server.accounts.isEmpty())) throw new Refusal('set-up-code');
	await bring(server, null, sent);
}

let bringing = false;

async function bring(server: Server, by: string | null, sent: Sent): Promise<void> {
	const { config, clock } = server;
	if ((await server.rateLimit.take(`restore:${by ?? ''}`, attempts)) !== null) {
		throw new Refusal('too-many-attempts');
	}
	if (bringing) throw new Refusal('try-later');
	bringing = true;
	const folder = join(config.data, 'restore-incoming');
	try {
		await rm(fileIn(config.data), { force: true });
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const file = join(folder, randomUUID());
		const code = await receive(file, folder, sent);
		const destroyed = await destroyedHere(server);
		const read = await startStage(config, { file, code, destroyed }).catch((error: unknown) => {
			// Of whichever sheet opens this file: it need not be that of now.
			if (!isRefusal(error) || error.code !== 'backup-code-wrong') throw error;
			throw new Refusal('restore-code-wrong', 'code');
		});
		await keepNote(config.data, read, clock(), by);
	} finally {
		bringing = false;
		await rm(folder, { recursive: true, force: true });
	}
}

/** Writes the file as it comes; never more than the disk has room for beside what will be made of it. */
async function receive(file: string, folder: string, sent: Sent): Promise<string> {
	const { bavail, bsize } = await statfs(folder);
	const most = (bavail * bsize - spareBytes) / 3;
	if ((sent.length ?? 0) > most) throw new Refusal('disk-full');
	const handle = await open(file, 'wx', 0o600);
	let written = 0;
	try {
		const { fields, bytes } = await readFileForm(sent.contentType, sent.body, async (piece) => {
			written += piece.length;
			if (written > most) throw new Refusal('disk-full');
			await handle.writeFile(piece);
		});
		if (bytes === 0) throw new Refusal('backup-missing');
		return fields['code'] ?? '';
	} finally {
		await handle.close();
	}
}

/** Campaigns that have a certificate here: whatever a backup still holds of them stays destroyed. */
async function destroyedHere({ app }: Server): Promise<string[]> {
	const rows = await app
		.selectFrom('destruction')
		.innerJoin('campaign', 'campaign.id', 'destruction.subject')
		.select('campaign.slug')
		.where('destruction.rule', '=', 'campaign-data')
		.where('destruction.state', '=', 'done')
		.execute();
	return rows.map(({ slug }) => slug);
}

/** The backup that waits; null where none does, or it has waited for more than an hour. */
export async function waitingBackup({
	config,
	clock
}: Pick<Server, 'config' | 'clock'>): Promise<WaitingBackup | null> {
	try {
		const parsed = v.safeParse(
			v.pipe(v.string(), v.parseJson(), noteSchema),
			await readFile(fileIn(config.data), 'utf8')
		);
		if (!parsed.success) return null;
		return clock() - parsed.output.brought > waitsMilliseconds ? null : parsed.output;
	} catch (error) {
		if (isMissing(error)) return null;
		throw error;
	}
}

/** Removes what waits, unused. @throws Refusal as `permit` */
export async function discardBackup(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<void> {
	permit(account, 'administer-platform', organisation);
	await rm(fileIn(server.config.data), { force: true });
	await dropStagedBackup(server.config);
}

async function keepNote(
	data: string,
	{ at, product }: BackupRead,
	brought: number,
	by: string | null
): Promise<void> {
	await replaceWhole(fileIn(data), JSON.stringify({ at, product, brought, by }));
}

const fileIn = (data: string): string => join(data, 'restore-waiting.json');
