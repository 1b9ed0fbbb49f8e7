import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, findCampaign } from '../campaign-record.ts';
import { closeCampaign } from '../close-campaign.ts';
import { openCampaign } from '../open-campaign.ts';
import { permit } from '../permit.ts';
import { aboutOf, type ActChoice, type ActKind, checkAct } from './act.ts';
import { mayConfirm } from './may-confirm.ts';

/** What a second person types on the computer of the first. */
interface Credentials {
	readonly username: string;
	readonly password: string;
	/** Of their second factor, where they have one. */
	readonly code?: string;
	/** Of the machine that asks, for the limits. */
	readonly address: string;
}

/**
 * The second half of an act that takes two people: another person than the one who asked for it
 * says yes, and it is done.
 * @throws Refusal `forbidden`, `campaign-not-found`, `nothing-proposed`, `second-person-needed` for who
 * proposed it, `proposer-gone` when that person may no longer, `changed-since` when something of the
 * campaign was changed after it was proposed, and all the act itself refuses
 */
export async function confirmAct(
	server: Server,
	account: Account | null,
	slug: string,
	kind: ActKind
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'read-participation', campaign.organisation);
	if (!mayConfirm(who, campaign)) throw new Refusal('forbidden');
	const proposal = await server.app
		.selectFrom('proposal')
		.selectAll()
		.where('campaign_id', '=', campaign.id)
		.where('kind', '=', kind)
		.executeTakeFirst();
	if (proposal === undefined) throw new Refusal('nothing-proposed');
	if (proposal.proposed_by === who.id) throw new Refusal('second-person-needed');
	if (proposal.about !== (await aboutOf(server.app, campaign))) throw new Refusal('changed-since');
	const accounts = await server.accounts.list(campaign.organisation);
	const proposer = accounts.find(({ id }) => id === proposal.proposed_by);
	if (proposer === undefined) throw new Refusal('proposer-gone');
	const choice = proposal.choice as ActChoice;
	await checkAct(server, campaign, kind, choice);
	await act(server, campaign, { kind, choice, proposer, who });
	await server.app
		.deleteFrom('proposal')
		.where('campaign_id', '=', campaign.id)
		.where('kind', '=', kind)
		.execute();
}

async function act(
	server: Server,
	{ slug }: CampaignRecord,
	agreed: {
		readonly kind: ActKind;
		readonly choice: ActChoice;
		readonly proposer: Account;
		readonly who: Account;
	}
): Promise<void> {
	const { kind, choice, proposer, who } = agreed;
	if (kind === 'open') await openCampaign(server, proposer, slug, choice, who.id);
	else await closeCampaign(server, proposer, slug, who.id);
}

/**
 * The same on the computer of the first person: the second one types their own access, and no
 * session is opened for them.
 * @throws Refusal `forbidden`, `sign-in-failed`, `too-many-attempts`, and what `confirmAct` refuses
 */
export async function confirmActHere(
	server: Server,
	account: Account | null,
	slug: string,
	{ kind, ...credentials }: { readonly kind: ActKind } & Credentials
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	permit(account, 'manage-campaigns', campaign.organisation);
	const second = await server.accounts.verify(credentials);
	await confirmAct(server, second, slug, kind);
}
