import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve('.');
const drawing = resolve('src/lib/server/typesetting/process.ts');

/** A form that would take minutes and gigabytes to draw. */
const endless = {
	...{
		title: 'x',
		heading: 'x',
		page: 'us-letter',
		trial: null,
		code: 'x',
		lang: 'fr',
		rtl: false
	},
	...{ pages: { before: '', between: '', after: '' }, cover: [], card: [], end: null },
	fonts: ['Atkinson Hyperlegible Next'],
	questions: Array.from({ length: 20_000 }, () => ({
		...{ title: 'mot '.repeat(500), before: [], after: [] },
		answer: { form: 'boxes', options: ['Oui', 'Non'], apart: [] }
	}))
};

async function ended(child: ChildProcess): Promise<string | null> {
	const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
	return signal;
}

describe('a drawing that would take minutes', () => {
	test.skipIf(process.platform === 'win32')(
		'ends when the server that asked for it was killed',
		{ timeout: 60_000 },
		async () => {
			// In between stands a server of its own, which is killed while its drawing is under way.
			const program = `
			import { fork } from 'node:child_process';
			const child = fork(${JSON.stringify(drawing)}, { execArgv: [], env: {}, stdio: ['ignore', 'inherit', 'ignore', 'ipc'] });
			process.once('message', (job) => child.send(job, () => process.kill(process.pid, 'SIGKILL')));
			process.send('ready');`;
			const server = fork('-', {
				execPath: process.execPath,
				execArgv: ['--input-type=module', '-e', program],
				stdio: ['ignore', 'pipe', 'ignore', 'ipc']
			});
			await once(server, 'message');
			// The drawing holds this end open as long as it lives.
			const output = server.stdout;
			if (output === null) throw new Error('no output');
			output.resume();
			const gone = once(output, 'close');
			server.send({ root, template: 'paper-form', data: endless });
			expect(await ended(server)).toBe('SIGKILL');
			await gone;
		}
	);
});
