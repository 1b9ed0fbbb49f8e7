import { readTeamStatement } from '../../domain/campaign/team-statement-reading.ts';
import type { NeedsQuestion, TeamStatement } from '../../domain/campaign/team-statement.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import type { ReleaseReader } from './read-releases.ts';
import { permitTeam } from './team-statement-access.ts';
import { statementHash } from './team-statement-hash.ts';
import { askedNeeds } from './team-statement.ts';

/** A statement everybody may read, as it is served. */
export type PublishedStatement = TeamStatement & {
	/** SHA-256 of the canonical JSON of all other fields, hexadecimal. */
	readonly hash: string;
};

/** What the team's page of a campaign needs: nothing of what tenants answered. */
export interface TeamDesk {
	readonly campaign: { readonly slug: string; readonly title: Localized };
	readonly question: NeedsQuestion;
	readonly statement: TeamStatement | null;
	/** Day of the results, in milliseconds: until then it may change. */
	readonly publishes: number;
	readonly open: boolean;
}

/**
 * The page of those who speak for the team. Before the day of the results nobody else sees it.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `no-needs-question`
 */
export async function readTeamDesk(
	server: Server,
	account: Account | null,
	slug: string
): Promise<TeamDesk> {
	const campaign = await findCampaign(server.app, slug);
	permitTeam(account, campaign);
	const { publishes } = campaign.calendar;
	const row = await server.app
		.selectFrom('team_statement')
		.select(['body', 'hash'])
		.where('campaign_id', '=', campaign.id)
		.executeTakeFirst();
	return {
		campaign: { slug, title: campaign.title },
		question: await askedNeeds(server, campaign),
		statement: row === undefined ? null : await checked(row),
		publishes,
		open: server.clock() < publishes
	};
}

/**
 * The team's statement beside a release, by the id of the release; null when there is none or the
 * day of the release has not come: one answer for both, whoever asks.
 * @throws Refusal `statement-altered` when the stored text is not what was signed
 */
export async function readPublishedStatement(
	reader: ReleaseReader,
	release: string
): Promise<PublishedStatement | null> {
	const row = await reader.app
		.selectFrom('team_statement')
		.innerJoin('release', 'release.campaign_id', 'team_statement.campaign_id')
		.select(['team_statement.body', 'team_statement.hash'])
		.where('release.id', '=', release)
		.where('release.publishes_at', '<=', reader.clock())
		.where('team_statement.publishes_at', '<=', reader.clock())
		.executeTakeFirst();
	return row === undefined ? null : { ...(await checked(row)), hash: row.hash };
}

async function checked(row: {
	readonly body: string;
	readonly hash: string;
}): Promise<TeamStatement> {
	const statement = readTeamStatement(JSON.parse(row.body));
	if ((await statementHash(statement)) !== row.hash) throw new Refusal('statement-altered');
	return statement;
}
