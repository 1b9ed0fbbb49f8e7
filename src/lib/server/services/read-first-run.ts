import {
	type FirstRun,
	firstRun,
	type FirstRunFacts,
	type NextAct,
	nextAct
} from '../../domain/campaign/first-run.ts';
import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import { readLastBackup } from '../backup/last-backup.ts';
import type { Server } from '../server.ts';
import { findCampaign } from './campaign-record.ts';
import { codesMissing } from './issue-codes.ts';
import { readCampaignJournal } from './journal.ts';
import { legalStanding } from './legal/read-legal-file.ts';
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
): Promise<FirstRun | null> {
	const who = permit(account, 'manage-campaigns', organisation);
	const { app, accounts, config } = server;
	const campaigns = await app
		.selectFrom('campaign')
		.select(['slug', 'state', 'ballot'])
		.where('organisation_id', '=', organisation)
		.orderBy('created_at', 'desc')
		.execute();
	const prepared = ({ state }: { readonly state: string }): boolean =>
		state === 'draft' || state === 'trial';
	// A vote is prepared by a way of its own, and ends nothing of that of a survey.
	const surveys = campaigns.filter(({ ballot }) => ballot === null);
	const led = surveys.length > 0 ? surveys : campaigns;
	if (led.some((one) => !prepared(one))) return null;
	const [sites, devices, people, backup] = await Promise.all([
		count('site'),
		devicesOf(app, organisation),
		accounts.list(organisation),
		readLastBackup(config)
	]);
	const draft = surveys[0]?.slug ?? null;
	return firstRun({
		sites,
		draft,
		opened: false,
		tablets: devices.filter(({ paired }) => paired).length,
		tabletWaits: devices.length > 0,
		people: people.filter((person) => allows(person, 'confirm-acts', organisation)).length,
		backedUp: allows(who, 'administer-platform', organisation) ? backup.madeAt !== null : null,
		...(await standingOf(server, draft))
	});

	async function count(table: 'site'): Promise<number> {
		const { n } = await app
			.selectFrom(table)
			.select(({ fn }) => fn.countAll<number | string>().as('n'))
			.where('organisation_id', '=', organisation)
			.executeTakeFirstOrThrow();
		return Number(n);
	}
}

/**
 * What is to be done next on the guided path; null where nobody is led.
 *
 * @param campaign the one whose page it is shown on: the path speaks on no page of another
 */
export async function readNextStep(
	server: Server,
	account: Account,
	organisation: string,
	campaign?: string
): Promise<NextAct | null> {
	if (!allows(account, 'manage-campaigns', organisation)) return null;
	const run = await readFirstRun(server, account, organisation);
	if (run === null || (campaign !== undefined && run.draft !== campaign)) return null;
	return nextAct(run);
}

/** Tablets that may still answer, and whether they are paired. */
async function devicesOf(app: Server['app'], organisation: string): Promise<{ paired: boolean }[]> {
	const rows = await app
		.selectFrom('device')
		.select('token_hash')
		.where('organisation_id', '=', organisation)
		.where('revoked_at', 'is', null)
		.where('lost_at', 'is', null)
		.execute();
	return rows.map(({ token_hash: token }) => ({ paired: token !== null }));
}

/** How far the campaign is that is being prepared. */
async function standingOf(
	server: Server,
	draft: string | null
): Promise<Pick<FirstRunFacts, 'planSeen' | 'tried' | 'printed' | 'legalReady'>> {
	if (draft === null) return { planSeen: false, tried: false, printed: false, legalReady: false };
	const campaign = await findCampaign(server.app, draft);
	const did = new Set(
		(await readCampaignJournal(server.app, campaign)).map(({ action }) => action)
	);
	return {
		planSeen: did.has('plan-written') || did.has('plan-seen'),
		tried: did.has('trial-started'),
		printed: !(await codesMissing(server, campaign)),
		legalReady: (await legalStanding(server, campaign)).ready
	};
}
