import type { CampaignBundle, PublicKey } from '../../protocol/campaign-bundle.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { deviceDatabase, type DeviceDatabase, type KeptEnvelope } from './device-database.ts';
import { nextRows, removeRowsAside, rowsIn, type SetAside, setRowsAside } from './envelope-rows.ts';
import { giveReserve } from './reserve.ts';
import { storageRefusal } from './storage-fault.ts';
import { withinDatabase } from './within-database.ts';

/** Sealed responses that the server has not yet acknowledged. Every method may throw a storage refusal. */
export interface Outbox {
	/**
	 * Once it has resolved, the envelope and the campaign it needs are on the disk, and what this phone
	 * kept of the answers while they were given is gone: all of it, or nothing has changed.
	 * @param draft id of the draft the envelope was made from, null where there is none
	 */
	add(envelope: Envelope, bundle: CampaignBundle, draft?: string | null): Promise<void>;
	/** The envelope, if it is still here, waiting or set aside. */
	find(id: string): Promise<Pick<KeptEnvelope, 'state' | 'reason'> | undefined>;
	/** Campaigns that have something waiting. */
	campaigns(): Promise<string[]>;
	/** The next few waiting for a campaign, but for those named. */
	next(campaign: string, except: ReadonlySet<string>): Promise<Envelope[]>;
	/** Ids of all that wait, or of all that were set aside, campaign by campaign. */
	ids(state: KeptEnvelope['state']): Promise<string[]>;
	/** Those of these that are still here, waiting or set aside. */
	some(ids: readonly string[]): Promise<KeptEnvelope[]>;
	remove(ids: readonly string[]): Promise<void>;
	setAside(refused: readonly SetAside[]): Promise<void>;
	/** Takes out those of these that are set aside, all or none; says how many. What waits stays. */
	removeSetAside(ids: readonly string[]): Promise<number>;
	count(): Promise<{ readonly waiting: number; readonly setAside: number }>;
	/** The key that signs this campaign's receipts, null when the campaign is not kept here. */
	receiptKey(campaign: string): Promise<PublicKey | null>;
	/** The keys that sign receipts of the campaigns kept here. */
	receiptKeys(): Promise<PublicKey[]>;
}

/** The outbox of this device. When the store is full, an envelope takes the room that was held for it. */
export function deviceOutbox(give: typeof giveReserve = giveReserve): Outbox {
	const outbox = createOutbox(deviceDatabase);
	return {
		...outbox,
		add: (...kept) =>
			outbox.add(...kept).catch(async (error: unknown) => {
				const full = storageRefusal(error).code === 'storage-full';
				if (!full || !(await give())) throw error;
				await outbox.add(...kept);
			})
	};
}

/** An outbox over a database that is opened at its first use. */
export function createOutbox(open: () => Promise<DeviceDatabase>): Outbox {
	const within = <Result>(work: (database: DeviceDatabase) => PromiseLike<Result>) =>
		withinDatabase(open, work);

	return {
		add: (envelope, bundle, draft = null) =>
			within(({ dexie, envelope: envelopes, campaign: campaigns, draft: drafts }) =>
				dexie.transaction('rw', envelopes, campaigns, drafts, async () => {
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
					if (draft !== null) await drafts.delete(draft);
				})
			),
		find: (id) => within(({ envelope }) => envelope.get(id)),
		campaigns: () =>
			within(async (database) => {
				const keys = await rowsIn(database, 'waiting').uniqueKeys();
				return keys.map((key) => (Array.isArray(key) ? String(key[1]) : ''));
			}),
		next: (campaign, except) => within((database) => nextRows(database, campaign, except)),
		ids: (state) => within((database) => rowsIn(database, state).primaryKeys()),
		some: (ids) =>
			within(async ({ envelope }) => {
				const kept = await envelope.bulkGet([...ids]);
				return kept.filter((row) => row !== undefined);
			}),
		remove: (ids) =>
			within(({ dexie, envelope }) =>
				dexie.transaction('rw', envelope, () => envelope.bulkDelete([...ids]))
			),
		setAside: (refused) => within((database) => setRowsAside(database, refused)),
		removeSetAside: (ids) => within((database) => removeRowsAside(database, ids)),
		count: () =>
			within(async (database) => ({
				waiting: await rowsIn(database, 'waiting').count(),
				setAside: await rowsIn(database, 'set-aside').count()
			})),
		receiptKey: (campaign) =>
			within(async (database) => {
				const kept = await database.campaign.get(campaign);
				return kept?.bundle.receiptKey ?? null;
			}),
		receiptKeys: () =>
			within(async (database) => {
				const keys: PublicKey[] = [];
				await database.campaign.each(({ bundle }) => keys.push(bundle.receiptKey));
				return keys;
			})
	};
}

/** A page may hand over a reactive proxy, which IndexedDB cannot store. */
function plain(bundle: CampaignBundle): CampaignBundle {
	return JSON.parse(JSON.stringify(bundle)) as CampaignBundle;
}
