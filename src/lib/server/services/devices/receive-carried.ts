import { Refusal } from '../../../domain/refusal.ts';
import {
	type CarriedReturn,
	type CarriedReturnBody,
	parseCarriedEnvelopes
} from '../../../protocol/carried.ts';
import { maximumBatch } from '../../../protocol/envelope.ts';
import { parseReceiptBody, type Receipt, type RefusalReason } from '../../../protocol/receipt.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { campaignBundle } from '../campaign-bundle.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { signText } from '../receipt-key.ts';
import { receiveEnvelopes } from '../receive-envelopes.ts';
import { campaignTags } from './campaign-tags.ts';
import { noteContact } from './contact-device.ts';
import { campaignsThere, deviceNews } from './device-news.ts';
import { type DeviceRecord, findDevice } from './device-record.ts';

/** What became of a file that was carried by hand, in counts, and the file that goes back. */
export interface Carried {
	/** Name of the tablet; null when it is none of this organisation. */
	readonly name: string | null;
	/** Envelopes that are in the ballot box now, also those that came before. */
	readonly stored: number;
	readonly refused: readonly { readonly reason: RefusalReason; readonly count: number }[];
	readonly back: CarriedReturn;
}

/**
 * Takes the file of a tablet without a network, as if its envelopes had come one batch after
 * another, and makes the signed file that goes back: receipts, news, campaigns. The same file may
 * be loaded as often as one likes.
 *
 * @param text of the file
 * @throws Refusal `forbidden`, `malformed-file` with the place, `try-later`: some batches may be
 * stored then, and the file can be loaded again
 */
export async function receiveCarried(
	server: Server,
	account: Account | null,
	organisation: string,
	text: string
): Promise<Carried> {
	const who = permit(account, 'manage-devices', organisation);
	const file = parseCarriedEnvelopes(text);
	const device = await knownDevice(server, organisation, file.device);
	const receipts = await receiptsFor(server, file.envelopes);
	const items = receipts.flatMap(({ body }) => parseReceiptBody(body));
	const refused = items.flatMap((item) => (item.outcome === 'refused' ? [item.reason] : []));
	const stored = items.length - refused.length;
	await server.app.transaction().execute(async (db) => {
		const at = server.clock();
		if (device !== null && file.contact !== null) {
			// What it said was waiting when the file was written has arrived with it.
			const waiting = Math.max(0, file.contact.waiting - stored);
			await noteContact(db, device, { ...file.contact, waiting }, at);
		}
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'envelopes-carried',
			subject: device?.id ?? organisation
		});
	});
	const body: CarriedReturnBody = {
		version: 1,
		kind: 'porte-voix-return',
		device: file.device,
		receipts,
		...(await tidings(server, device))
	};
	return {
		name: device?.name ?? null,
		stored,
		refused: [...Map.groupBy(refused, (reason) => reason)].map(([reason, group]) => ({
			reason,
			count: group.length
		})),
		back: { version: 1, ...(await signText(server.config, 'return', JSON.stringify(body))) }
	};
}

/** A tablet of this organisation that was not revoked. */
async function knownDevice(
	{ app }: Pick<Server, 'app'>,
	organisation: string,
	id: string | null
): Promise<DeviceRecord | null> {
	if (id === null) return null;
	try {
		const device = await findDevice(app, organisation, id);
		return device.revokedAt === null ? device : null;
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
}

async function receiptsFor(server: Server, envelopes: readonly unknown[]): Promise<Receipt[]> {
	const receipts: Receipt[] = [];
	for (let start = 0; start < envelopes.length; start += maximumBatch) {
		const batch = envelopes.slice(start, start + maximumBatch);
		receipts.push(await receiveEnvelopes(server, JSON.stringify({ version: 1, envelopes: batch })));
	}
	return receipts;
}

/** What a contact would have told, and all that the tablet would have fetched after it. */
async function tidings(
	server: Server,
	device: DeviceRecord | null
): Promise<Pick<CarriedReturnBody, 'news' | 'campaigns' | 'codes'>> {
	if (device === null) return { news: null, campaigns: [], codes: {} };
	const there = await campaignsThere(server, device);
	const slugs = [...new Set(there.map(({ slug }) => slug))];
	const coded = new Set(there.filter(({ codes }) => codes).map(({ slug }) => slug));
	return {
		news: await deviceNews(server, device),
		campaigns: await Promise.all(slugs.map((slug) => campaignBundle(server, slug))),
		codes: Object.fromEntries(
			await Promise.all(
				[...coded].map(async (slug) => [slug, await campaignTags(server, slug)] as const)
			)
		)
	};
}
