import type { Kysely, Selectable } from 'kysely';
import type {
	AnswerUnit,
	Campaign,
	CampaignSite,
	CampaignState
} from '../../domain/campaign/campaign.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { AppDatabase, CampaignTable } from '../database/schema.ts';

/** A campaign as the office and the calendar work with it. */
export interface CampaignRecord extends Campaign {
	/** Short name of the key envelopes are sealed for. */
	readonly key: string;
	/** Envelopes of testers that were destroyed at opening. */
	readonly trialReceived: number;
	/** Envelopes that could not be read at the count; 0 before. */
	readonly unreadable: number;
	/** When the box became real; null before, also while the opening is only scheduled. */
	readonly openedAt: number | null;
	/** Salt of its access codes; null when anybody may answer. */
	readonly codeSalt: string | null;
	/** When it was put away from the lists; null while it is in them. */
	readonly archivedAt: number | null;
	/** What was decided of a consultation; null of a survey. */
	readonly ballot: BallotRules | null;
}

/** @throws Refusal `campaign-not-found` */
export async function findCampaign(db: Kysely<AppDatabase>, slug: string): Promise<CampaignRecord> {
	const row = await db
		.selectFrom('campaign')
		.selectAll()
		.where('slug', '=', slug)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('campaign-not-found');
	return toRecord(row, await sitesOf(db, row.id));
}

/** The sites of a campaign, by the id of its row, in the order in which they were chosen. */
export async function sitesOf(db: Kysely<AppDatabase>, campaign: string): Promise<CampaignSite[]> {
	return db
		.selectFrom('campaign_site')
		.select(['site_id as id', 'name', 'dwellings', 'heads', 'room'])
		.where('campaign_id', '=', campaign)
		.orderBy('position')
		.execute();
}

/** The sites of every campaign of an organisation, or of all of them, by the id of its row. */
export async function heldAt(
	db: Kysely<AppDatabase>,
	organisation?: string
): Promise<ReadonlyMap<string, readonly CampaignSite[]>> {
	let query = db
		.selectFrom('campaign_site')
		.innerJoin('campaign', 'campaign.id', 'campaign_site.campaign_id')
		.select(['campaign.id as campaign', 'campaign_site.site_id as id', 'campaign_site.name'])
		.select(['campaign_site.dwellings', 'campaign_site.heads', 'campaign_site.room'])
		.orderBy('campaign_site.position');
	if (organisation !== undefined) {
		query = query.where('campaign.organisation_id', '=', organisation);
	}
	const rows = await query.execute();
	const held = new Map<string, CampaignSite[]>();
	for (const { campaign, ...site } of rows) {
		const sites = held.get(campaign) ?? [];
		sites.push(site);
		held.set(campaign, sites);
	}
	return held;
}

/** The record of a stored campaign; its texts in JSON are those that `draftCampaign` wrote. */
export function toRecord(
	row: Selectable<CampaignTable>,
	sites: readonly CampaignSite[]
): CampaignRecord {
	return {
		id: row.id,
		slug: row.slug,
		organisation: row.organisation_id,
		title: JSON.parse(row.title) as Localized,
		state: row.state as CampaignState,
		questionnaireHash: row.questionnaire_hash,
		unit: row.unit as AnswerUnit,
		languages: JSON.parse(row.languages) as string[],
		calendar: {
			opens: row.opens_at,
			closes: row.closes_at,
			collectsUntil: row.collects_until,
			publishes: row.publishes_at
		},
		askedBy: row.asked_by,
		sites,
		demonstration: row.demonstration === 1,
		previous: row.previous_slug,
		key: row.key,
		trialReceived: row.trial_received,
		unreadable: row.unreadable,
		openedAt: row.opened_at,
		codeSalt: row.code_salt,
		archivedAt: row.archived_at,
		ballot: row.ballot === null ? null : (JSON.parse(row.ballot) as BallotRules)
	};
}
