import { randomUUID } from 'node:crypto';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import type { Envelope } from '#lib/protocol/envelope.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import type { PutOutcome } from '#lib/server/ballot-box/ballot-box.ts';
import type { Config } from '#lib/server/config.ts';
import type { Engine } from '#lib/server/database/engine.ts';
import type { Log } from '#lib/server/log.ts';
import type { Server } from '#lib/server/server.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { createCampaign } from '#lib/server/services/create-campaign.ts';
import { saveLegalFile } from '#lib/server/services/legal/save-legal-file.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import { startServer } from '#lib/server/start-server.ts';
import { lateTabulator } from './late-tabulator.ts';
import { responseTo } from './sealed-campaign.ts';
import { readyStorage } from './storage.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An installation that was just set up, with a clock that only moves when it is told to. */
export interface Office {
	readonly server: Server;
	readonly config: Config;
	readonly manager: Account;
	readonly organisation: string;
	readonly sites: readonly { readonly id: string; readonly name: string }[];
	now(): number;
	wait(milliseconds: number): void;
	/** Another process on the same databases, at the same moment. */
	join(): Promise<Server>;
	remove(): Promise<void>;
}

export const setUpForm = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi',
	organisation: 'Office d’habitation',
	tenure: 'omh',
	helpName: 'Mme Roy',
	helpPhone: '514 555-0104',
	helpPlace: 'local 104',
	sites: [
		{ name: 'Les Érables', dwellings: '60', room: 'salle commune', territory: '' },
		{ name: 'Les Pins', dwellings: '32', room: 'salle B', territory: '' }
	]
};

const silent: Log = { info: () => undefined, error: () => undefined };

/** @param log where its lines go; nowhere unless said */
export async function startOffice(engine: Engine, log: Log = silent): Promise<Office> {
	const storage = await readyStorage(engine);
	let now = Date.UTC(2027, 1, 20, 15);
	const start = (): Promise<Server> =>
		startServer(storage.config, {
			clock: () => now,
			calendar: 0,
			log,
			tabulator: lateTabulator(storage.config)
		});
	const server = await start();
	const joined: Server[] = [];
	const manager = await setUp(server, setUpForm);
	const { id: organisation } = await server.app
		.selectFrom('organisation')
		.select('id')
		.executeTakeFirstOrThrow();
	const sites = await server.app
		.selectFrom('site')
		.select(['id', 'name'])
		.orderBy('position')
		.execute();
	const account = (await server.accounts.list()).find(({ id }) => id === manager.id);
	if (account === undefined) throw new Error('the set-up made no account');
	return {
		server,
		config: storage.config,
		manager: account,
		organisation,
		sites,
		now: () => now,
		wait: (milliseconds) => {
			now += milliseconds;
		},
		join: async () => {
			const other = await start();
			joined.push(other);
			return other;
		},
		remove: async () => {
			await Promise.all([server, ...joined].map((each) => each.close()));
			await storage.remove();
		}
	};
}

/** Somebody with one role in the organisation of the office, without an account to sign in with. */
export function somebody(office: Pick<Office, 'organisation'>, role: Role): Account {
	const organisation = role === 'administrator' ? null : office.organisation;
	return { id: randomUUID(), name: role, memberships: [{ organisation, role, site: null }] };
}

/** What the form of a new campaign sends: it opens in an hour and is over the same day. */
export function campaignForm(office: Office): Record<string, unknown> {
	return {
		questionnaire: 'sondage-annuel',
		title: 'Sondage annuel 2027',
		titleEnglish: '2027 annual survey',
		sites: office.sites.map(({ id }) => id),
		languages: ['fr'],
		unreviewed: ['en'],
		askedBy: 'le comité et l’office',
		codes: 'none',
		opens: office.now() + hour,
		closes: office.now() + 2 * hour,
		collectsUntil: office.now() + 2 * hour + 10 * minute,
		publishes: office.now() + 3 * hour,
		previous: ''
	};
}

export async function draft(office: Office, change: Record<string, unknown> = {}): Promise<string> {
	return createCampaign(office.server, office.manager, office.organisation, {
		...campaignForm(office),
		...change
	});
}

/** What the form of the legal file sends once it is filled. */
export const legalFileForm = {
	responsible: 'Mme Roy, directrice',
	responsibleContact: '514 555-0104',
	outside: 'Commission d’accès à l’information',
	purpose: 'Savoir ce que les locataires veulent changer dans leur immeuble.',
	necessity: 'Chaque question sert à un geste que le comité peut faire.',
	sensitive: 'yes',
	ethics: 'not-needed',
	consulted: 'yes',
	host: 'Office d’habitation',
	place: 'quebec',
	supervisor: 'Mme Roy',
	envelopeDays: '30'
};

/** Fills and signs the legal file of a campaign, as its opening for good needs it. */
export async function signedFile(
	office: Office,
	slug: string,
	change: Record<string, string> = {}
): Promise<void> {
	await saveLegalFile(office.server, office.manager, slug, { ...legalFileForm, ...change }, true);
}

/** Answers as a device seals them with the bundle it holds. */
export async function sealedAnswers(
	office: Office,
	slug: string,
	site: string,
	count: number,
	held?: Awaited<ReturnType<typeof campaignBundle>>
): Promise<Envelope[]> {
	const bundle = held ?? (await campaignBundle(office.server, slug));
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	const response = responseTo(questionnaire);
	return Promise.all(
		Array.from({ length: count }, () => sealResponse({ bundle, questionnaire, response, site }))
	);
}

/** The same, put in the box. */
export async function answer(
	office: Office,
	slug: string,
	site: string,
	count: number,
	held?: Awaited<ReturnType<typeof campaignBundle>>
): Promise<PutOutcome[]> {
	const envelopes = await sealedAnswers(office, slug, site, count, held);
	return office.server.ballotBox.put(
		envelopes.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
	);
}

export async function stateOf(office: Office, slug: string): Promise<string> {
	const { state } = await office.server.app
		.selectFrom('campaign')
		.select('state')
		.where('slug', '=', slug)
		.executeTakeFirstOrThrow();
	return state;
}
