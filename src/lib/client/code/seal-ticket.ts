import { toBase64Url } from '../../protocol/base64url.ts';
import type { CampaignBundle } from '../../protocol/campaign-bundle.ts';
import { sealedDigest } from '../../protocol/envelope-digest.ts';
import type { Envelope } from '../../protocol/envelope.ts';
import { pointBytes } from '../../protocol/key-name.ts';
import { ticketAssociatedData } from '../../protocol/ticket.ts';
import { sealBytes } from '../sealing/seal-bytes.ts';

/**
 * The envelope with what redeems its code, sealed for the server and bound to this envelope: this
 * device cannot open it again, and it is of no use on another one.
 */
export async function withTicket(
	envelope: Envelope,
	ticket: Uint8Array,
	{ key }: Pick<NonNullable<CampaignBundle['codes']>, 'key'>
): Promise<Envelope> {
	const { id, campaign, site, sealed } = envelope;
	const aad = ticketAssociatedData({ id, campaign, site, digest: await sealedDigest(sealed) });
	return { ...envelope, ticket: toBase64Url(await sealBytes(pointBytes(key), ticket, aad)) };
}
