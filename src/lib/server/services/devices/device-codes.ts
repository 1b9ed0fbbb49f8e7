import { Refusal } from '../../../domain/refusal.ts';
import type { CodeTags } from '../../../protocol/device.ts';
import type { Server } from '../../server.ts';
import { campaignTags } from './campaign-tags.ts';
import { campaignsThere } from './device-news.ts';
import { deviceWithToken } from './device-token.ts';

/**
 * What a tablet keeps to check an access code without a network.
 *
 * @param authorization the header, `Bearer TOKEN`
 * @throws Refusal `device-unknown`, `unknown-campaign` when the campaign is not at the tablet's
 * sites or asks for no codes, `try-later`
 */
export async function deviceCodes(
	server: Server,
	authorization: string | null,
	slug: string
): Promise<CodeTags> {
	const device = await deviceWithToken(server.app, authorization);
	const campaigns = await campaignsThere(server, device);
	if (!campaigns.some((each) => each.slug === slug && each.codes)) {
		throw new Refusal('unknown-campaign');
	}
	return campaignTags(server, slug);
}
