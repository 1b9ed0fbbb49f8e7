import type { Server } from '../server.ts';
import type { CampaignRecord } from '../services/campaign-record.ts';
import { saveLegalFile } from '../services/legal/save-legal-file.ts';
import { accountOf } from './account-of.ts';

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** Signs an invented legal file a week before the opening, by the way of real ones; once. */
export async function signInventedFile(server: Server, campaign: CampaignRecord): Promise<void> {
	const signed = await server.app
		.selectFrom('legal_file')
		.select('campaign_id')
		.where('campaign_id', '=', campaign.id)
		.executeTakeFirst();
	if (signed !== undefined) return;
	const { slug, calendar } = campaign;
	const then: Server = { ...server, clock: () => calendar.opens - aWeek };
	const file = {
		responsible: 'La direction (démonstration)',
		responsibleContact: '514 555-0100',
		outside: 'Commission d’accès à l’information',
		purpose: 'Savoir ce que les locataires vivent et ce qu’il faut changer en premier.',
		necessity: 'Chaque question sert à un geste que l’organisme ou le comité peut faire.',
		sensitive: 'yes',
		ethics: 'not-needed',
		consulted: 'yes',
		host: 'l’organisme (démonstration)',
		place: 'quebec',
		supervisor: 'La direction (démonstration)',
		envelopeDays: '30'
	};
	await saveLegalFile(then, await accountOf(server, 'administration'), slug, file, true);
}
