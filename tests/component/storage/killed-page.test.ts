import { afterEach, describe, expect, test } from 'vitest';
import { createOutbox } from '#lib/client/storage/outbox.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { Databases } from './stored-database.ts';

const databases = new Databases();

afterEach(() => {
	databases.end();
});

/** A page of its own that keeps one envelope after the other and says what it has acknowledged. */
function startPage(name: string): {
	readonly acknowledged: string[];
	until(count: number): Promise<void>;
	kill(): void;
} {
	const frame = document.createElement('iframe');
	const acknowledged: string[] = [];
	const waiters = new Map<number, () => void>();
	const heard = ({ source, data }: MessageEvent<string>): void => {
		if (source !== frame.contentWindow) return;
		acknowledged.push(data);
		waiters.get(acknowledged.length)?.();
	};
	addEventListener('message', heard);
	// Vitest writes lazy imports its own way.
	frame.srcdoc = `<script>
		__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };
	</script><script type="module">
		import { openDatabase } from '/src/lib/client/storage/device-database.ts';
		import { createOutbox } from '/src/lib/client/storage/outbox.ts';
		const database = await openDatabase(${JSON.stringify(name)});
		const outbox = createOutbox(() => Promise.resolve(database));
		for (;;) {
			const id = crypto.randomUUID();
			const envelope = { id, campaign: 'essai', site: 'est', questionnaire: '', key: '', sealed: 'A'.repeat(1484) };
			await database.draft.put({ id, campaign: 'essai', lock: null, sealed: new Uint8Array(8) });
			await outbox.add(envelope, { slug: 'essai' }, id);
			parent.postMessage(id, '*');
		}
	</script>`;
	document.body.append(frame);
	return {
		acknowledged,
		until: (count) =>
			new Promise((resolve) => {
				waiters.set(count, resolve);
			}),
		kill: () => {
			frame.remove();
			removeEventListener('message', heard);
		}
	};
}

describe('a page that is killed while it keeps envelopes', () => {
	test('loses nothing it had acknowledged and leaves no draft beside its envelope, twenty times', async () => {
		const name = databases.name();
		const acknowledged: string[] = [];
		for (let time = 0; time < 20; time++) {
			const page = startPage(name);
			await page.until(1 + (time % 7));
			page.kill();
			acknowledged.push(...page.acknowledged);
		}
		const { envelope, draft, campaign } = await databases.open(name);
		const kept = await envelope.toArray();
		const ids = new Set(kept.map(({ id }) => id));
		expect(acknowledged.length).toBeGreaterThan(20);
		expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
		// At most the one that was being written when each page died.
		expect(kept.length - acknowledged.length).toBeLessThanOrEqual(20);
		expect(kept.every((row) => (row.envelope as Partial<Envelope>).sealed?.length === 1_484)).toBe(
			true
		);
		const drafts = await draft.toCollection().primaryKeys();
		expect(drafts.filter((id) => ids.has(id))).toEqual([]);
		expect(drafts.length).toBeLessThanOrEqual(20);
		expect(await campaign.count()).toBe(1);
	});

	test('two pages at once lose and double nothing', async () => {
		const name = databases.name();
		const pages = [startPage(name), startPage(name)];
		await Promise.all(pages.map((page) => page.until(15)));
		for (const page of pages) page.kill();
		const database = await databases.open(name);
		const outbox = createOutbox(() => Promise.resolve(database));
		const kept = await outbox.ids('waiting');
		const acknowledged = pages.flatMap((page) => page.acknowledged);
		expect(new Set(kept).size).toBe(kept.length);
		expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
	});
});
