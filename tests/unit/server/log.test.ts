import { expect, test } from 'vitest';
import { createLog } from '#lib/server/log.ts';

test('a log line holds what is on the list and nothing else', () => {
	const lines: string[] = [];
	const log = createLog((line) => lines.push(line));
	const fields = { route: '/r/[slug]', status: 400, address: '10.0.0.7', answer: 'content' };
	log.error('refused', fields);
	expect(lines).toEqual(['{"level":"error","event":"refused","route":"/r/[slug]","status":400}\n']);
});

test('a log of errors only has no line for what goes well', () => {
	const lines: string[] = [];
	const log = createLog((line) => lines.push(line), 'error');
	log.info('request', { status: 200 });
	log.error('unexpected', { code: 'TypeError' });
	expect(lines).toEqual(['{"level":"error","event":"unexpected","code":"TypeError"}\n']);
});
