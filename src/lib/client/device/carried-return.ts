import { Refusal } from '../../domain/refusal.ts';
import type { CampaignBundle, PublicKey } from '../../protocol/campaign-bundle.ts';
import {
	type CarriedReturn,
	type CarriedReturnBody,
	parseCarriedReturn,
	parseCarriedReturnBody
} from '../../protocol/carried.ts';
import { parseCampaignBundle } from '../../protocol/campaign-bundle.ts';
import { maximumBatch } from '../../protocol/envelope.ts';
import { soundCampaign } from '../storage/campaign-store.ts';
import { keepTags } from '../storage/code-tags.ts';
import { deviceCampaigns, type KeptCampaigns } from '../storage/kept-campaigns.ts';
import { deviceOutbox, type Outbox } from '../storage/outbox.ts';
import { settledBy } from '../sync/settled.ts';
import { isSigned, verifyReceipt } from '../sync/verify-receipt.ts';
import { keepDevice, type PairedDevice, readDevice } from './kept-device.ts';
import { noteEarliestTime } from './trusted-time.ts';

/** What a return file brought. */
export interface LoadedReturn {
	/** Envelopes that left this tablet against a receipt. */
	readonly sent: number;
	/** Envelopes the server refused for good. */
	readonly setAside: number;
	/** Refused once more after they had been set aside and carried to the office: gone from this tablet. */
	readonly cleared: number;
	/** Campaigns that were kept for the time without a network. */
	readonly campaigns: number;
	/** The news were taken. Not those of another tablet, nor older ones than this one has. */
	readonly news: boolean;
}

/** What loading a return needs of the device; tests bring their own. */
export interface ReturnSurroundings {
	readonly outbox: Pick<Outbox, 'some' | 'remove' | 'setAside' | 'removeSetAside' | 'receiptKeys'>;
	readonly campaigns: KeptCampaigns;
	readonly keepTags: (campaign: string, tags: CarriedReturnBody['codes'][string]) => Promise<void>;
	readonly read: () => PairedDevice | null;
	readonly keep: (device: PairedDevice) => unknown;
	readonly noteTime: (now: string) => void;
}

/**
 * Takes a return file made by the office: receipts exactly as over the network, then campaigns,
 * tags and news. Loading it twice changes nothing.
 * @throws Refusal `malformed-file` for any other file, `unverified-file` when it was not signed by
 * the server this tablet knows, `storage-full`, `storage-blocked`, `storage-unavailable`
 */
export async function loadReturn(
	text: string,
	surroundings: ReturnSurroundings = deviceSurroundings()
): Promise<LoadedReturn> {
	const { outbox, read, keep, noteTime } = surroundings;
	const file = parseCarriedReturn(text);
	const device = read();
	const known = device === null ? [] : [device.news.receiptKey];
	const key = await keyOf(file, [...known, ...(await outbox.receiptKeys())]);
	const body = parseCarriedReturnBody(file.body);
	const settled = await takeReceipts(body, key, outbox);
	const { news } = body;
	if (news !== null) noteTime(news.now);
	const mine = device !== null && news?.device.id === device.news.device.id;
	const stale = device !== null && Date.parse(news?.now ?? '') < Date.parse(device.news.now);
	if (stale) return { ...settled, campaigns: 0, news: false };
	const campaigns = await keepCampaigns(body.campaigns, surroundings.campaigns);
	for (const [campaign, tags] of Object.entries(body.codes)) {
		await surroundings.keepTags(campaign, tags);
	}
	if (mine) keep({ ...device, news });
	return { ...settled, campaigns, news: mine };
}

async function keyOf(file: CarriedReturn, keys: readonly PublicKey[]): Promise<PublicKey> {
	for (const key of keys) if (await isSigned('return', file, key)) return key;
	throw new Refusal('unverified-file');
}

/**
 * A receipt in it that was damaged or signed by somebody else takes nothing out. What is refused is
 * set aside; it is cleared only when it had been set aside, went to the office as such and was
 * refused there again.
 */
async function takeReceipts(
	{ receipts, state }: CarriedReturnBody,
	key: PublicKey,
	outbox: ReturnSurroundings['outbox']
): Promise<Pick<LoadedReturn, 'sent' | 'setAside' | 'cleared'>> {
	let sent = 0;
	let setAside = 0;
	let cleared = 0;
	for (const receipt of receipts) {
		const items = await verifyReceipt(JSON.stringify(receipt), 'receipt', key).catch(() => []);
		for (let start = 0; start < items.length; start += maximumBatch) {
			const portion = items.slice(start, start + maximumBatch);
			const rows = await outbox.some(portion.map(({ id }) => id));
			const { stored, refused } = await settledBy(
				portion,
				rows.map(({ id, envelope }) => ({ ...envelope, id }))
			);
			const over = new Set(rows.flatMap((row) => (row.state === state ? [row.id] : [])));
			const kept = refused.filter(({ id }) => !over.has(id));
			const ended = refused.flatMap(({ id }) => (over.has(id) ? [id] : []));
			await outbox.setAside(kept);
			await outbox.remove(stored);
			sent += stored.length;
			setAside += kept.length;
			cleared += await outbox.removeSetAside(ended);
		}
	}
	return { sent, setAside, cleared };
}

const states: readonly CampaignBundle['state'][] = ['trial', 'open', 'closed', 'released'];

/** Each is checked as if it came by the network; a campaign never goes back to an earlier state. */
async function keepCampaigns(
	bundles: readonly CampaignBundle[],
	campaigns: KeptCampaigns
): Promise<number> {
	let kept = 0;
	for (const bundle of bundles) {
		const before = stateOf(await campaigns.find(bundle.slug));
		const sound = await soundCampaign(bundle);
		if (sound === null || states.indexOf(bundle.state) < before) continue;
		if (!(await campaigns.keep(sound.bundle))) throw new Refusal('storage-unavailable');
		kept += 1;
	}
	return kept;
}

function stateOf(kept: unknown): number {
	try {
		return states.indexOf(parseCampaignBundle(kept).state);
	} catch {
		return 0;
	}
}

function deviceSurroundings(): ReturnSurroundings {
	return {
		outbox: deviceOutbox(),
		campaigns: deviceCampaigns,
		keepTags: (campaign, tags) => keepTags(campaign, tags),
		read: () => readDevice(),
		keep: (device) => keepDevice(device),
		noteTime: (now) => {
			noteEarliestTime(now);
		}
	};
}
