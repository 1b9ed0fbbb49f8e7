import { afterEach, describe, expect, test } from 'vitest';
import { acceptSentinel, offerSentinel } from '#lib/client/device/sentinel.ts';
import { forgetTags, keepTags } from '#lib/client/storage/code-tags.ts';
import type { DeviceDatabase } from '#lib/client/storage/device-database.ts';
import { createOutbox, type Outbox } from '#lib/client/storage/outbox.ts';
import { type Failure, failWrite } from './failing-writes.ts';
import { anyEnvelope, bundleOf, codeOf, Databases } from './stored-database.ts';

const databases = new Databases();
const failures: readonly Failure[] = ['throws', 'aborts', 'full'];

afterEach(() => {
	databases.end();
});

/** One thing that is written, on a database that holds something already. */
interface Writing {
	readonly prepare: (outbox: Outbox, open: () => Promise<DeviceDatabase>) => Promise<void>;
	readonly write: (outbox: Outbox, open: () => Promise<DeviceDatabase>) => Promise<unknown>;
}

const held = Array.from({ length: 3 }, () => anyEnvelope());
const [first, second] = held.map(({ id }) => id);
const fresh = anyEnvelope('autre');

async function holdThree(outbox: Outbox): Promise<void> {
	for (const envelope of held) {
		await outbox.add(envelope, bundleOf('essai'));
	}
}

const writings: Readonly<Record<string, Writing>> = {
	'keeping an envelope': {
		prepare: async (outbox, open) => {
			await holdThree(outbox);
			const { draft } = await open();
			await draft.put({ id: 'own', campaign: 'autre', lock: null, sealed: new Uint8Array(8) });
		},
		write: (outbox) => outbox.add(fresh, bundleOf('autre'), 'own')
	},
	'taking envelopes out': {
		prepare: holdThree,
		write: (outbox) => outbox.remove([first ?? '', second ?? ''])
	},
	'setting envelopes aside': {
		prepare: holdThree,
		write: (outbox) =>
			outbox.setAside([
				{ id: first ?? '', reason: 'late' },
				{ id: second ?? '', reason: 'late' }
			])
	},
	'clearing what was set aside': {
		prepare: async (outbox) => {
			await holdThree(outbox);
			await outbox.setAside([first, second].map((id) => ({ id: id ?? '', reason: 'late' })));
		},
		write: (outbox) => outbox.removeSetAside([first ?? '', second ?? ''])
	},
	'keeping the tags of codes': {
		prepare: holdThree,
		write: (_, open) =>
			keepTags('essai', { version: 1, name: 'deux', tags: { est: '0c0c0c0c' } }, open)
	},
	'forgetting the tags of a campaign that is over': {
		prepare: async (outbox, open) => {
			await holdThree(outbox);
			await keepTags('essai', { version: 1, name: 'un', tags: {} }, open);
		},
		write: (_, open) => forgetTags(new Set(), open)
	},
	'accepting a new sentinel': {
		prepare: async (outbox, open) => {
			await holdThree(outbox);
			await offerSentinel(open);
		},
		write: (_, open) => acceptSentinel(open)
	}
};

const everything = async ({ dexie }: DeviceDatabase): Promise<unknown> =>
	Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()]));

describe.each(Object.entries(writings))('%s', (_, { prepare, write }) => {
	test.each(failures)(
		'is done whole or not at all, and can be done again, when a write fails (%s)',
		async (failure) => {
			const outcomes: string[] = [];
			for (let number = 0, reached = true; reached; number++) {
				const name = databases.name();
				const database = await databases.open(name);
				const open = () => Promise.resolve(database);
				const outbox = createOutbox(open);
				await prepare(outbox, open);
				const before = await everything(database);

				const putRight = failWrite(number, failure);
				const outcome = await codeOf(write(outbox, open));
				reached = putRight();

				databases.close();
				const later = await databases.open(name);
				const after = await everything(later);
				if (outcome === 'none') expect(after).not.toEqual(before);
				else expect(after).toEqual(before);
				outcomes.push(outcome);

				if (outcome !== 'none') {
					const again = () => Promise.resolve(later);
					expect(await codeOf(write(createOutbox(again), again))).toBe('none');
				}
			}
			expect(outcomes.pop()).toBe('none');
			expect(outcomes.length).toBeGreaterThan(0);
			expect(new Set(outcomes)).toEqual(
				new Set([failure === 'full' ? 'storage-full' : 'storage-unavailable'])
			);
		}
	);
});
