import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { findCampaign } from '../campaign-record.ts';
import type { ActKind } from './act.ts';
import { campaignAct } from './campaign-act.ts';
import { confirm, confirmHere, type Credentials } from './confirm.ts';

/**
 * The second half of an opening or early closing: another person says yes, and it is done.
 * @throws Refusal `campaign-not-found`, what `confirm` refuses, and all the act itself refuses
 */
export async function confirmAct(
	server: Server,
	account: Account | null,
	slug: string,
	kind: ActKind
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	await confirm(server, account, campaignAct(server, campaign, kind));
}

/**
 * The same on the computer of the first person.
 * @throws Refusal `campaign-not-found`, what `confirmHere` refuses
 */
export async function confirmActHere(
	server: Server,
	account: Account | null,
	slug: string,
	{ kind, ...credentials }: { readonly kind: ActKind } & Credentials
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	await confirmHere(server, account, campaignAct(server, campaign, kind), credentials);
}
