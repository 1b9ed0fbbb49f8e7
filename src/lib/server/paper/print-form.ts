import { fork } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import type { PaperForm } from '../../export/paper/paper-form.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { drawnSchema } from './messages.ts';

/** A form takes a few tenths of a second; after this, in milliseconds, something is wrong. */
const patience = 30_000;

/** Drawings at a time: the others wait for their turn. */
const inTurn = fewAtOnce(2);

/**
 * A form as a PDF, drawn in a process of its own.
 * @throws Refusal `unprintable`, `printing-failed`
 */
export async function printForm(root: string, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> {
	return inTurn(() => drawn(root, form));
}

function drawn(root: string, form: PaperForm): Promise<Uint8Array<ArrayBuffer>> {
	const child = fork(join(root, 'src/lib/server/paper/process.ts'), {
		cwd: root,
		execArgv: [],
		env: {},
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		timeout: patience
	});
	return new Promise((resolve, reject) => {
		const fail = (): void => {
			reject(new Refusal('printing-failed'));
		};
		child.once('error', fail);
		child.once('exit', fail);
		child.once('message', (message) => {
			const parsed = v.safeParse(drawnSchema, message);
			if (!parsed.success) fail();
			else if (parsed.output.kind === 'refused') reject(new Refusal(parsed.output.code));
			else resolve(new Uint8Array(Buffer.from(parsed.output.base64, 'base64')));
		});
		child.send({ root, form }, (error) => {
			if (error !== null) fail();
		});
	});
}
