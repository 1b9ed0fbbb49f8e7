import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import type { ActChoice, ActKind } from './act.ts';
import { campaignAct } from './campaign-act.ts';
import { propose, withdraw } from './propose.ts';

/**
 * The first half of an opening or early closing: it is asked for, and nothing moves yet.
 * @throws Refusal `campaign-not-found`, what `propose` refuses, and all the act itself would refuse
 */
export async function proposeAct(
	server: Server,
	account: Account | null,
	slug: string,
	{ kind, choice }: { readonly kind: ActKind; readonly choice: ActChoice }
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	await propose(server, account, campaignAct(server, campaign, kind), choice);
}

/**
 * Takes back what was asked for, or says no to it.
 * @throws Refusal `campaign-not-found`, what `withdraw` refuses
 */
export async function withdrawAct(
	server: Server,
	account: Account | null,
	slug: string,
	kind: ActKind
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	await withdraw(server, account, campaignAct(server, campaign, kind));
}
