import { json } from '@sveltejs/kit';
import { maximumBatchBytes } from '#lib/protocol/envelope.ts';
import { takeEnvelopeRequest } from '#lib/server/services/address-limit.ts';
import { envelopeProblem, tooManyRequests } from '#lib/server/services/envelope-problem.ts';
import { readJsonText } from '#lib/server/services/read-text.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import type { RequestHandler } from './$types';

/** Sealed responses in, a signed receipt out. No account, no cookie, no other origin. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const address = getClientAddress();
	const wait = takeEnvelopeRequest(locals.server, address);
	if (wait !== null) return tooManyRequests(wait);
	try {
		const text = await readJsonText(request, maximumBatchBytes);
		const receipt = await receiveEnvelopes(locals.server, text, address);
		return json(receipt, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		return envelopeProblem(error);
	}
};
