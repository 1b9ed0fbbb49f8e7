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
import { withFollowUp } from '../followup/with-follow-up.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { signText } from '../receipt-key.ts';
import { receiveEnvelopes } from '../receive-envelopes.ts';
import { campaignTags } from './campaign-tags.ts';
import { campaignsThere, deviceNews } from './device-news.ts';
import { type DeviceRecord, findDevice } from './device-record.ts';

/** What became of a file that was carried by hand, in counts, and the file that goes back. */
export interface Carried {
	/** Name of the tablet; null when it is none of this organisation. */
	readonly name: string | null;
	/** Envelopes that it put in the ballot box. */
	readonly stored: number;
	/** Envelopes that were in the ballot box already. */
	readonly known: number;
	readonly refused: readonly { readonly reason: RefusalReason; readonly count: number }[];
	readonly back: CarriedReturn;
}

/**
 * Takes the file of a tablet without a network, as if its envelopes had come one batch after
 * another, and makes the signed file that goes back: receipts, news, campaigns. The same file may
 * be loaded as often as one likes, and at any time after it was written: what it says of the tablet
 * changes nothing of what the office knows, which only the tablet itself tells, with its token.
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
	const before = await server.ballotBox.held(file.envelopes.map(idOf));
	const receipts = await receiptsFor(server, file.envelopes);
	const items = receipts.flatMap(({ body }) => parseReceiptBody(body));
	const refused = items.flatMap((item) => (item.outcome === 'refused' ? [item.reason] : []));
	const known = items.filter(({ outcome, id }) => outcome === 'stored' && before.has(id)).length;
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation,
		action: 'envelopes-carried',
		subject: device?.id ?? organisation
	});
	const body: CarriedReturnBody = {
		version: 1,
		kind: 'porte-voix-return',
		device: file.device,
		...(file.state === undefined ? {} : { state: file.state }),
		receipts,
		...(await tidings(server, device))
	};
	return {
		name: device?.name ?? null,
		stored: items.length - refused.length - known,
		known,
		refused: [...Map.groupBy(refused, (reason) => reason)].map(([reason, group]) => ({
			reason,
			count: group.length
		})),
		back: { version: 1, ...(await signText(server.config, 'return', JSON.stringify(body))) }
	};
}

/** The id of what may be an envelope. */
function idOf(envelope: unknown): string {
	const { id } = (envelope ?? {}) as { readonly id?: unknown };
	return typeof id === 'string' ? id : '';
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
		campaigns: await Promise.all(
			slugs.map(async (slug) => withFollowUp(server, await campaignBundle(server, slug)))
		),
		codes: Object.fromEntries(
			await Promise.all(
				[...coded].map(async (slug) => [slug, await campaignTags(server, slug)] as const)
			)
		)
	};
}
