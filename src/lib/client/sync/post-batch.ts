import { sealedDigest } from '../../protocol/digest.ts';
import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { retryAfterOf } from '../../protocol/problem.ts';
import type { SetAside } from '../storage/outbox.ts';
import { verifyReceipt } from './verify-receipt.ts';

/** What came of one request. */
export type Posted =
	| {
			readonly kind: 'receipt';
			readonly stored: readonly string[];
			readonly refused: readonly SetAside[];
	  }
	/** The request as a whole was not taken; fewer at a time may be. */
	| { readonly kind: 'split' }
	/** Nothing is known: the network, the server, or somebody who answered in its place. */
	| { readonly kind: 'later'; readonly retryAfter: number };

/** A request that hangs longer than this is given up, in milliseconds. */
const patience = 20_000;

const later: Posted = { kind: 'later', retryAfter: 0 };

/** Sends some envelopes of one campaign. Never throws: whatever happens is one of three outcomes. */
export async function postBatch(
	envelopes: readonly Envelope[],
	receiptKey: PublicKey,
	fetch: typeof globalThis.fetch
): Promise<Posted> {
	try {
		const response = await fetch('/api/envelopes', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ version: 1, envelopes }),
			credentials: 'omit',
			cache: 'no-store',
			redirect: 'error',
			signal: AbortSignal.timeout(patience)
		});
		if (response.status === 400 || response.status === 413) return { kind: 'split' };
		const text = await response.text();
		if (response.status !== 200) return { kind: 'later', retryAfter: retryAfterOf(text) };
		return await readReceipt(text, envelopes, receiptKey);
	} catch {
		return later;
	}
}

/** An item counts only if the signed receipt names it, with the digest of what was sent. */
async function readReceipt(
	text: string,
	envelopes: readonly Envelope[],
	receiptKey: PublicKey
): Promise<Posted> {
	const items = new Map(
		(await verifyReceipt(text, receiptKey)).map((item) => [`${item.id} ${item.digest}`, item])
	);
	const stored: string[] = [];
	const refused: SetAside[] = [];
	for (const { id, sealed } of envelopes) {
		const item = items.get(`${id} ${await sealedDigest(sealed)}`);
		if (item?.outcome === 'stored') stored.push(id);
		if (item?.outcome === 'refused') refused.push({ id, reason: item.reason });
	}
	return { kind: 'receipt', stored, refused };
}
