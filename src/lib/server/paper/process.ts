/**
 * Draws one paper form and ends: the web process answers others meanwhile, and the memory that a
 * drawing takes is given back. What goes wrong leaves as a code, never with words of the form.
 */
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { isRefusal } from '../../domain/refusal.ts';
import type { PaperForm } from '../../export/paper/paper-form.ts';
import { type Drawn, jobSchema } from './messages.ts';
import { typeset } from './typesetting.ts';

new Worker(new URL('watch.ts', import.meta.url), { env: {}, execArgv: [] }).unref();

process.once('message', (message: unknown) => {
	const { root, form } = v.parse(jobSchema, message);
	// The server laid it out; the template refuses what it does not know.
	void draw(root, form as unknown as PaperForm).then((drawn) => {
		process.send?.(drawn, () => {
			process.disconnect?.();
		});
	});
});

async function draw(root: string, form: PaperForm): Promise<Drawn> {
	try {
		return { kind: 'pdf', base64: Buffer.from(await typeset(root, form)).toString('base64') };
	} catch (error) {
		return { kind: 'refused', code: isRefusal(error) ? error.code : 'printing-failed' };
	}
}
