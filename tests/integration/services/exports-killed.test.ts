import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Server } from '#lib/server/server.ts';
import { followExports } from '#lib/server/services/exports/follow-exports.ts';
import { makeExport } from '#lib/server/services/exports/make-export.ts';
import { readAskedExport, readExportDesk } from '#lib/server/services/exports/read-exports.ts';
import { requestExport } from '#lib/server/services/exports/request-export.ts';
import { exportFolder, runExports } from '#lib/server/services/exports/run-exports.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { minute, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { storeRelease } from '../../support/stored-release.ts';

const root = join(import.meta.dirname, '../../..');

/** Where a process is killed, and whether it leaves part of a file beside. */
const moments = [
	['begun', false],
	['half written', true],
	['written beside', true],
	['in its place', false]
] as const;

describe.each(engines)('a power cut while a file is made on %s', (engine) => {
	let office: Office;
	let next: Server;
	let slug = '';
	const release = annualRelease({ respondents: 22, pairs: { securite: [16, 2] } });

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await storeRelease(office, release);
		next = await office.join();
	});
	afterAll(() => office.remove());

	/** Lets a process of its own make what waits, up to a moment, and kills it there. */
	const killAt = async (moment: string): Promise<void> => {
		const { data, storage } = office.config;
		const script = join(root, 'tests/support/exporting-process.ts');
		const child = spawn(process.execPath, [script, moment, String(office.now())], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'inherit'],
			env: {
				PORTE_VOIX_DATA: data,
				...(storage.kind === 'postgres' ? { DATABASE_URL: storage.url } : {})
			}
		});
		const ended = once(child, 'exit');
		const reached = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
		expect(String(reached)).toBe('halted\n');
		child.kill('SIGKILL');
		expect(await ended).toEqual([null, 'SIGKILL']);
	};

	const standing = async (id: string): Promise<string | undefined> => {
		const { jobs } = await readExportDesk(next, office.manager, slug);
		return jobs.find((job) => job.id === id)?.state;
	};

	const take = async (id: string): Promise<Uint8Array> =>
		(await readAskedExport(next, office.manager, slug, id)).bytes;

	const asked = async (): Promise<number> =>
		(
			await next.app
				.selectFrom('journal')
				.select('sequence')
				.where('action', '=', 'release-exported')
				.execute()
		).length;

	const folder = async (): Promise<string[]> => readdir(exportFolder(next)).catch(() => []);

	test.each(moments)(
		'and it is %s: it is made again from the beginning, and offered whole',
		async (moment, leaves) => {
			const before = await asked();
			const wanted = { format: 'json', language: 'fr', paper: 'us-letter' };
			const id = await requestExport(office.server, office.manager, slug, wanted);
			await killAt(moment);
			expect((await folder()).some((name) => name.startsWith('.'))).toBe(leaves);
			expect((await folder()).includes(`${id}.json`)).toBe(moment === 'in its place');
			// Nobody is given it, and while that run may still be at work nobody else takes it up.
			const notOffered = async (): Promise<void> => {
				await followExports(next);
				expect(await standing(id)).toBe('running');
				await expect(take(id)).rejects.toThrow(/^export-not-found$/);
			};
			await notOffered();
			office.wait(minute / 4);
			await notOffered();
			office.wait(minute / 4);
			await followExports(next);
			expect(await standing(id)).toBe('done');
			const bytes = await take(id);
			const whole = await makeExport(next, {
				release: release.id,
				...{ format: 'json', locale: 'fr', paper: 'us-letter' }
			});
			expect(bytes.length).toBeGreaterThan(1_000);
			expect(Buffer.from(bytes).equals(whole ?? Buffer.of())).toBe(true);
			// Asked for once, however often it was begun.
			expect(await asked()).toBe(before + 1);

			// What was left beside goes with the next run, once it is not of somebody who is writing.
			const beside = (await folder()).filter((name) => name.startsWith('.'));
			expect(beside.length).toBe(leaves ? 1 : 0);
			for (const name of beside) {
				const file = join(exportFolder(next), name);
				const { mtimeMs } = await stat(file);
				await utimes(file, 0, (mtimeMs - 11 * minute) / 1000);
			}
			await runExports(next);
			expect((await folder()).filter((name) => name.startsWith('.'))).toEqual([]);
		}
	);
});
