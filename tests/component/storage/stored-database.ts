import { type DeviceDatabase, openDatabase } from '#lib/client/storage/device-database.ts';
import type { CampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';

/** A database as its code left it: schema and rows. */
export interface StoredDatabase {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string | string[];
		readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
		readonly rows: readonly unknown[];
	}[];
}

/** Opens without Dexie, as other code would. */
export function openPlain(
	name: string,
	version?: number,
	upgrade: (database: IDBDatabase) => void = () => undefined
): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => {
			upgrade(request.result);
		};
		request.onsuccess = () => {
			resolve(request.result);
		};
		request.onerror = () => {
			reject(request.error ?? new Error('not opened'));
		};
	});
}

/** Lays a stored database down under a name. */
export async function layDown(name: string, stored: StoredDatabase): Promise<void> {
	const database = await openPlain(name, stored.version, (empty) => {
		for (const { name: store, keyPath, indexes, rows } of stored.stores) {
			const made = empty.createObjectStore(store, { keyPath });
			for (const index of indexes) made.createIndex(index.name, index.keyPath);
			for (const row of rows) made.add(row);
		}
	});
	database.close();
}

export const anyEnvelope = (campaign = 'essai'): Envelope => ({
	id: crypto.randomUUID(),
	campaign,
	site: 'est',
	questionnaire: 'a'.repeat(64),
	key: 'b'.repeat(16),
	sealed: 'A'.repeat(1_484)
});

/** Only what the store reads of a bundle. */
export const bundleOf = (slug: string, x = 'x'): CampaignBundle =>
	({ slug, receiptKey: { kty: 'EC', crv: 'P-256', x, y: 'y' } }) as unknown as CampaignBundle;

export const codeOf = async (work: Promise<unknown>): Promise<string> => {
	try {
		await work;
		return 'none';
	} catch (error) {
		return error instanceof Error ? error.message : 'no error';
	}
};

/** Databases of one test: opened by name, closed and deleted at its end. */
export class Databases {
	readonly #opened: DeviceDatabase[] = [];
	readonly #names = new Set<string>();

	name(): string {
		const name = `essai-${crypto.randomUUID()}`;
		this.#names.add(name);
		return name;
	}

	async open(name: string): Promise<DeviceDatabase> {
		const database = await openDatabase(name);
		this.#opened.push(database);
		return database;
	}

	close(): void {
		for (const { dexie } of this.#opened) dexie.close();
		this.#opened.length = 0;
	}

	end(): void {
		this.close();
		for (const name of this.#names) indexedDB.deleteDatabase(name);
		this.#names.clear();
	}
}
