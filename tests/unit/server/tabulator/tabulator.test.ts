import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	startTabulator,
	type TabulationJob,
	type Tabulator
} from '#lib/server/tabulator/tabulator.ts';

let data = '';
let tabulator: Tabulator;
const root = resolve(import.meta.dirname, '../../../..');

beforeAll(async () => {
	data = await mkdtemp(join(tmpdir(), 'porte-voix-test-'));
	tabulator = await startTabulator({ data, root, storage: { kind: 'sqlite' } });
});
afterAll(async () => {
	await tabulator.close();
	await rm(data, { recursive: true, force: true });
});

/** A job with a fault; the tabulator checks it as it would anything. */
const faulty = (fault: object): TabulationJob =>
	({
		campaign: 'essai',
		key: 'a'.repeat(16),
		questionnaire: {},
		plan: { version: 1 },
		facts: { campaign: 'essai' },
		staff: [],
		...fault
	}) as unknown as TabulationJob;

describe('the tabulator’s process', () => {
	test('many requests at once each get their own answer', async () => {
		const made = await Promise.all(
			Array.from({ length: 8 }, (_, index) => tabulator.createKey(`essai-${index}`))
		);
		expect(new Set(made.map(({ key }) => key)).size).toBe(8);
		expect(new Set(made.map(({ publicKey }) => publicKey.x)).size).toBe(8);
	});

	test('a message that is no job is refused by name', async () => {
		await expect(tabulator.tabulate(faulty({ key: '../master' }))).rejects.toThrow(
			/^malformed-job$/
		);
		await expect(tabulator.tabulate(faulty({ plan: null }))).rejects.toThrow(/^malformed-job$/);
	});

	test('a job that fails is refused by a code that holds nothing of it', async () => {
		const secret = 'zzz-secret-zzz';
		await expect(tabulator.tabulate(faulty({ questionnaire: { secret } }))).rejects.toThrow(
			/^[a-z-]+$/
		);
		await expect(tabulator.tabulate(faulty({ questionnaire: { secret } }))).rejects.not.toThrow(
			secret
		);
	});

	test('it says by name that it was closed', async () => {
		const closed = await startTabulator({ data, root, storage: { kind: 'sqlite' } });
		await closed.close();
		await expect(closed.createKey('essai')).rejects.toThrow(/^tabulator-stopped$/);
	});

	test('it does not start where its source is not, and says so by name', async () => {
		await expect(
			startTabulator({ data, root: tmpdir(), storage: { kind: 'sqlite' } })
		).rejects.toThrow(/^tabulator-stopped$/);
	});
});
