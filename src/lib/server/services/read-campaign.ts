import { type Standing, standingOf } from '../../domain/campaign/standing.ts';
import { type Ending, type Step, stepsOf } from '../../domain/campaign/steps.ts';
import type { OpeningCheck } from '../../domain/campaign/opening-checklist.ts';
import { agendaOf, type Task } from '../../domain/campaign/agenda.ts';
import { needsQuestion } from '../../domain/campaign/team-statement.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { Server } from '../server.ts';
import { type Proposal, readProposals } from './acts/read-proposal.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { listDevices, type ListedDevice } from './devices/list-devices.ts';
import { codesMissing } from './issue-codes.ts';
import { unreviewedAmong } from './languages/campaign-languages.ts';
import { readEnding } from './legal/retention-facts.ts';
import { type CampaignAction, readCampaignJournal } from './journal.ts';
import { readOpeningChecks } from './opening-checks.ts';
import { type Participation, readParticipation } from './participation.ts';
import { permitThere } from './permit.ts';
import { listReleases } from './read-releases.ts';
import { speaksForTeam } from './team-statement-access.ts';

interface JournalLine {
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	readonly action: CampaignAction;
	/** Null when the calendar did it; an empty name when the person has left. */
	readonly name: string | null;
}

/** A campaign as the office looks at it: is it working, and what must I do. */
export interface CampaignOverview {
	readonly campaign: CampaignRecord;
	readonly standing: Standing;
	readonly steps: readonly Step[];
	/** What becomes of its sealed answers, and when. */
	readonly ending: Ending;
	readonly tasks: readonly Task[];
	/** What somebody asked for and waits for a second person. */
	readonly proposals: readonly Proposal[];
	/** What is looked at before it opens; empty from then on. */
	readonly checks: readonly OpeningCheck[];
	readonly participation: Participation;
	readonly journal: readonly JournalLine[];
	readonly questionnaire: { readonly title: Localized; readonly version: number };
	/** Languages that nobody who speaks them has read through. */
	readonly unreviewed: readonly string[];
	/** Id of the release, once its day has come. */
	readonly release: string | null;
	/** The campaign it is compared with. */
	readonly previous: { readonly slug: string; readonly title: Localized } | null;
	/** Tablets that may stand at its sites; null for who has no business with them. */
	readonly devices: readonly ListedDevice[] | null;
	/** Whether the account may move it on. */
	readonly manages: boolean;
	/** Whether the account speaks for the team, and tenants are asked for their needs. */
	readonly team: boolean;
	/** Whether the account prints and enters paper forms, at one site at least. */
	readonly paper: boolean;
	/** Whether the account prints the poster and what goes with it. */
	readonly prints: boolean;
}

/** @throws Refusal `forbidden`, `campaign-not-found`, `try-later` */
export async function readCampaign(
	server: Server,
	account: Account | null,
	slug: string
): Promise<CampaignOverview> {
	const campaign = await findCampaign(server.app, slug);
	const who = permitThere(account, 'read-participation', campaign);
	const now = server.clock();
	const standing = standingOf(campaign, now);
	const [participation, entries, questionnaire, releases, previous, devices, ending] =
		await Promise.all([
			readParticipation(server, account, slug),
			readCampaignJournal(server.app, campaign),
			readTitle(server, campaign.questionnaireHash),
			listReleases(server, slug),
			readPrevious(server, campaign),
			devicesAt(server, who, campaign),
			readEnding(server, campaign)
		]);
	const prepared = standing.kind === 'draft' || standing.kind === 'trial';
	const names = await namesOf(
		server,
		entries.map((entry) => entry.account)
	);
	const { app, config } = server;
	const unreviewed = await unreviewedAmong(app, config, campaign, questionnaire.id);
	const tried = participation.trial > 0 || entries.some(({ action }) => action === 'trial-started');
	return {
		campaign,
		standing,
		checks: prepared ? await readOpeningChecks(server, campaign) : [],
		proposals: await readProposals(server, who, campaign),
		unreviewed,
		steps: stepsOf(standing, tried, ending),
		ending,
		tasks: agendaOf(
			{
				standing,
				calendar: campaign.calendar,
				// Of the day, as it is shown: a task that goes away tells that somebody has just answered.
				sites: participation.sites.map(({ name, shown }) => ({ name, received: shown })),
				trial: participation.trial,
				codesMissing: await codesMissing(server, campaign),
				devices: (devices ?? []).map((device) => ({ ...device, site: device.site.name }))
			},
			now
		),
		participation,
		journal: entries.map(({ at, action, account: by }) => ({
			at,
			action,
			name: by === null ? null : (names.get(by) ?? '')
		})),
		questionnaire: { title: questionnaire.title, version: questionnaire.version },
		release: releases.at(-1)?.id ?? null,
		previous,
		devices,
		manages: allows(who, 'manage-campaigns', campaign.organisation),
		team: questionnaire.needs && speaksForTeam(who, campaign),
		prints: allows(who, 'print', campaign.organisation),
		paper: campaign.sites.some(({ id }) => allows(who, 'enter-paper', campaign.organisation, id))
	};
}

async function devicesAt(
	server: Server,
	account: Account,
	{ organisation, sites }: CampaignRecord
): Promise<ListedDevice[] | null> {
	if (!allows(account, 'read-devices', organisation)) return null;
	const devices = await listDevices(server, account, organisation);
	return devices.filter(
		(device) =>
			// A touring tablet may hold answers of a site where it does not stand now.
			device.sites.some((site) => sites.some(({ id }) => id === site.id)) &&
			device.standing.kind !== 'revoked' &&
			device.standing.kind !== 'lost'
	);
}

async function readTitle(
	server: Server,
	hash: string
): Promise<{ id: string; title: Localized; version: number; needs: boolean }> {
	const row = await server.app
		.selectFrom('questionnaire_version')
		.select(['definition', 'version'])
		.where('hash', '=', hash)
		.executeTakeFirstOrThrow();
	const definition = JSON.parse(row.definition) as Questionnaire;
	return {
		id: definition.id,
		title: definition.title,
		version: row.version,
		needs: needsQuestion(definition) !== null
	};
}

async function readPrevious(
	server: Server,
	{ previous, organisation }: CampaignRecord
): Promise<CampaignOverview['previous']> {
	if (previous === null) return null;
	const row = await server.app
		.selectFrom('campaign')
		.select(['slug', 'title'])
		.where('slug', '=', previous)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	return row === undefined ? null : { slug: row.slug, title: JSON.parse(row.title) as Localized };
}

async function namesOf(
	server: Server,
	accounts: readonly (string | null)[]
): Promise<Map<string, string>> {
	if (accounts.every((account) => account === null)) return new Map();
	const listed = await server.accounts.list();
	return new Map(listed.map(({ id, name }) => [id, name]));
}
