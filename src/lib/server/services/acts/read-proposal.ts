import type { CampaignState } from '../../../domain/campaign/campaign.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { aboutOf, type ActChoice, type ActKind } from './act.ts';
import { mayConfirm } from './may-confirm.ts';

/** What was asked for and waits for a second person, as the one who looks at it sees it. */
export interface Proposal {
	readonly kind: ActKind;
	readonly choice: ActChoice;
	/** Name of who asked; empty when that person has left. */
	readonly by: string;
	/** Milliseconds since 1970, UTC. */
	readonly at: number;
	/** Whether it was the person who looks. */
	readonly mine: boolean;
	/** Whether something of the campaign was changed since: it must be asked for again. */
	readonly stale: boolean;
}

/** What waits for a second person, and whether there is one. */
export interface Agreement {
	readonly proposal: Proposal | null;
	/** Whether the person who looks may confirm what somebody else proposes. */
	readonly confirms: boolean;
	/** How many other people of the organisation could confirm. */
	readonly others: number;
}

/** What waits for a second person about one act of a campaign. */
export async function readAgreement(
	server: Server,
	account: Account,
	campaign: CampaignRecord,
	kind: ActKind
): Promise<Agreement> {
	const [proposal, accounts] = await Promise.all([
		readProposals(server, account, campaign).then((all) => all.find((one) => one.kind === kind)),
		server.accounts.list(campaign.organisation)
	]);
	return {
		proposal: proposal ?? null,
		confirms: mayConfirm(account, campaign),
		others: accounts.filter(
			({ id, ...other }) => id !== account.id && mayConfirm({ id, ...other }, campaign)
		).length
	};
}

/** All that waits for a second person in one campaign. */
export async function readProposals(
	server: Server,
	account: Account,
	campaign: CampaignRecord
): Promise<Proposal[]> {
	const rows = await server.app
		.selectFrom('proposal')
		.selectAll()
		.where('campaign_id', '=', campaign.id)
		.execute();
	// What a killed process left behind after the act was done is nothing to confirm.
	const open = rows.filter(({ kind }) => isAhead(campaign.state, kind as ActKind));
	if (open.length === 0) return [];
	const [about, accounts] = await Promise.all([
		aboutOf(server.app, campaign),
		server.accounts.list()
	]);
	return open.map((row) => ({
		kind: row.kind as ActKind,
		choice: row.choice as ActChoice,
		by: accounts.find(({ id }) => id === row.proposed_by)?.name ?? '',
		at: row.proposed_at,
		mine: row.proposed_by === account.id,
		stale: row.about !== about
	}));
}

function isAhead(state: CampaignState, kind: ActKind): boolean {
	return kind === 'open' ? state === 'draft' || state === 'trial' : state === 'open';
}
