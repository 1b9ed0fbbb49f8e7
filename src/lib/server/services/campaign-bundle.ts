import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { type CampaignBundle, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import * as v from 'valibot';
import type { Server } from '../server.ts';
import { campaignNotice } from './ballots/campaign-notice.ts';
import { type CampaignRecord, sitesOf, toRecord } from './campaign-record.ts';
import { ticketRounds } from '../../protocol/ticket.ts';
import { deskPublicKey } from './desk-key.ts';
import { isLocale } from '../../i18n/locales.ts';
import { commitmentsBeside } from './followup/read-published.ts';
import { tell } from './followup/tell.ts';
import { ownInterfaceWords } from './languages/own-interface-words.ts';
import { type OutsideContact, outsideContactOf } from './outside-contact.ts';
import { receiptPublicKey } from './receipt-key.ts';

/** A campaign that a tablet can be set up for. */
export interface OpenCampaign {
	readonly slug: string;
	readonly title: Localized;
	readonly state: 'trial' | 'open';
	readonly sites: readonly { readonly id: string; readonly name: string; readonly room: string }[];
}

/** What is told before the questions: more is on the page of the results. */
const mostTold = 6;

/** Years are told as they are counted in Québec. */
const timeZone = 'America/Toronto';

/**
 * All a device needs to ask a campaign's questions offline. Whether it takes answers is read from
 * the calendar too, so that nobody is asked between the closing and the minute it is written down.
 * @throws Refusal `unknown-campaign`, also for one that is still being prepared
 */
export async function campaignBundle(
	server: Pick<Server, 'app' | 'clock' | 'config'>,
	slug: string
): Promise<CampaignBundle> {
	const row = await server.app
		.selectFrom('campaign')
		.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
		.innerJoin('questionnaire_version', 'questionnaire_version.hash', 'campaign.questionnaire_hash')
		.selectAll('campaign')
		.select([
			'organisation.name as organisation_name',
			'organisation.tenure',
			'organisation.help_name',
			'organisation.help_phone',
			'organisation.help_place',
			'organisation.outside_name',
			'organisation.outside_phone',
			'questionnaire_version.definition'
		])
		.where('campaign.slug', '=', slug)
		.executeTakeFirst();
	if (row === undefined || row.state === 'draft') throw new Refusal('unknown-campaign');
	const campaign = toRecord(row, await sitesOf(server.app, row.id));
	const { opens, closes, publishes } = campaign.calendar;
	const words = await ownInterfaceWords(server.app, server.config, row.organisation_id, {
		parts: ['tenants'],
		locales: campaign.languages,
		// Nobody changes what is promised and asked once people answer.
		before: row.opened_at
	});
	const own = [slug, ...(row.previous_slug === null ? [] : [row.previous_slug])];
	const told = await latestResults(server, own);
	const sites = campaign.sites.map(({ id }) => id);
	const beside = await commitmentsBeside(server, row.organisation_id, told?.slug ?? null, sites);
	const languages = campaign.languages.filter(isLocale);
	const followUp = await tell(server, row.organisation_id, beside.slice(0, mostTold), languages);
	const ballot = await campaignNotice(
		server,
		campaign,
		JSON.parse(row.definition) as Pick<Questionnaire, 'questions'>
	);
	const isOver = campaign.state === 'open' && closes <= server.clock();
	return {
		version: 1,
		slug,
		state: isOver ? 'closed' : (campaign.state as CampaignBundle['state']),
		title: campaign.title,
		demonstration: campaign.demonstration,
		unit: campaign.unit,
		tenure: row.tenure as CampaignBundle['tenure'],
		organisation: row.organisation_name,
		askedBy: campaign.askedBy,
		help: { name: row.help_name, phone: row.help_phone, place: row.help_place },
		sites: campaign.sites.map(({ id, name, room }) => ({ id, name, room })),
		languages: [...campaign.languages],
		opens: new Date(opens).toISOString(),
		closes: new Date(closes).toISOString(),
		publishes: new Date(publishes).toISOString(),
		// Whoever voted here was told that the result would be here, whatever is asked by then.
		results:
			isOver || campaign.state === 'closed' || campaign.state === 'released'
				? told
				: await latestResults(server, [...own, ...(await besides(server, campaign))]),
		questionnaire: JSON.parse(row.definition) as unknown,
		questionnaireHash: campaign.questionnaireHash,
		publicKey: v.parse(publicKeySchema, JSON.parse(row.public_key)),
		key: campaign.key,
		receiptKey: await receiptPublicKey(server.config),
		codes: await codesOf(server, row, outsideContactOf(row)),
		commentReaders: readersOf(row.plan),
		// Filled in where it is served: it takes the words of every language.
		recorded: {},
		...(ballot === null ? {} : { ballot }),
		...(followUp.length === 0 ? {} : { followUp }),
		...(words === null ? {} : { words })
	};
}

/** Comments are planned only where two people of the committee are named to read them. */
function readersOf(plan: string): CampaignBundle['commentReaders'] {
	const { comments } = JSON.parse(plan) as Partial<PublicationPlan>;
	// A plan of before comments has no word of them.
	return comments === undefined || comments.length === 0 ? null : 'committee';
}

/** Null also once the campaign was counted: its desk key is destroyed, and nobody is asked any more. */
async function codesOf(
	{ config }: Pick<Server, 'config'>,
	{ slug, state, code_salt: salt }: { slug: string; state: string; code_salt: string | null },
	outside: OutsideContact | null
): Promise<CampaignBundle['codes']> {
	if (salt === null) return null;
	const key = await deskPublicKey(config, slug, state === 'trial' || state === 'open');
	if (key === null) return null;
	return { salt, rounds: ticketRounds, key, ...(outside === null ? {} : { outside }) };
}

/** Other campaigns of its organisation at one of its sites. Invented ones stay among themselves. */
async function besides(
	{ app }: Pick<Server, 'app'>,
	{ organisation, sites, demonstration }: CampaignRecord
): Promise<string[]> {
	const rows = await app
		.selectFrom('campaign')
		.innerJoin('campaign_site', 'campaign_site.campaign_id', 'campaign.id')
		.select('campaign.slug')
		.distinct()
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.state', '=', 'released')
		.where('campaign.demonstration', '=', demonstration ? 1 : 0)
		.where(
			'campaign_site.site_id',
			'in',
			sites.map(({ id }) => id)
		)
		.execute();
	return rows.map(({ slug }) => slug);
}

/** The latest of these campaigns whose results everybody can read by now. */
async function latestResults(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	slugs: readonly string[]
): Promise<CampaignBundle['results']> {
	const row = await app
		.selectFrom('release')
		.innerJoin('campaign', 'campaign.id', 'release.campaign_id')
		.select(['campaign.slug', 'campaign.closes_at'])
		.where('campaign.slug', 'in', slugs)
		.where('release.publishes_at', '<=', clock())
		.orderBy('release.publishes_at', 'desc')
		.executeTakeFirst();
	if (row === undefined) return null;
	const year = new Intl.DateTimeFormat('en-CA', { year: 'numeric', timeZone }).format(
		new Date(row.closes_at)
	);
	return { slug: row.slug, year: Number(year) };
}

/** Campaigns that take answers now, or are being tried: what a tablet can be set up for. */
export async function openCampaigns(
	server: Pick<Server, 'app' | 'clock'>
): Promise<OpenCampaign[]> {
	const rows = await server.app
		.selectFrom('campaign')
		.select(['id', 'slug', 'title', 'state'])
		.where((is) =>
			is.or([
				is('state', '=', 'trial'),
				is.and([is('state', '=', 'open'), is('closes_at', '>', server.clock())])
			])
		)
		.orderBy('opens_at', 'desc')
		.orderBy('slug')
		.execute();
	return Promise.all(
		rows.map(async ({ id, slug, title, state }) => ({
			slug,
			title: JSON.parse(title) as Localized,
			state: state as OpenCampaign['state'],
			sites: (await sitesOf(server.app, id)).map(({ id: site, name, room }) => ({
				id: site,
				name,
				room
			}))
		}))
	);
}
