import { envelopeDigest } from '../../protocol/envelope-digest.ts';
import type { ReceiptItem } from '../../protocol/receipt.ts';
import type { SetAside } from '../storage/envelope-rows.ts';

/** What a receipt says of some envelopes; those it does not name are in neither list. */
export interface Settled {
	readonly stored: readonly string[];
	readonly refused: readonly SetAside[];
}

/**
 * An item counts only if the signed receipt names it, with the digest of the whole envelope as it
 * lies here.
 * @param items of a receipt whose signature has been verified
 * @param envelopes as they are kept; one that the disk has damaged is named by no receipt
 */
export async function settledBy(
	items: readonly ReceiptItem[],
	envelopes: readonly { readonly id: string }[]
): Promise<Settled> {
	const named = new Map(items.map((item) => [`${item.id} ${item.digest}`, item]));
	const stored: string[] = [];
	const refused: SetAside[] = [];
	for (const envelope of envelopes) {
		const { id } = envelope;
		const item = named.get(`${id} ${await envelopeDigest(envelope)}`);
		if (item?.outcome === 'stored') stored.push(id);
		if (item?.outcome === 'refused') refused.push({ id, reason: item.reason });
	}
	return { stored, refused };
}
