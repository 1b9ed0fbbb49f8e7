import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actText } from '#lib/protocol/journal-chain.ts';

const first = {
	sequence: 1,
	at: 1_800_000_000_000,
	account: null,
	organisation: 'organisation',
	action: 'set-up',
	subject: null,
	previous: ''
};
const hash = createHash('sha256').update(actText(first)).digest('hex');
const journal = { format: 'porte-voix-journal', version: 1, acts: [{ ...first, hash }] };

describe('a journal that was downloaded', () => {
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'porte-voix-journal-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	const check = async (content: string, ...noted: string[]): Promise<[number, string]> => {
		const file = join(folder, 'journal.json');
		await writeFile(file, content);
		return new Promise((resolve) => {
			const words = ['src/lib/server/journal-audit/run.ts', file, ...noted];
			const child = execFile(process.execPath, words, (_error, output) => {
				resolve([child.exitCode ?? -1, output.replace(file, 'FILE').trim()]);
			});
		});
	};

	test('is whole, and holds the act that was noted', async () => {
		const [code, line] = await check(JSON.stringify(journal), hash);
		expect([code, line]).toEqual([0, `FILE: 1 acts, whole; last ${hash}`]);
	});

	test('is refused when an act was changed, or the one that was noted is not in it', async () => {
		const changed = { ...journal, acts: [{ ...first, action: 'site-created', hash }] };
		expect(await check(JSON.stringify(changed))).toEqual([1, 'FILE: broken at act 1 (words)']);
		const [code, line] = await check(JSON.stringify(journal), 'f'.repeat(64));
		expect([code, line]).toEqual([1, 'FILE: 1 acts, but not the one that was noted']);
	});

	test.each(['', '{"format":"porte-voix-release"}', '[]', '{'])(
		'is named unreadable: %s',
		async (content) => {
			const [code] = await check(content);
			expect(code).toBe(2);
		}
	);
});
