import type { Dexie, Table } from 'dexie';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import type { CodeTags } from '../../protocol/device.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
	type DatabaseInUse,
	databaseInUse,
	keepDatabaseInUse,
	nextDatabase
} from './database-in-use.ts';
import { isDamage, openingRefusal } from './storage-fault.ts';

/**
 * A sealed response on its way. Neither time nor order is kept: ids are random, and so is the
 * order in which they are sent.
 */
export interface KeptEnvelope {
	readonly id: string;
	readonly campaign: string;
	readonly envelope: Envelope;
	readonly state: 'waiting' | 'set-aside';
	/** Why the server refused it for good. */
	readonly reason: string | null;
}

interface KeptCampaign {
	readonly slug: string;
	readonly bundle: CampaignBundle;
}

/** One named thing this device remembers of itself, such as its sentinel. */
interface KeptFact {
	readonly name: string;
	readonly value: string;
}

/** Answers being given on a person's own phone, encrypted. Never on a shared tablet. */
interface KeptDraft {
	/** Random: a phone may be lent to a neighbour who has another code. */
	readonly id: string;
	readonly campaign: string;
	/** What is needed to open it besides the code. */
	readonly lock: unknown;
	readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface DeviceDatabase {
	readonly envelope: Table<KeptEnvelope, string>;
	readonly campaign: Table<KeptCampaign, string>;
	readonly fact: Table<KeptFact, string>;
	readonly tags: Table<CodeTags & { readonly campaign: string }, string>;
	readonly draft: Table<KeptDraft, string>;
	readonly dexie: Dexie;
}

let opened: Promise<DeviceDatabase> | null = null;

/**
 * The browser's database, opened once a page. Dexie is loaded here and not before: the first
 * question does not wait for it. An opening that failed is tried again at the next call. One that
 * is damaged is set aside, not deleted, and another is begun.
 * @throws Refusal `storage-blocked`, `storage-full` or `storage-unavailable`
 */
export function deviceDatabase(): Promise<DeviceDatabase> {
	opened ??= openWhole(databaseInUse()).catch((error: unknown) => {
		opened = null;
		throw error;
	});
	return opened;
}

/** Opens the one in use. Damaged twice in a row, the next is taken in its place, if that one can be opened. */
async function openWhole(inUse: DatabaseInUse): Promise<DeviceDatabase> {
	try {
		return await openDatabase(inUse.name).catch((error: unknown) => {
			if (!isDamage(error)) throw error;
			return openDatabase(inUse.name);
		});
	} catch (error) {
		const next = isDamage(error) ? nextDatabase(inUse) : null;
		if (next === null) throw error;
		const database = await openDatabase(next.name);
		keepDatabaseInUse(next);
		return database;
	}
}

/**
 * Opens one by its name; tests use names of their own.
 * @throws Refusal `storage-blocked`, `storage-full`, `storage-damaged` or `storage-unavailable`
 */
export async function openDatabase(name: string): Promise<DeviceDatabase> {
	const { Dexie: DexieDatabase } = await import('dexie');
	// What was acknowledged on screen must be on the disk: Chromium's default only promises the system's buffer.
	const dexie = new DexieDatabase(name, { chromeTransactionDurability: 'strict' });
	dexie.version(1).stores({ envelope: 'id, [state+campaign]', campaign: 'slug' });
	dexie
		.version(2)
		.stores({ fact: 'name', tags: 'campaign', spent: '[campaign+tag]', draft: 'id, campaign' });
	// Which code was used here, beside the envelope it came with: nothing may lead from the one to the other.
	dexie.version(3).stores({ spent: null });
	// A page of a newer version waits for this one to let go, instead of hanging.
	dexie.on('versionchange', () => {
		dexie.close();
		opened = null;
	});
	// The browser took it away, as iOS does at times: the next call opens it anew.
	dexie.on('close', () => {
		opened = null;
	});
	try {
		await openOrBlocked(dexie);
	} catch (error) {
		dexie.close();
		throw openingRefusal(error);
	}
	return {
		dexie,
		envelope: dexie.table<KeptEnvelope, string>('envelope'),
		campaign: dexie.table<KeptCampaign, string>('campaign'),
		fact: dexie.table<KeptFact, string>('fact'),
		tags: dexie.table<CodeTags & { readonly campaign: string }, string>('tags'),
		draft: dexie.table<KeptDraft, string>('draft')
	};
}

/**
 * Another tab, or Dexie's own connection while it puts missing parts back, is given this long to
 * let go, in milliseconds.
 */
const lettingGo = 1_000;

async function openOrBlocked(dexie: Dexie): Promise<void> {
	const blocked = new Promise<never>((_, reject) => {
		dexie.on('blocked', () => {
			setTimeout(() => {
				reject(new Refusal('storage-blocked'));
			}, lettingGo);
		});
	});
	await Promise.race([dexie.open(), blocked]);
}
