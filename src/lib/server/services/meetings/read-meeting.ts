import type { HandsCount } from '../../../domain/meeting/hands.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { sourceLocale } from '../../../i18n/locales.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findWaiting, type Waiting } from '../acts/read-waiting.ts';
import { type Incident, incidentsOf } from '../minutes/incidents.ts';
import { permit } from '../permit.ts';
import { decisionAct, readWritten, type WrittenDecision } from './decision-act.ts';
import { type DecisionRecord, decisionsOf } from './decisions.ts';
import { handsAct, readCounts } from './hands-act.ts';
import {
	findMeeting,
	type ItemRecord,
	itemsOf,
	mayHold,
	type MeetingRecord,
	permitMeeting,
	toMeeting
} from './meeting-record.ts';
import { voteOutcome, type VoteOutcome } from './vote-outcome.ts';

/** A campaign an item of the agenda leads to. */
interface LinkedCampaign {
	readonly slug: string;
	readonly title: Localized;
	/** Its publication is there for everybody. */
	readonly published: boolean;
}

/** One item of the agenda, as the page of the assembly shows it. */
interface ReadItem extends ItemRecord {
	readonly linked: LinkedCampaign | null;
	/** What everybody reads of a secret vote; null before its day. */
	readonly outcome: VoteOutcome | null;
	/** Counts that wait for a second person; null when none do. */
	readonly typed: (Pick<Waiting, 'by' | 'mine'> & { readonly counts: HandsCount }) | null;
	/** A decision that waits for a second person; null when none does. */
	readonly written: (Pick<Waiting, 'by' | 'mine'> & WrittenDecision) | null;
	readonly decision: DecisionRecord | null;
}

/** An assembly, all of it, for whoever may hold it. */
export interface ReadMeeting extends MeetingRecord {
	/** Building, or the organisation. */
	readonly where: string;
	readonly items: readonly ReadItem[];
	/** Doors that were ticked, and of how many; null without a list. */
	readonly doors: { readonly present: number; readonly of: number } | null;
	/** What the minutes tell besides. */
	readonly incidents: readonly Incident[];
	/** How many other people of the organisation could confirm. */
	readonly others: number;
}

/** One line of the list of assemblies. */
export interface ListedMeeting extends MeetingRecord {
	readonly where: string;
}

/**
 * Assemblies of an organisation that the account may hold, the latest first.
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function listMeetings(
	{ app }: Pick<Server, 'app'>,
	account: Account | null,
	organisation: string
): Promise<ListedMeeting[]> {
	const who = permit(account, 'see-campaigns', organisation);
	const [rows, names] = await Promise.all([
		app
			.selectFrom('meeting')
			.selectAll()
			.where('organisation_id', '=', organisation)
			.orderBy('planned_at', 'desc')
			.orderBy('id')
			.execute(),
		placeNames(app, organisation)
	]);
	return rows
		.map(toMeeting)
		.filter((meeting) => mayHold(who, meeting))
		.map((meeting) => ({ ...meeting, where: names(meeting.site) }));
}

/**
 * One assembly with its agenda, its results and its decisions.
 * @param language of what is said of a vote
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`
 */
export async function readMeeting(
	server: Server,
	account: Account | null,
	id: string,
	language: string = sourceLocale
): Promise<ReadMeeting> {
	const { app } = server;
	const meeting = await findMeeting(app, id);
	const who = permitMeeting(account, meeting);
	const [items, decisions, names, people, incidents, doors] = await Promise.all([
		itemsOf(app, id),
		decisionsOf(app, id),
		placeNames(app, meeting.organisation),
		server.accounts.list(meeting.organisation),
		incidentsOf(app, id),
		app.selectFrom('meeting_door').select('present').where('meeting_id', '=', id).execute()
	]);
	const campaigns = await linkedCampaigns(server, items);
	const read: ReadItem[] = [];
	for (const item of items) {
		const [hands, words] = await Promise.all([
			findWaiting(server, who, handsAct(server, meeting, item, null)),
			findWaiting(server, who, decisionAct(server, meeting, item, null))
		]);
		const linked = item.campaign === null ? null : (campaigns.get(item.campaign) ?? null);
		read.push({
			...item,
			linked,
			outcome:
				item.kind === 'vote' && linked?.published === true
					? await voteOutcome(server, linked.slug, language)
					: null,
			typed: hands && { by: hands.by, mine: hands.mine, counts: readCounts(hands.choice) },
			written: words && { by: words.by, mine: words.mine, ...readWritten(words.choice) },
			decision: decisions.find((one) => one.item === item.id) ?? null
		});
	}
	return {
		...meeting,
		where: names(meeting.site),
		items: read,
		incidents,
		doors:
			doors.length === 0
				? null
				: { present: doors.filter(({ present }) => present === 1).length, of: doors.length },
		others: people.filter((one) => one.id !== who.id && mayHold(one, meeting)).length
	};
}

async function linkedCampaigns(
	{ app, clock }: Pick<Server, 'app' | 'clock'>,
	items: readonly ItemRecord[]
): Promise<ReadonlyMap<string, LinkedCampaign>> {
	const ids = [...new Set(items.flatMap(({ campaign }) => campaign ?? []))];
	if (ids.length === 0) return new Map();
	const rows = await app
		.selectFrom('campaign')
		.leftJoin('release', 'release.campaign_id', 'campaign.id')
		.select(['campaign.id', 'campaign.slug', 'campaign.title', 'release.publishes_at'])
		.where('campaign.id', 'in', ids)
		.orderBy('release.publishes_at')
		.execute();
	const now = clock();
	const found = new Map<string, LinkedCampaign>();
	for (const row of rows) {
		const published = row.publishes_at !== null && row.publishes_at <= now;
		found.set(row.id, {
			slug: row.slug,
			title: JSON.parse(row.title) as Localized,
			published: published || (found.get(row.id)?.published ?? false)
		});
	}
	return found;
}

/** The building of an assembly by its name, or the organisation. */
async function placeNames(
	app: Server['app'],
	organisation: string
): Promise<(site: string | null) => string> {
	const [{ name }, sites] = await Promise.all([
		app
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', organisation)
			.executeTakeFirstOrThrow(),
		app
			.selectFrom('site')
			.select(['id', 'name'])
			.where('organisation_id', '=', organisation)
			.execute()
	]);
	return (site) => sites.find(({ id }) => id === site)?.name ?? name;
}
