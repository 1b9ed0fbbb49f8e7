import type { Certificate } from '../../../domain/legal/certificate.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import { permitThere } from '../permit.ts';

/** Certificates of an organisation, the latest first. */
export async function readCertificates(
	{ app }: Pick<Server, 'app'>,
	organisation: string
): Promise<Certificate[]> {
	const rows = await app
		.selectFrom('destruction')
		.select('body')
		.where('organisation_id', '=', organisation)
		.where('state', '=', 'done')
		.orderBy('done_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.flatMap(({ body }) => (body === null ? [] : [JSON.parse(body) as Certificate]));
}

/**
 * The certificate that the data of a campaign are destroyed, byte for byte as it was written.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `certificate-not-found` before
 */
export async function readCertificate(
	server: Pick<Server, 'app'>,
	account: Account | null,
	slug: string
): Promise<string> {
	const campaign = await findCampaign(server.app, slug);
	permitThere(account, 'read-legal-file', campaign);
	const row = await server.app
		.selectFrom('destruction')
		.select('body')
		.where('rule', '=', 'campaign-data')
		.where('subject', '=', campaign.id)
		.where('state', '=', 'done')
		.executeTakeFirst();
	if (row?.body == null) throw new Refusal('certificate-not-found');
	return row.body;
}
