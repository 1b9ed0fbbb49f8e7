import { type ParticipationBand, participationBand } from '../../domain/campaign/participation.ts';
import { frameOf } from '../../domain/campaign/frame.ts';
import { wholeSite } from '../../domain/consultation/plan-of-ballots.ts';
import { standingOf } from '../../domain/campaign/standing.ts';
import type { CampaignSite } from '../../domain/campaign/campaign.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { withDestroyed } from './legal/destroyed-counts.ts';
import { paperCounts } from './paper/read-batches.ts';
import { shownToday } from './participation-day.ts';
import { permitThere } from './permit.ts';

interface SiteParticipation extends CampaignSite {
	readonly received: number;
	/** Of those, how many came on paper. */
	readonly paper: number;
	/** While answers come in, that of the day: it moves once a day at most. */
	readonly band: ParticipationBand;
	/** What the band was made of. */
	readonly shown: number;
}

/** How many responses came in. Head counts are public (privacy rules, section 2); answers are not. */
export interface Participation {
	readonly sites: readonly SiteParticipation[];
	readonly received: number;
	/** Whether answers come in: then only the bands of the day are shown. */
	readonly live: boolean;
	/** Of those, how many came on paper and were keyed twice. */
	readonly paper: number;
	readonly dwellings: number;
	/** Came after the box was closed: counted in one figure and destroyed. */
	readonly late: number;
	/** Refused because another had come first with the same access code: each refusal counts. */
	readonly refusedCodes: number;
	/** Were in the box and could not be opened or read: in no figure. */
	readonly unreadable: number;
	/** Sent by testers: waiting to be destroyed, or destroyed at opening. Never counted. */
	readonly trial: number;
}

/** @throws Refusal `forbidden`, `campaign-not-found`, `try-later` */
export async function readParticipation(
	server: Server,
	account: Account | null,
	slug: string
): Promise<Participation> {
	const campaign = await findCampaign(server.app, slug);
	permitThere(account, 'read-participation', campaign);
	// While the box is on trial, what it holds are the testers' envelopes.
	const real = campaign.openedAt !== null;
	const [inBox, onPaper] = await Promise.all([
		countsOf(server, campaign).then((counts) => withDestroyed(server, campaign.id, counts)),
		paperCounts(server, campaign)
	]);
	const received = (site: string): number => (real ? (inBox.sites[site] ?? 0) : 0);
	const live = real && standingOf(campaign, server.clock()).kind === 'open';
	const today = live ? await shownToday(server, campaign, received) : null;
	const sites = campaign.sites.map((site) => {
		const shown = today?.get(site.id) ?? received(site.id);
		return {
			...site,
			received: received(site.id),
			paper: real ? (onPaper.get(site.id) ?? 0) : 0,
			band: participationBand(shown, frameOf(site)),
			shown
		};
	});
	return {
		sites: campaign.ballot?.formal == null ? sites : [together(campaign, sites)],
		live,
		received: sites.reduce((sum, site) => sum + site.received, 0),
		paper: sites.reduce((sum, site) => sum + site.paper, 0),
		dwellings: sites.reduce((sum, site) => sum + site.dwellings, 0),
		late: real ? inBox.late : 0,
		refusedCodes: real ? inBox.refusedCodes : 0,
		unreadable: campaign.unreadable,
		trial: real
			? campaign.trialReceived
			: Object.values(inBox.sites).reduce((sum, count) => sum + count, 0)
	};
}

/** A formal vote is never shown by place: all who may vote are one line, which only a building alone can name. */
function together(
	{ ballot, title }: CampaignRecord,
	sites: readonly SiteParticipation[]
): SiteParticipation {
	const sum = (of: (site: SiteParticipation) => number): number =>
		sites.reduce((all, site) => all + of(site), 0);
	const electorate = ballot?.formal?.electorate ?? 0;
	const shown = sum((site) => site.shown);
	return {
		id: wholeSite,
		name: sites.length === 1 ? (sites[0]?.name ?? '') : (title['fr'] ?? ''),
		room: '',
		dwellings: sum(({ dwellings }) => dwellings),
		heads: electorate,
		received: sum(({ received }) => received),
		paper: sum(({ paper }) => paper),
		band: participationBand(shown, electorate),
		shown
	};
}

interface InBox {
	readonly sites: Readonly<Record<string, number>>;
	readonly late: number;
	readonly refusedCodes: number;
}

const nothing: InBox = { sites: {}, late: 0, refusedCodes: 0 };

async function countsOf(
	{ ballotBox }: Pick<Server, 'ballotBox'>,
	{ state, slug }: CampaignRecord
): Promise<InBox> {
	if (state === 'draft') return nothing;
	try {
		const [sites, late, refusedCodes] = await Promise.all([
			ballotBox.participation(slug),
			ballotBox.late(slug),
			ballotBox.refusedCodes(slug)
		]);
		return { sites, late, refusedCodes };
	} catch (error) {
		// Confirmed for later without a trial: its box is opened on its day.
		if (isRefusal(error) && error.code === 'unknown-campaign') return nothing;
		throw error;
	}
}

/** What a page shows of it: while answers come in, no figure that moves with each of them. */
export function shownParticipation(participation: Participation) {
	const { live, received, sites } = participation;
	return {
		...participation,
		received: live ? null : received,
		sites: sites.map(({ id, name, room, dwellings, heads, paper, band, received: came }) => ({
			...{ id, name, room, dwellings, heads: heads ?? null, paper, band },
			received: live ? null : came
		}))
	};
}
