import { hash, randomBytes, randomUUID } from 'node:crypto';
import { sealBytes } from '../../src/lib/client/sealing/seal-bytes.ts';
import { paddedLength } from '../../src/lib/domain/response/encoding.ts';
import { parseQuestionnaire } from '../../src/lib/domain/questionnaire/parse.ts';
import { toBase64Url } from '../../src/lib/protocol/base64url.ts';
import { encapsulatedKeyBytes, type Envelope, tagBytes } from '../../src/lib/protocol/envelope.ts';
import { pointBytes } from '../../src/lib/protocol/key-name.ts';
import { ticketAssociatedData, ticketBytes } from '../../src/lib/protocol/ticket.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { campaignBundle } from '../../src/lib/server/services/campaign-bundle.ts';
import { createCampaign } from '../../src/lib/server/services/create-campaign.ts';
import { openCampaign } from '../../src/lib/server/services/open-campaign.ts';
import { setUp } from '../../src/lib/server/services/set-up.ts';
import { startServer } from '../../src/lib/server/start-server.ts';

const day = 86_400_000;

/** Prepares a data folder with an open campaign that asks for codes, and one envelope for each of its codes. */
export async function codedEnvelopes(data: string, count: number): Promise<Envelope[]> {
	const silent = { info: () => undefined, error: () => undefined };
	const server = await startServer(readConfig({ PORTE_VOIX_DATA: data }), {
		calendar: 0,
		log: silent
	});
	try {
		const manager = await setUp(server, {
			name: 'Claire Gagnon',
			username: 'claire.gagnon',
			password: 'tasse verte neige mardi',
			organisation: 'Office',
			tenure: 'omh',
			helpName: 'Mme Roy',
			helpPhone: '514 555-0104',
			helpPlace: 'local 104',
			sites: [{ name: 'Les Érables', dwellings: '60', room: 'salle commune', territory: '' }]
		});
		const { id: site, organisation_id } = await server.app
			.selectFrom('site')
			.select(['id', 'organisation_id'])
			.executeTakeFirstOrThrow();
		const now = server.clock();
		const slug = await createCampaign(server, manager, organisation_id, {
			questionnaire: 'sondage-annuel',
			title: 'Sondage',
			sites: [site],
			languages: ['fr'],
			askedBy: 'l’office',
			codes: 'household',
			opens: now,
			closes: now + 10 * day,
			collectsUntil: '',
			publishes: now + 20 * day
		});
		const tickets = Array.from({ length: count }, () => randomBytes(ticketBytes));
		const codes = tickets.map((ticket) => ({ hash: hash('sha256', ticket), site }));
		await server.ballotBox.issueCodes(slug, codes, { atMost: { [site]: count }, instead: false });
		await openCampaign(server, manager, slug, 'now');
		const bundle = await campaignBundle(server, slug);
		if (bundle.codes === null) throw new Error('the campaign asks for no code');
		const desk = pointBytes(bundle.codes.key);
		const length = paddedLength(parseQuestionnaire(bundle.questionnaire));
		return await Promise.all(
			tickets.map(async (ticket) => {
				const id = randomUUID();
				const sealed = randomBytes(encapsulatedKeyBytes + length + tagBytes);
				const digest = hash('sha256', sealed);
				const bound = ticketAssociatedData({ id, campaign: slug, site, digest });
				return {
					id,
					campaign: slug,
					site,
					questionnaire: bundle.questionnaireHash,
					key: bundle.key,
					sealed: sealed.toString('base64url'),
					ticket: toBase64Url(await sealBytes(desk, ticket, bound))
				};
			})
		);
	} finally {
		await server.close();
	}
}
