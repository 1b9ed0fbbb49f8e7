import { createHash } from 'node:crypto';
import { fromBase64Url } from '../../../protocol/base64url.ts';
import { trialCampaign } from '../../../protocol/device.ts';
import { parseEnvelope } from '../../../protocol/envelope.ts';
import type { Receipt } from '../../../protocol/receipt.ts';
import type { Server } from '../../server.ts';
import { signReceipt } from '../receipt-key.ts';
import { deviceWithToken } from './device-token.ts';

/**
 * Answers the trial envelope of a tablet's set-up with a receipt, as if it had been put in a box.
 * It is sealed for nobody, and nothing of it is kept.
 *
 * @throws Refusal `device-unknown`, `malformed`, `too-large`, `not-base64url`
 */
export async function tryEnvelope(
	server: Server,
	authorization: string | null,
	input: unknown
): Promise<Receipt> {
	await deviceWithToken(server.app, authorization);
	const { id, campaign, sealed } = parseEnvelope(input);
	const digest = createHash('sha256').update(fromBase64Url(sealed)).digest('hex');
	return signReceipt(server.config, [
		campaign === trialCampaign
			? { outcome: 'stored', id, digest }
			: { outcome: 'refused', id, digest, reason: 'unknown-campaign' }
	]);
}
