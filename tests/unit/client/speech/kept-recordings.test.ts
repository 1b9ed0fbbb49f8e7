import { describe, expect, test } from 'vitest';
import { keepRecordings, recordingPath } from '#lib/client/speech/kept-recordings.ts';
import { sha256Hex } from '#lib/protocol/digest.ts';
import { type RecordedFile, spokenHash } from '#lib/protocol/recording.ts';

/** A cache of the browser, as far as keeping needs it. */
function emptyCaches() {
	const kept = new Map<string, Response>();
	const store = {
		match: (path: string) => Promise.resolve(kept.get(path)?.clone()),
		put: (path: string, response: Response) => Promise.resolve(kept.set(path, response)),
		delete: (path: string) => Promise.resolve(kept.delete(path)),
		keys: () =>
			Promise.resolve([...kept.keys()].map((path) => ({ url: `http://localhost${path}` })))
	};
	let made = false;
	return {
		paths: () => [...kept.keys()].sort(),
		caches: {
			has: () => Promise.resolve(made),
			open: () => {
				made = true;
				return Promise.resolve(store as unknown as Cache);
			}
		}
	};
}

async function fileOf(
	words: string
): Promise<{ file: RecordedFile; bytes: Uint8Array<ArrayBuffer> }> {
	const bytes = new TextEncoder().encode(words);
	return { bytes, file: { file: await sha256Hex(bytes), bytes: bytes.length, milliseconds: 900 } };
}

const list = '/api/campaigns/erables/recordings/ht';
const campaign = {
	slug: 'erables',
	recorded: { ht: { complete: true, bytes: 1, signs: false } }
};

async function serverWith(words: string, wrong = false) {
	const { file, bytes } = await fileOf(words);
	const voices = { [await spokenHash('Wi')]: file };
	const content = {
		version: 1,
		campaign: 'erables',
		locale: 'ht',
		complete: true,
		voices,
		signs: {}
	};
	const path = recordingPath(file.file);
	return {
		path,
		fetch: (asked: string) =>
			Promise.resolve(
				asked === list ? Response.json(content) : new Response(wrong ? '<html>' : bytes)
			)
	};
}

const whole = '/kept-recordings/whole';

describe('a tablet', () => {
	test('keeps the list and the files of every language that is recorded', async () => {
		const { caches, paths } = emptyCaches();
		const { fetch, path } = await serverWith('wi');
		expect(await keepRecordings([campaign], { caches, fetch })).toBe(true);
		expect(paths()).toStrictEqual([list, path, whole].sort());
	});

	test('forgets what was recorded anew, and everything once nothing is recorded', async () => {
		const { caches, paths } = emptyCaches();
		const first = await serverWith('wi');
		const second = await serverWith('wi, ankò');
		await keepRecordings([campaign], { caches, fetch: first.fetch });
		await keepRecordings([campaign], { caches, fetch: second.fetch });
		expect(paths()).toStrictEqual([list, second.path, whole].sort());
		await keepRecordings([{ ...campaign, recorded: {} }], { caches, fetch: second.fetch });
		expect(paths()).toStrictEqual([whole]);
	});

	test('keeps what it has where the network is gone, and nothing of a captive portal', async () => {
		const { caches, paths } = emptyCaches();
		const { fetch, path } = await serverWith('wi');
		await keepRecordings([campaign], { caches, fetch });
		const gone = { caches, fetch: () => Promise.reject(new TypeError('no network')) };
		expect(await keepRecordings([campaign], gone)).toBe(false);
		expect(paths()).toStrictEqual([list, path].sort());
		const other = emptyCaches();
		const portal = await serverWith('wi', true);
		expect(await keepRecordings([campaign], { ...portal, caches: other.caches })).toBe(false);
		expect(other.paths()).toStrictEqual([]);
	});

	test('asks for nothing where nothing is recorded', async () => {
		const { caches } = emptyCaches();
		const fetch = () => Promise.reject(new Error('asked'));
		expect(await keepRecordings([{ slug: 'erables', recorded: {} }], { caches, fetch })).toBe(true);
		expect(await caches.has()).toBe(false);
	});
});
