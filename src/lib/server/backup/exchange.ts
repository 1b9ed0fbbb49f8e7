import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { dropStaged, exchangeSchemas, refuseOthers } from '../database/postgres-exchange.ts';
import { restoreMarker } from '../database/unfinished-restore.ts';
import { syncFolder, writeWhole } from '../secret-file.ts';
import { type BackupRead, type RestoreWanted, restoreBackup } from './restore-backup.ts';

type Place = Pick<Config, 'data' | 'storage'>;

/** Where a backup waits, whole, to take the place of what is there. */
const stagedName = 'restore-staged';
/** What was there, until it is removed. */
const replacedName = 'restore-replaced';
/** From the moment it lies in the folder, the backup is what this installation is. */
const decidedName = 'restore-decided';

/** What an installation is made of in its data folder. Anything else there is not touched. */
const ofTheInstallation =
	/^((app|ballot-box|accounts)\.sqlite.*|keys|tls|recordings|exports|before-upgrade|last-backup\.json)$/;

/** The place beside, in the same folder and the same database. */
function stagedPlace({ data, storage }: Place): Place {
	const beside = storage.kind === 'postgres' ? { ...storage, staged: true as const } : storage;
	return { data: join(data, stagedName), storage: beside };
}

/**
 * Puts a backup beside what is there, whole, while the installation goes on. What waited before is
 * removed first.
 * @throws Refusal as `restoreBackup`
 */
export async function stageBackup(config: Place, wanted: RestoreWanted): Promise<BackupRead> {
	await dropStagedBackup(config);
	return restoreBackup(stagedPlace(config), wanted);
}

/** Removes what waits. */
export async function dropStagedBackup({ data, storage }: Place): Promise<void> {
	await rm(join(data, stagedName), { recursive: true, force: true });
	if (storage.kind === 'postgres') await dropStaged(storage);
}

/**
 * Puts what waits in the place of what is there. Nothing may be open. Cut short before it is decided,
 * all is as it was; from then on `finishExchange`, at the next start, brings it to its end.
 * @param step called before each part of it, so that a test can cut it short there
 * @throws Refusal `restore-not-ready`, `others-connected`
 */
export async function exchange(config: Place, step: () => void = () => undefined): Promise<void> {
	const staged = join(config.data, stagedName);
	const whole = existsSync(join(staged, 'keys')) && !existsSync(join(staged, restoreMarker));
	if (!whole) throw new Refusal('restore-not-ready');
	if (config.storage.kind === 'postgres') await refuseOthers(config.storage);
	step();
	await writeWhole(join(config.data, decidedName), '');
	await finishExchange(config, step);
}

/** Brings an exchange that was decided to its end; where none was, removes what it left. */
export async function finishExchange(
	{ data, storage }: Place,
	step: () => void = () => undefined
): Promise<void> {
	const [staged, replaced, decided] = [stagedName, replacedName, decidedName].map((name) =>
		join(data, name)
	) as [string, string, string];
	if (existsSync(decided)) {
		step();
		if (storage.kind === 'postgres') await exchangeSchemas(storage);
		const outgoing = existsSync(join(staged, 'keys'))
			? (await readdir(data)).filter((name) => ofTheInstallation.test(name))
			: [];
		await mkdir(replaced, { recursive: true, mode: 0o700 });
		for (const name of outgoing) {
			step();
			await rename(join(data, name), join(replaced, name));
		}
		await syncFolder(data);
		// The keys come in first: that they have left says that all else had gone out.
		const incoming = await readdir(staged).catch(() => []);
		for (const name of incoming.toSorted((one) => (one === 'keys' ? -1 : 1))) {
			step();
			await rename(join(staged, name), join(data, name));
		}
		await syncFolder(data);
		step();
		await unlink(decided);
	}
	await rm(replaced, { recursive: true, force: true });
}
