import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBallotBox } from '#lib/server/ballot-box/ballot-box.ts';
import { readEnvelopes } from '#lib/server/ballot-box/reader.ts';
import type { SealedEnvelope } from '#lib/server/ballot-box/sealed-envelope.ts';
import type { Config } from '#lib/server/config.ts';
import { openDatabases } from '#lib/server/database/databases.ts';
import { anyBox, anyEnvelope } from '../../support/envelopes.ts';
import { emptyStorage } from '../../support/storage.ts';

describe('the ballot box on SQLite', () => {
	let storage: { config: Config; remove(): Promise<void> };

	beforeEach(async () => {
		storage = await emptyStorage('sqlite');
	});
	afterEach(async () => {
		await storage.remove();
	});

	const open = async () => {
		const databases = await openDatabases(storage.config);
		const ballotBox = createBallotBox(databases.ballotBox, 'sqlite');
		return { databases, ballotBox };
	};

	const read = async (): Promise<string[]> => {
		const ids = [];
		for await (const page of readEnvelopes(storage.config, anyBox.campaign)) {
			for (const { id } of page) ids.push(id);
		}
		return ids;
	};

	test('loses nothing that was acknowledged when its process is killed', async () => {
		const script = join(import.meta.dirname, '../../support/putting-process.ts');
		const child = spawn(process.execPath, [script], {
			env: { ...process.env, PORTE_VOIX_DATA: storage.config.data },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const acknowledged: string[] = [];
		for await (const line of createInterface({ input: child.stdout })) {
			acknowledged.push(line);
			if (acknowledged.length === 2_000) child.kill('SIGKILL');
		}
		expect(acknowledged.length).toBeGreaterThanOrEqual(2_000);
		const { databases, ballotBox } = await open();
		await ballotBox.setPhase(anyBox.campaign, 'closed');
		const kept = new Set(await read());
		await databases.close();
		expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
	});

	test('says to try later when the disk is full, and has written nothing then', async () => {
		const { databases, ballotBox } = await open();
		await ballotBox.openBox(anyBox);
		await ballotBox.put([anyEnvelope()]);
		const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(
			databases.ballotBox
		);
		await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(
			databases.ballotBox
		);
		const many = Array.from({ length: 200 }, () => anyEnvelope());
		await expect(ballotBox.put(many)).rejects.toMatchObject({ code: 'try-later' });
		expect(await ballotBox.participation(anyBox.campaign)).toEqual({ est: 1 });
		await sql`pragma max_page_count = 1073741823`.execute(databases.ballotBox);
		expect(new Set(await ballotBox.put(many))).toEqual(new Set(['stored']));
		await databases.close();
	});

	test('says to try later when another process holds the lock', async () => {
		const { databases, ballotBox } = await open();
		await ballotBox.openBox(anyBox);
		const other = await open();
		await other.databases.ballotBox.transaction().execute(async () => {
			await expect(ballotBox.put([anyEnvelope()])).rejects.toMatchObject({ code: 'try-later' });
		});
		expect(await ballotBox.put([anyEnvelope()])).toEqual(['stored']);
		await other.databases.close();
		await databases.close();
	});

	test('keeps nothing of the order of arrival in its file or in its log', async () => {
		const envelopes = Array.from({ length: 200 }, () => anyEnvelope());
		const placesAfter = async (arrived: typeof envelopes): Promise<number[]> => {
			const other = await emptyStorage('sqlite');
			const databases = await openDatabases(other.config);
			const ballotBox = createBallotBox(databases.ballotBox, 'sqlite');
			await ballotBox.openBox(anyBox);
			for (const envelope of arrived) await ballotBox.put([envelope]);
			await ballotBox.settle();
			const file = join(other.config.data, 'ballot-box.sqlite');
			const log = await stat(`${file}-wal`);
			const bytes = await readFile(file);
			await databases.close();
			await other.remove();
			expect(log.size).toBe(0);
			return envelopes.map(({ sealed }) => bytes.indexOf(sealed.subarray(0, 24)));
		};
		const places = await placesAfter(envelopes);
		expect(Math.min(...places)).toBeGreaterThan(0);
		// Where each envelope lies is the same in whatever order they came.
		expect(await placesAfter([...envelopes].reverse())).toEqual(places);
	});

	test('forgets the order of arrival in its pause, though somebody keeps sending what is refused', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			const { databases, ballotBox } = await open();
			await ballotBox.openBox(anyBox);
			const log = async () => (await stat(join(storage.config.data, 'ballot-box.sqlite-wal'))).size;
			const put = async (envelope: SealedEnvelope): Promise<unknown> => {
				const outcomes = ballotBox.put([envelope]);
				await vi.advanceTimersByTimeAsync(1_000);
				return outcomes;
			};
			const kept = anyEnvelope();
			expect(await put(kept)).toEqual(['stored']);
			expect(await log()).toBeGreaterThan(0);
			for (let turn = 0; turn < 3; turn++) {
				expect(await put(anyEnvelope({ campaign: 'ailleurs' }))).toEqual(['unknown-campaign']);
				// Nor does what is in the box already count.
				expect(await put(kept)).toEqual(['stored']);
			}
			expect(await log()).toBe(0);
			await databases.close();
		} finally {
			vi.useRealTimers();
		}
	});

	test('overwrites the envelopes of a trial', async () => {
		const { databases, ballotBox } = await open();
		await ballotBox.openBox({ ...anyBox, phase: 'trial' });
		const tried = anyEnvelope();
		await ballotBox.put([tried]);
		await ballotBox.becomeReal(anyBox.campaign, 'aaaaaaaaaaaaaaaa');
		await ballotBox.settle();
		await databases.close();
		const bytes = await readFile(join(storage.config.data, 'ballot-box.sqlite'));
		expect(bytes.indexOf(tried.sealed.subarray(0, 24))).toBe(-1);
		expect(bytes.indexOf(tried.id)).toBe(-1);
	});
});
