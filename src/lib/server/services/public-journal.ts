import type { Localized } from '../../domain/questionnaire/definition.ts';
import type { Server } from '../server.ts';
import { isTaking, readCampaignJournal } from './journal.ts';

/** One act of a campaign, as everybody may read it: who did it is told by a letter only. */
interface PublicAct {
	/** Milliseconds since 1970, UTC. The page tells the day. */
	readonly at: number;
	readonly action: string;
	/** From 0, in the order in which people appear; null when the calendar did it. */
	readonly person: number | null;
}

/** What was done to a campaign, for those who live there: that two people opened it, and when it was counted. */
export interface PublicJournal {
	readonly title: Localized;
	readonly organisation: string;
	readonly demonstration: boolean;
	readonly acts: readonly PublicAct[];
}

/**
 * The acts of a campaign that has opened, oldest first, or null: a draft or a trial is nobody's
 * business yet. No name, no count, no code: only that somebody did something on a day.
 */
export async function readPublicJournal(
	{ app }: Pick<Server, 'app'>,
	slug: string
): Promise<PublicJournal | null> {
	const row = await app
		.selectFrom('campaign')
		.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
		.select([
			'campaign.id',
			'campaign.title',
			'campaign.demonstration',
			'organisation.id as organisation',
			'organisation.name'
		])
		.where('campaign.slug', '=', slug)
		.where('campaign.state', 'in', ['open', 'closed', 'released'])
		.executeTakeFirst();
	if (row === undefined) return null;
	// Who took which file away is for the office: for those who live there nothing was done by it.
	const entries = (await readCampaignJournal(app, row)).filter(({ action }) => !isTaking(action));
	const people = [...new Set(entries.flatMap(({ account }) => account ?? []))];
	return {
		title: JSON.parse(row.title) as Localized,
		organisation: row.name,
		demonstration: row.demonstration === 1,
		acts: entries.map(({ at, action, account }) => ({
			at,
			action,
			person: account === null ? null : people.indexOf(account)
		}))
	};
}
