import { afterEach, describe, expect, test, vi } from 'vitest';
import { envelopesFiles } from '#lib/client/device/carried-files.ts';
import type { DeviceDatabase, KeptEnvelope } from '#lib/client/storage/device-database.ts';
import { createOutbox } from '#lib/client/storage/outbox.ts';
import { createSender } from '#lib/client/sync/sender.ts';
import { parseCarriedEnvelopes } from '#lib/protocol/carried.ts';
import { anyEnvelope, bundleOf, Databases } from './stored-database.ts';

const databases = new Databases();

afterEach(() => {
	vi.restoreAllMocks();
	databases.end();
});

const many = 10_000;

async function holdMany(): Promise<DeviceDatabase> {
	const database = await databases.open(databases.name());
	await database.envelope.bulkAdd(
		Array.from({ length: many }, (): KeptEnvelope => {
			const envelope = anyEnvelope();
			return { id: envelope.id, campaign: 'essai', envelope, state: 'waiting', reason: null };
		})
	);
	await database.campaign.add({ slug: 'essai', bundle: bundleOf('essai') });
	return database;
}

describe('ten thousand envelopes waiting', () => {
	test('are never in memory together: looked at by their keys, sent fifty at a time', async () => {
		const database = await holdMany();
		const outbox = createOutbox(() => Promise.resolve(database));
		const rows = { read: 0 };
		database.envelope.hook('reading', (row) => {
			rows.read += 1;
			return row;
		});
		expect(await outbox.count()).toEqual({ waiting: many, setAside: 0 });
		expect(await outbox.campaigns()).toEqual(['essai']);
		expect(rows.read).toBe(0);
		const largest = { together: 0 };
		let left = many;
		const sender = createSender({
			outbox: {
				...outbox,
				next: async (campaign, except) => {
					rows.read = 0;
					// The receipts are not what is tried here: each batch simply leaves.
					const batch = await outbox.next(campaign, except);
					largest.together = Math.max(largest.together, rows.read);
					await outbox.remove(batch.map(({ id }) => id));
					left -= batch.length;
					return left > many - 500 ? batch : [];
				}
			},
			fetch: () => Promise.reject(new TypeError('Failed to fetch')),
			alone: (work) => work(),
			random: () => 0,
			after: () => () => undefined
		});
		await sender.wake();
		expect(largest.together).toBe(50);
	});

	test('leave in ten files of a thousand, each once, written one after the other', async () => {
		const database = await holdMany();
		const outbox = createOutbox(() => Promise.resolve(database));
		const files = await envelopesFiles('waiting', {
			outbox,
			read: () => null,
			statement: () => Promise.resolve(null)
		});
		expect(files.map(({ envelopes }) => envelopes)).toEqual(Array(10).fill(1_000));
		expect(files[0]?.name).toBe('porte-voix-1-10.json');
		const seen = new Set<string>();
		for (const file of files) {
			const text = await (await file.content()).text();
			expect(text.length).toBeLessThan(4_000_000);
			const { envelopes } = parseCarriedEnvelopes(text);
			for (const envelope of envelopes) seen.add((envelope as { id: string }).id);
		}
		expect(seen.size).toBe(many);
		expect(await outbox.count()).toEqual({ waiting: many, setAside: 0 });
	});
});
