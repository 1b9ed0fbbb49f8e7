import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sessionSecret } from '#lib/server/accounts/secret.ts';
import { startProblem } from '#lib/server/start-problem.ts';

const fault = (fields: object): Error => Object.assign(new Error('fault'), fields);

describe('why a server cannot start', () => {
	test.each([11, 26, 267])('a damaged database file (%i) is named, with what to do', (errcode) => {
		expect(startProblem(fault({ errcode }))).toMatch(/damaged.*backup/);
	});

	test.each(['EACCES', 'EEXIST', 'ENOSPC', 'EROFS'])(
		'a folder that cannot be written (%s) is named',
		(code) => {
			expect(startProblem(fault({ code }))).toMatch(/data folder/);
		}
	);

	test('a damaged session key is named, with what to do', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
		await mkdir(join(folder, 'keys'));
		await writeFile(join(folder, 'keys', 'session.key'), 'bad');
		const error: unknown = await sessionSecret(folder).catch((thrown: unknown) => thrown);
		await rm(folder, { recursive: true });
		expect(startProblem(error)).toMatch(/session\.key.*remove it/);
	});

	test('a fault of ours is not explained away', () => {
		expect(startProblem(new TypeError('fault'))).toBeNull();
		expect(startProblem(fault({ errcode: 1 }))).toBeNull();
	});
});
