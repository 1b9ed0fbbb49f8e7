import type { CampaignBundle, PublicKey } from '../../protocol/campaign-bundle.ts';
import { type Envelope, maximumBatch } from '../../protocol/envelope.ts';
import {
	deviceDatabase,
	type DeviceDatabase,
	type KeptEnvelope,
	type SpentCode
} from './device-database.ts';
import { storageRefusal } from './storage-fault.ts';

export interface SetAside {
	readonly id: string;
	readonly reason: string;
}

/** Sealed responses that the server has not yet acknowledged. Every method may throw a storage refusal. */
export interface Outbox {
	/** Once it has resolved, the envelope, the campaign it needs and the code it used are on the disk, all or none. */
	add(envelope: Envelope, bundle: CampaignBundle, spent?: SpentCode | null): Promise<void>;
	/** The envelope, if it is still here, waiting or set aside. */
	find(id: string): Promise<Pick<KeptEnvelope, 'state' | 'reason'> | undefined>;
	/** Campaigns that have something waiting. */
	campaigns(): Promise<string[]>;
	/** The next few waiting for a campaign, but for those named. */
	next(campaign: string, except: ReadonlySet<string>): Promise<Envelope[]>;
	remove(ids: readonly string[]): Promise<void>;
	setAside(refused: readonly SetAside[]): Promise<void>;
	/** Every one that was refused for good, for the office. */
	refused(): Promise<KeptEnvelope[]>;
	count(): Promise<{ readonly waiting: number; readonly setAside: number }>;
	/** The key that signs this campaign's receipts, null when the campaign is not kept here. */
	receiptKey(campaign: string): Promise<PublicKey | null>;
}

/** The outbox of this device. */
export function deviceOutbox(): Outbox {
	return createOutbox(deviceDatabase);
}

/** An outbox over a database that is opened at its first use. */
export function createOutbox(open: () => Promise<DeviceDatabase>): Outbox {
	const within = async <Result>(
		work: (database: DeviceDatabase) => PromiseLike<Result>
	): Promise<Result> => {
		try {
			return await work(await open());
		} catch (error) {
			throw storageRefusal(error);
		}
	};
	const inState = (database: DeviceDatabase, state: KeptEnvelope['state']) =>
		database.envelope.where('[state+campaign]').between([state, ''], [state, '\uffff'], true, true);

	return {
		add: (envelope, bundle, spent = null) =>
			within(({ dexie, envelope: envelopes, campaign: campaigns, spent: spentCodes }) =>
				dexie.transaction('rw', envelopes, campaigns, spentCodes, async () => {
					await envelopes.add({
						id: envelope.id,
						campaign: envelope.campaign,
						envelope,
						state: 'waiting',
						reason: null
					});
					// A fresher copy of the campaign may have come since this response was begun.
					const kept = await campaigns.get(bundle.slug);
					if (kept === undefined) await campaigns.add({ slug: bundle.slug, bundle: plain(bundle) });
					if (spent !== null) await spentCodes.put(spent);
				})
			),
		find: (id) => within(({ envelope }) => envelope.get(id)),
		campaigns: () =>
			within(async (database) => {
				const keys = await inState(database, 'waiting').uniqueKeys();
				return keys.map((key) => (Array.isArray(key) ? String(key[1]) : ''));
			}),
		next: (campaign, except) =>
			within(async (database) => {
				const kept = await database.envelope
					.where('[state+campaign]')
					.equals(['waiting', campaign])
					.and(({ id }) => !except.has(id))
					.limit(maximumBatch)
					.toArray();
				return kept.map(({ envelope }) => envelope);
			}),
		remove: (ids) => within((database) => database.envelope.bulkDelete([...ids])),
		setAside: (refused) =>
			within(({ dexie, envelope }) =>
				dexie.transaction('rw', envelope, async () => {
					for (const { id, reason } of refused) {
						await envelope.update(id, { state: 'set-aside', reason });
					}
				})
			),
		refused: () => within((database) => inState(database, 'set-aside').toArray()),
		count: () =>
			within(async (database) => ({
				waiting: await inState(database, 'waiting').count(),
				setAside: await inState(database, 'set-aside').count()
			})),
		receiptKey: (campaign) =>
			within(async (database) => {
				const kept = await database.campaign.get(campaign);
				return kept?.bundle.receiptKey ?? null;
			})
	};
}

/** A page may hand over a reactive proxy, which IndexedDB cannot store. */
function plain(bundle: CampaignBundle): CampaignBundle {
	return JSON.parse(JSON.stringify(bundle)) as CampaignBundle;
}
