import { fromBase64Url } from '../../../protocol/base64url.ts';
import { trialCampaign } from '../../../protocol/device.ts';
import { envelopeDigest } from '../../../protocol/envelope-digest.ts';
import { parseEnvelope } from '../../../protocol/envelope.ts';
import type { Receipt } from '../../../protocol/receipt.ts';
import type { Server } from '../../server.ts';
import { signReceipt } from '../receipt-key.ts';
import { deviceWithToken } from './device-token.ts';

/**
 * Answers the trial envelope of a tablet's set-up with a receipt, as if it had been put in a box.
 * It is sealed for nobody, and nothing of it is kept. The receipt says that it is one for a trial: a
 * tablet takes no answer out of its store for it.
 *
 * @throws Refusal `device-unknown`, `malformed`, `too-large`, `not-base64url`
 */
export async function tryEnvelope(
	server: Server,
	authorization: string | null,
	input: unknown
): Promise<Receipt> {
	await deviceWithToken(server.app, authorization);
	const envelope = parseEnvelope(input);
	const { id, campaign } = envelope;
	fromBase64Url(envelope.sealed);
	const digest = await envelopeDigest(envelope);
	return signReceipt(server.config, 'trial-receipt', [
		campaign === trialCampaign
			? { outcome: 'stored', id, digest }
			: { outcome: 'refused', id, digest, reason: 'unknown-campaign' }
	]);
}
