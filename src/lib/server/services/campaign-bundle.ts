import { ballotNotice } from '../../domain/consultation/ballot-notice.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Localized, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { type CampaignBundle, publicKeySchema } from '../../protocol/campaign-bundle.ts';
import * as v from 'valibot';
import type { Server } from '../server.ts';
import { sitesOf, toRecord } from './campaign-record.ts';
import { ticketRounds } from '../../protocol/ticket.ts';
import { deskPublicKey } from './desk-key.ts';
import { latestResults, ownSlugs, publishedBeside } from './latest-results.ts';
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

/**
 * All a device needs to ask a campaign's questions offline. Whether it takes answers is read from
 * the calendar too, so that nobody is asked between the closing and the minute it is written down.
 * What became of the last results is added where it is told: `withFollowUp`.
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
	const questionnaire = JSON.parse(row.definition) as Questionnaire;
	const plan = JSON.parse(row.plan) as PublicationPlan;
	const isOver = campaign.state === 'open' && closes <= server.clock();
	// Whoever voted here was told that the result would be here, whatever is asked by then.
	const besides =
		isOver || campaign.state === 'closed' || campaign.state === 'released'
			? []
			: await publishedBeside(server, campaign);
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
		results: await latestResults(server, [...ownSlugs(row), ...besides]),
		questionnaire,
		questionnaireHash: campaign.questionnaireHash,
		publicKey: v.parse(publicKeySchema, JSON.parse(row.public_key)),
		key: campaign.key,
		receiptKey: await receiptPublicKey(server.config),
		codes: await codesOf(server, row, outsideContactOf(row)),
		commentReaders: readersOf(plan),
		// Filled in where it is served: it takes the words of every language.
		recorded: {},
		...(campaign.ballot === null
			? {}
			: { ballot: ballotNotice(campaign.ballot, questionnaire, plan.policy.margin) }),
		...(words === null ? {} : { words })
	};
}

/** Comments are planned only where two people of the committee are named to read them. */
function readersOf({ comments }: Partial<PublicationPlan>): CampaignBundle['commentReaders'] {
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
