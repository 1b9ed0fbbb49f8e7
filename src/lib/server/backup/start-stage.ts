import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import type { BackupRead, RestoreWanted } from './restore-backup.ts';

const answerSchema = v.pipe(
	v.string(),
	v.parseJson(),
	v.union([
		v.object({
			read: v.object({ at: v.number(), product: v.string(), rows: v.number(), files: v.number() })
		}),
		v.object({ refused: v.string(), place: v.optional(v.string()) })
	])
);

/**
 * Reads a backup to its end and puts it beside what is there, in a process of its own.
 * @throws Refusal as `stageBackup`, `restore-failed` for anything else
 */
export async function startStage(
	{ data, storage, root }: Pick<Config, 'data' | 'storage' | 'root'>,
	wanted: RestoreWanted
): Promise<BackupRead> {
	const child = spawn(process.execPath, [join(root, 'src/lib/server/backup/run-stage.ts')], {
		cwd: root,
		env: {
			PORTE_VOIX_DATA: data,
			PORTE_VOIX_ROOT: root,
			...(storage.kind === 'postgres' ? { DATABASE_URL: storage.url } : {})
		},
		stdio: ['pipe', 'pipe', 'ignore']
	});
	child.once('error', () => undefined);
	child.stdin.on('error', () => undefined);
	// Not among the words of the command, where other programs of the machine would see it.
	child.stdin.end(JSON.stringify(wanted));
	const answer = v.safeParse(answerSchema, await text(child.stdout));
	if (!answer.success) throw new Refusal('restore-failed');
	if ('read' in answer.output) return answer.output.read;
	throw new Refusal(answer.output.refused, answer.output.place);
}
