import type { PublicKey } from '../../protocol/campaign-bundle.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { retryAfterOf } from '../../protocol/problem.ts';
import { type Settled, settledBy } from './settled.ts';
import { verifyReceipt } from './verify-receipt.ts';

/** What came of one request. */
export type Posted =
	| ({ readonly kind: 'receipt' } & Settled)
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
		const items = await verifyReceipt(text, 'receipt', receiptKey);
		return { kind: 'receipt', ...(await settledBy(items, envelopes)) };
	} catch {
		return later;
	}
}
