import * as v from 'valibot';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { sha256Hex } from '../../protocol/digest.ts';
import { type RecordingList, recordingListSchema } from '../../protocol/recording.ts';

/** A store of its own: a new version of the app leaves it alone, and clears none of it. */
const storeName = 'recordings';

/** Written once everything is kept; no file of the server begins with it. */
const wholeMark = '/kept-recordings/whole';

/** What keeping needs of the browser; tests bring their own. */
export interface KeepingRecordings {
	readonly caches: Pick<CacheStorage, 'open' | 'has'>;
	readonly fetch: (path: string) => Promise<Response>;
}

/** Where the list of a campaign's recordings in one language is. */
export function recordingListPath(campaign: string, language: string): string {
	return `/api/campaigns/${encodeURIComponent(campaign)}/recordings/${encodeURIComponent(language)}`;
}

/** Address of a recording, named by the hash of its bytes. */
export function recordingPath(file: string): string {
	return `/api/recordings/${file}`;
}

/** What a tablet keeps under this address; null elsewhere and where it is not kept. */
export async function keptRecording(path: string): Promise<Response | null> {
	const { caches } = globalThis as { readonly caches?: CacheStorage };
	if (caches === undefined || !(await caches.has(storeName))) return null;
	return (await (await caches.open(storeName)).match(path)) ?? null;
}

/**
 * Keeps on a tablet all that is recorded for these campaigns, and nothing else. A list is kept only
 * once all its files are: what can be heard with a network can be heard without.
 * @returns whether everything is kept; false where something could not be fetched
 */
export async function keepRecordings(
	campaigns: readonly Pick<CampaignBundle, 'slug' | 'recorded'>[],
	keeping: KeepingRecordings = thisBrowser()
): Promise<boolean> {
	const wanted = new Set<string>();
	let whole = true;
	const lists = campaigns.flatMap(({ slug, recorded }) =>
		Object.keys(recorded).map((language) => recordingListPath(slug, language))
	);
	if (lists.length === 0 && !(await keeping.caches.has(storeName))) return true;
	const store = await keeping.caches.open(storeName);
	for (const path of lists) {
		const kept = await keepList(path, store, keeping).catch(() => null);
		whole &&= kept !== null;
		for (const one of kept ?? (await listed(await store.match(path)))) wanted.add(one);
		wanted.add(path);
	}
	if (whole) {
		await store.put(wholeMark, new Response());
		wanted.add(wholeMark);
	}
	for (const { url } of await store.keys()) {
		const { pathname } = new URL(url);
		if (!wanted.has(pathname)) await store.delete(pathname);
	}
	return whole;
}

/** Whether all that was recorded for this tablet is on it, as far as it has heard. */
export async function recordingsAreKept(): Promise<boolean> {
	const { caches } = globalThis as { readonly caches?: CacheStorage };
	if (caches === undefined || !(await caches.has(storeName))) return true;
	return (await keptRecording(wholeMark)) !== null;
}

/** The addresses of the files of a list, all kept. Throws where one could not be. */
async function keepList(
	path: string,
	store: Cache,
	{ fetch }: KeepingRecordings
): Promise<readonly string[]> {
	const response = await fetch(path);
	if (!response.ok) throw new Error('no list');
	const files = await listed(response.clone());
	for (const file of files) {
		if ((await store.match(file)) === undefined) await store.put(file, await sound(file, fetch));
	}
	await store.put(path, response);
	return files;
}

/** A file that is what its name says: a page of a captive portal is not. */
async function sound(path: string, fetch: KeepingRecordings['fetch']): Promise<Response> {
	const response = await fetch(path);
	const bytes = new Uint8Array(await response.clone().arrayBuffer());
	if (!response.ok || recordingPath(await sha256Hex(bytes)) !== path)
		throw new Error('no recording');
	return response;
}

async function listed(response: Response | undefined): Promise<readonly string[]> {
	if (response === undefined) return [];
	const list: RecordingList = v.parse(recordingListSchema, await response.json());
	return [...Object.values(list.voices), ...Object.values(list.signs)].map(({ file }) =>
		recordingPath(file)
	);
}

function thisBrowser(): KeepingRecordings {
	return { caches, fetch: (path) => fetch(path, { credentials: 'omit', cache: 'no-store' }) };
}
