import { randomUUID } from 'node:crypto';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { type Config, readConfig } from '#lib/server/config.ts';
import type { Server } from '#lib/server/server.ts';
import { createDevice } from '#lib/server/services/devices/create-device.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { draftCampaign } from '#lib/server/services/draft-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';

const day = 24 * 60 * 60 * 1000;

const silent = { info: () => undefined, error: () => undefined };

/** An access code as it stands on a slip, and the building it answers for. */
export interface Slip {
	readonly code: string;
	readonly site: string;
}

/** A tablet the office has just added: where it stands, and the six digits that pair it. */
interface AddedTablet {
	readonly site: string;
	readonly pairing: string;
}

export interface OpenSurvey {
	readonly config: Config;
	readonly slug: string;
	/** Ids of its buildings. */
	readonly sites: readonly string[];
	/** In turn of one building and of the other; empty where anybody may answer. */
	readonly slips: readonly Slip[];
	readonly tablets: readonly AddedTablet[];
}

/** What is prepared besides. */
interface Prepared {
	/** Access codes of each building; 0 where anybody may answer. */
	readonly codes?: number;
	/** Tablets, in turn in one building and in the other. */
	readonly tablets?: number;
}

/**
 * An installation in a folder of its own, with a survey of two buildings that is open for a while yet.
 * @param opensIn milliseconds from now
 */
export async function openSurvey(
	data: string,
	questionnaire: Questionnaire,
	opensIn = -30 * day,
	{ codes = 0, tablets = 0 }: Prepared = {}
): Promise<OpenSurvey> {
	const config = readConfig({ PORTE_VOIX_DATA: data });
	const server = await startServer(config, { calendar: 0, log: silent });
	try {
		const manager = await setUpOffice(server, codes);
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
			demonstration: false,
			codes: codes > 0
		});
		const slips = codes === 0 ? [] : await printSlips(server, manager, slug);
		await openCampaign(server, manager, slug, 'planned');
		const places = sites.map(({ id }) => id);
		return {
			config,
			slug,
			sites: places,
			slips,
			tablets: await addTablets(server, manager, places, tablets)
		};
	} finally {
		await server.close();
	}
}

async function printSlips(server: Server, manager: Account, slug: string): Promise<Slip[]> {
	const issued = await issueCodes(server, manager, slug, { again: false });
	const most = Math.max(...issued.map(({ codes }) => codes.length));
	return Array.from({ length: most }, (_, place) =>
		issued.flatMap(({ site, codes }) => {
			const code = codes[place];
			return code === undefined ? [] : [{ code, site: site.id }];
		})
	).flat();
}

async function addTablets(
	server: Server,
	manager: Account,
	sites: readonly string[],
	count: number
): Promise<AddedTablet[]> {
	const { id: office } = await server.app
		.selectFrom('organisation')
		.select('id')
		.executeTakeFirstOrThrow();
	const added: AddedTablet[] = [];
	for (let place = 0; place < count; place += 1) {
		const site = sites[place % sites.length] ?? '';
		const form = { name: `Tablette ${place + 1}`, sites: [site], from: '', until: '' };
		const id = await createDevice(server, manager, office, form);
		const { code } = await makePairingCode(server, manager, office, id);
		added.push({ site, pairing: code });
	}
	return added;
}

async function setUpOffice(server: Server, dwellings: number): Promise<Account> {
	const households = (usual: number): string => String(dwellings === 0 ? usual : dwellings);
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
			{ name: 'Les Érables', dwellings: households(60), room: 'salle commune', territory: '' },
			{ name: 'Les Pins', dwellings: households(32), room: 'salle B', territory: '' }
		]
	});
	const manager = (await server.accounts.list()).find((account) => account.id === id);
	if (manager === undefined) throw new Error('the set-up made no account');
	return manager;
}
