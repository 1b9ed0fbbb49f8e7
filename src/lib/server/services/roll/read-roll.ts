import type { Kysely } from 'kysely';
import { standingOf } from '../../../domain/campaign/standing.ts';
import type { Door } from '../../../domain/consultation/roll.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { findFormalVote } from '../ballots/formal-vote.ts';
import type { CampaignRecord } from '../campaign-record.ts';

/** The doors of a formal vote, for who hands out its codes. */
export interface Roll {
	readonly slug: string;
	readonly title: Localized;
	/** As somebody walks along them: « 9 » before « 10 ». */
	readonly doors: readonly Door[];
	/** Votes that the rules allow. */
	readonly electorate: number;
	/** Whether it may still change: until the vote closes. */
	readonly changes: boolean;
}

const along = new Intl.Collator('fr-CA', { numeric: true });

/**
 * The roll of a formal vote. Who manages the campaign reads it; the committee does not.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-a-vote`
 */
export async function readRoll(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string
): Promise<Roll> {
	const { campaign, formal } = await findFormalVote(server, account, slug, 'manager');
	const doors = await doorsOf(server.app, campaign.id);
	return {
		slug,
		title: campaign.title,
		doors: doors.toSorted((one, other) => along.compare(one.door, other.door)),
		electorate: formal.electorate,
		changes: rollChanges(campaign, server.clock())
	};
}

/** Whether codes may still be handed out: from then on the roll stays as it is. */
export function rollChanges(campaign: CampaignRecord, now: number): boolean {
	const { kind } = standingOf(campaign, now);
	return kind === 'draft' || kind === 'trial' || kind === 'scheduled' || kind === 'open';
}

/** The doors of a campaign, in no order. */
export async function doorsOf(db: Kysely<AppDatabase>, campaign: string): Promise<Door[]> {
	const rows = await db
		.selectFrom('roll_door')
		.select(['door', 'given'])
		.where('campaign_id', '=', campaign)
		.execute();
	return rows.map(({ door, given }) => ({ door, given: given === 1 }));
}
