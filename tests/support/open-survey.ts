import { randomUUID } from 'node:crypto';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { type Config, readConfig } from '#lib/server/config.ts';
import type { Server } from '#lib/server/server.ts';
import { draftCampaign } from '#lib/server/services/draft-campaign.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';

const day = 24 * 60 * 60 * 1000;

const silent = { info: () => undefined, error: () => undefined };

export interface OpenSurvey {
	readonly config: Config;
	readonly slug: string;
	/** Ids of its buildings. */
	readonly sites: readonly string[];
}

/**
 * An installation in a folder of its own, with a survey of two buildings that is open for a while yet.
 * @param opensIn milliseconds from now
 */
export async function openSurvey(
	data: string,
	questionnaire: Questionnaire,
	opensIn = -30 * day
): Promise<OpenSurvey> {
	const config = readConfig({ PORTE_VOIX_DATA: data });
	const server = await startServer(config, { calendar: 0, log: silent });
	try {
		const manager = await setUpOffice(server);
		const slug = questionnaire.id;
		const office = await server.app
			.selectFrom('organisation')
			.selectAll()
			.executeTakeFirstOrThrow();
		const sites = await server.app.selectFrom('site').selectAll().orderBy('position').execute();
		const now = server.clock();
		await draftCampaign(server, {
			slug,
			organisation: office,
			account: manager.id,
			title: questionnaire.title,
			questionnaire,
			unit: 'household',
			languages: ['fr', 'en'],
			calendar: {
				opens: now + opensIn,
				closes: now + 30 * day,
				collectsUntil: now + 35 * day,
				publishes: now + 40 * day
			},
			askedBy: 'l’office',
			sites,
			previous: null,
			demonstration: false
		});
		await openCampaign(server, manager, slug, 'planned');
		return { config, slug, sites: sites.map(({ id }) => id) };
	} finally {
		await server.close();
	}
}

async function setUpOffice(server: Server): Promise<Account> {
	const { id } = await setUp(server, {
		name: 'Claire Gagnon',
		username: 'claire.gagnon',
		password: randomUUID(),
		organisation: 'Office d’habitation',
		tenure: 'omh',
		helpName: 'Mme Roy',
		helpPhone: '514 555-0104',
		helpPlace: 'local 104',
		sites: [
			{ name: 'Les Érables', dwellings: '60', room: 'salle commune', territory: '' },
			{ name: 'Les Pins', dwellings: '32', room: 'salle B', territory: '' }
		]
	});
	const manager = (await server.accounts.list()).find((account) => account.id === id);
	if (manager === undefined) throw new Error('the set-up made no account');
	return manager;
}
