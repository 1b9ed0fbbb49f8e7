import type { CampaignCalendar, CampaignState } from '../campaign/campaign.ts';

/** Milliseconds in a day of 24 hours. */
const day = 86_400_000;

/**
 * By which rule something is destroyed. `campaign-data` are the private key, the sealed answers, what
 * is left of the codes and of paper entry; `sealed-tally` are the counted ballots of a formal vote, which
 * two custodians may open again until then; the other rules concern what never was an answer.
 */
export type Rule =
	| 'campaign-data'
	| 'sealed-tally'
	| 'unopened-draft'
	| 'ended-mandate'
	| 'unused-invitation'
	| 'retired-tablet';

/** Days after which each of the others is destroyed; nobody chooses these. */
export const keptDays = {
	/** After the publication of a formal vote: until then it is recounted or contested. */
	'sealed-tally': 90,
	/** After the closing day of a campaign that never opened. */
	'unopened-draft': 180,
	/** After the last mandate of an account has ended. */
	'ended-mandate': 365,
	/** After the last day of an invitation nobody used: the name on it goes. */
	'unused-invitation': 30,
	/** After a tablet was taken back or reported lost: when it was last heard, and what it said. */
	'retired-tablet': 90
} as const satisfies Readonly<Record<Exclude<Rule, 'campaign-data'>, number>>;

/** Where the data of a campaign are, beside its own state. */
export type DataState =
	/** Not counted yet. */
	| 'live'
	/** Counted, and kept sealed until its day. */
	| 'archived'
	/** Its day has come. */
	| 'due'
	| 'destroyed';

export interface CampaignData {
	readonly state: CampaignState;
	readonly calendar: CampaignCalendar;
	/** Days after the publication, as named before opening (`envelopeDaysOf`). */
	readonly envelopeDays: number;
	/** Made of invented answers, which are nobody's. */
	readonly demonstration: boolean;
	readonly destroyed: boolean;
}

/** When the sealed answers of a campaign are destroyed, in milliseconds since 1970 (UTC). */
export function destructionDay({
	calendar,
	envelopeDays
}: Pick<CampaignData, 'calendar' | 'envelopeDays'>): number {
	return calendar.publishes + envelopeDays * day;
}

/** Where the data of a campaign are at a moment, and until when they stay there. */
export function dataStateOf(campaign: CampaignData, now: number): DataState {
	if (campaign.destroyed) return 'destroyed';
	if (campaign.state !== 'released') return 'live';
	if (campaign.demonstration) return 'archived';
	return now >= destructionDay(campaign) ? 'due' : 'archived';
}

/** What the clock looks at. Moments in milliseconds since 1970 (UTC). */
export interface RetentionFacts {
	readonly campaigns: readonly (CampaignData & { readonly id: string })[];
	/** Formal votes whose counted ballots are kept, and when they are published. */
	readonly tallies: readonly { readonly id: string; readonly publishes: number }[];
	/** Accounts without a mandate that lasts, and when their last one ended. */
	readonly accounts: readonly { readonly id: string; readonly ended: number }[];
	readonly invitations: readonly { readonly id: string; readonly expires: number }[];
	/** Tablets that were taken back or lost, and still hold what they last said. */
	readonly tablets: readonly { readonly id: string; readonly retired: number }[];
}

/** Something to destroy now: what, by which rule, and since when. */
export interface Due {
	readonly rule: Rule;
	readonly subject: string;
	readonly since: number;
}

/** All that is due at a moment, the longest overdue first. A pure function of facts and now. */
export function dueDestructions(facts: RetentionFacts, now: number): Due[] {
	const due: Due[] = [];
	const add = (rule: Rule, subject: string, since: number): void => {
		if (since <= now) due.push({ rule, subject, since });
	};
	for (const campaign of facts.campaigns) {
		if (campaign.demonstration || campaign.destroyed) continue;
		if (campaign.state === 'released') {
			add('campaign-data', campaign.id, destructionDay(campaign));
		} else if (campaign.state === 'draft' || campaign.state === 'trial') {
			add('unopened-draft', campaign.id, after('unopened-draft', campaign.calendar.closes));
		}
	}
	for (const { id, publishes } of facts.tallies) {
		add('sealed-tally', id, after('sealed-tally', publishes));
	}
	for (const { id, ended } of facts.accounts)
		add('ended-mandate', id, after('ended-mandate', ended));
	for (const { id, expires } of facts.invitations) {
		add('unused-invitation', id, after('unused-invitation', expires));
	}
	for (const { id, retired } of facts.tablets) {
		add('retired-tablet', id, after('retired-tablet', retired));
	}
	return due.toSorted((one, other) => one.since - other.since);
}

function after(rule: keyof typeof keptDays, moment: number): number {
	return moment + keptDays[rule] * day;
}
