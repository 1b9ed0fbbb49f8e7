import { randomUUID } from 'node:crypto';
import { associatedData } from '#lib/protocol/envelope.ts';
import { decodeResponse } from '#lib/domain/response/encoding.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { words } from '#lib/library/words.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { type Config, readConfig } from '#lib/server/config.ts';
import { openBallotBoxForReading } from '#lib/server/database/databases.ts';
import { createOpener } from '#lib/server/sealing/opener.ts';
import type { Server } from '#lib/server/server.ts';
import { draftCampaign } from '#lib/server/services/draft-campaign.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';
import { privateKeys } from '#lib/server/tabulator/private-keys.ts';

const day = 24 * 60 * 60 * 1000;

const silent = { info: () => undefined, error: () => undefined };

/**
 * One question, and its answer is a number nobody else gives: what comes out of the opened box says
 * of every response whether it was lost, and whether it came twice.
 */
export const numbered: Questionnaire = parseQuestionnaire({
	format: 'porte-voix-questionnaire',
	id: 'numero-unique',
	version: 1,
	title: words('Numéro unique', 'Unique number'),
	invitation: words('Votre numéro', 'Your number'),
	minutes: 1,
	languages: ['fr', 'en'],
	dimensions: {},
	questions: [
		{
			id: 'numero',
			kind: 'number',
			text: words('Quel est votre numéro ?', 'What is your number?'),
			short: words('Numéro', 'Number'),
			predicates: {
				often: words('ont un grand numéro', 'have a large number'),
				none: words('ont un petit numéro', 'have a small number')
			},
			minimum: 0,
			maximum: 999_999_999,
			someFrom: 1,
			oftenFrom: 2
		}
	]
});

export interface NumberedSurvey {
	readonly config: Config;
	readonly slug: string;
	/** Ids of its buildings. */
	readonly sites: readonly string[];
}

/** An installation in a folder of its own, with the survey open since a while and for a while yet. */
export async function openNumberedSurvey(data: string): Promise<NumberedSurvey> {
	const config = readConfig({ PORTE_VOIX_DATA: data });
	const server = await startServer(config, { calendar: 0, log: silent });
	try {
		const manager = await setUpOffice(server);
		const slug = 'numero-unique';
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
			title: numbered.title,
			questionnaire: numbered,
			unit: 'household',
			languages: ['fr', 'en'],
			calendar: {
				opens: now - 30 * day,
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

export interface Opened {
	readonly site: string;
	readonly number: number;
}

/** Every envelope of the box, opened as the tabulator does. Nothing else may have the box open to write. */
export async function openedNumbers({ config, slug }: NumberedSurvey): Promise<Opened[]> {
	const db = openBallotBoxForReading(config);
	try {
		const box = await db
			.selectFrom('box')
			.selectAll()
			.where('campaign', '=', slug)
			.executeTakeFirstOrThrow();
		const open = createOpener(await privateKeys(config.data).read(slug, box.key));
		const rows = await db
			.selectFrom('envelope')
			.select(['site', 'sealed'])
			.where('campaign', '=', slug)
			.execute();
		return rows.map(({ site, sealed }) => {
			const bound = associatedData(slug, box.questionnaire, site);
			const { answers } = decodeResponse(numbered, open(sealed, bound));
			const answer = answers['numero'];
			if (typeof answer !== 'object' || answer.kind !== 'number') throw new Error('no number');
			return { site, number: answer.value };
		});
	} finally {
		await db.destroy();
	}
}
