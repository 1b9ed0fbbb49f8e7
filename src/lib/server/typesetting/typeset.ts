import { fork } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../../domain/refusal.ts';
import { fewAtOnce } from '../few-at-once.ts';
import { type Drawn, drawnSchema } from './messages.ts';
import type { Printable, Template } from './templates.ts';

/** Most drawings take a few tenths of a second; after this, in milliseconds, something is wrong. */
const patience = 30_000;

/** Drawings at a time, of whatever kind: the others wait for their turn. */
const inTurn = fewAtOnce(2);

/**
 * Data as a PDF, drawn by a template in a process of its own.
 * @param root folder of the product, with its typefaces
 * @param data all that is drawn, as JSON: no text of it is ever read as code
 * @throws Refusal `unprintable`, `printing-failed`
 */
export async function typeset(
	root: string,
	template: Template,
	data: Printable
): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await inTurn(() => answered(root, template, data, false));
	if (answer.kind !== 'pdf') throw new Refusal('printing-failed');
	return new Uint8Array(Buffer.from(answer.base64, 'base64'));
}

/**
 * How many pages data takes, drawn by a template in a process of its own, without a file.
 * @throws Refusal `printing-failed`
 */
export async function countTypeset(
	root: string,
	template: Template,
	data: Printable
): Promise<number> {
	const answer = await inTurn(() => answered(root, template, data, true));
	if (answer.kind !== 'pages') throw new Refusal('printing-failed');
	return answer.pages;
}

function answered(
	root: string,
	template: Template,
	data: Printable,
	counted: boolean
): Promise<Exclude<Drawn, { kind: 'refused' }>> {
	const child = fork(join(root, 'src/lib/server/typesetting/process.ts'), {
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
			else resolve(parsed.output);
		});
		child.send({ root, template, data, counted }, (error) => {
			if (error !== null) fail();
		});
	});
}
