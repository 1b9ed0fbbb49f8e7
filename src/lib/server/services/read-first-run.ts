import { firstRun, type ShownStep } from '../../domain/campaign/first-run.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import { readLastBackup } from '../backup/last-backup.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { codesMissing } from './issue-codes.ts';
import { readCampaignJournal } from './journal.ts';
import { permit } from './permit.ts';

/**
 * The guided path of an organisation to its first survey; null once one was opened. It is made of
 * what is there each time: nothing of it is stored, so that every step can be left and found again.
 * @throws Refusal `signed-out`, `forbidden`
 */
export async function readFirstRun(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<ShownStep[] | null> {
	permit(account, 'manage-campaigns', organisation);
	const { app, accounts, config } = server;
	const campaigns = await app
		.selectFrom('campaign')
		.select(['slug', 'state'])
		.where('organisation_id', '=', organisation)
		.orderBy('created_at', 'desc')
		.execute();
	const prepared = ({ state }: { readonly state: string }): boolean =>
		state === 'draft' || state === 'trial';
	if (campaigns.some((one) => !prepared(one))) return null;
	const [sites, tablets, people, backup] = await Promise.all([
		count('site'),
		count('device'),
		accounts.list(organisation),
		readLastBackup(config)
	]);
	const draft = campaigns[0]?.slug ?? null;
	return firstRun({
		sites,
		draft,
		opened: false,
		tablets,
		people: people.filter((person) => allows(person, 'confirm-acts', organisation)).length,
		backedUp: backup.madeAt !== null,
		...(await standingOf(server, draft))
	});

	async function count(table: 'site' | 'device'): Promise<number> {
		const { n } = await app
			.selectFrom(table)
			.select(({ fn }) => fn.countAll<number | string>().as('n'))
			.where('organisation_id', '=', organisation)
			.executeTakeFirstOrThrow();
		return Number(n);
	}
}

/** How far the campaign is that is being prepared. */
async function standingOf(
	server: Server,
	draft: string | null
): Promise<{ planSeen: boolean; tried: boolean; printed: boolean }> {
	if (draft === null) return { planSeen: false, tried: false, printed: false };
	const campaign = await findCampaign(server.app, draft);
	const did = new Set(
		(await readCampaignJournal(server.app, campaign)).map(({ action }) => action)
	);
	return {
		planSeen: did.has('plan-written') || did.has('plan-seen'),
		tried: did.has('trial-started'),
		printed: !(await codesMissing(server, campaign))
	};
}
