/**
 * Draws one PDF and ends: the web process answers others meanwhile, and the memory that a drawing
 * takes is given back. What goes wrong leaves as a code, never with words of the data.
 */
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { isRefusal } from '../../domain/refusal.ts';
import { countPages, draw } from './draw.ts';
import { type Drawn, jobSchema } from './messages.ts';

new Worker(new URL('watch.ts', import.meta.url), { env: {}, execArgv: [] }).unref();

process.once('message', (message: unknown) => {
	// The server laid it out; the template refuses what it does not know.
	void drawn(v.parse(jobSchema, message)).then((answer) => {
		process.send?.(answer, () => {
			process.disconnect?.();
		});
	});
});

async function drawn({
	root,
	template,
	data,
	counted
}: v.InferOutput<typeof jobSchema>): Promise<Drawn> {
	try {
		if (counted) return { kind: 'pages', pages: await countPages(root, template, data) };
		const pdf = await draw(root, template, data);
		return { kind: 'pdf', base64: Buffer.from(pdf).toString('base64') };
	} catch (error) {
		return { kind: 'refused', code: isRefusal(error) ? error.code : 'printing-failed' };
	}
}
