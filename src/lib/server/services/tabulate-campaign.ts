import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { AnswerUnit, Tenure } from '../../domain/campaign/campaign.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { CampaignTable, OrganisationTable } from '../database/schema.ts';
import type { Server } from '../server.ts';
import type { TabulationJob, TabulationResult } from '../tabulator/tabulator.ts';
import { custodyOf } from './ballots/custody-of.ts';
import { keepTally } from './ballots/keep-tally.ts';
import { sitesOf } from './campaign-record.ts';
import { keepComments } from './comments/keep-comments.ts';
import { staffNames } from './comments/staff-names.ts';
import { writeJournal } from './journal.ts';
import { paperCounts } from './paper/read-batches.ts';

type Parts = Pick<Server, 'accounts' | 'app' | 'ballotBox' | 'clock' | 'log' | 'tabulator'>;
type Campaign = Selectable<CampaignTable>;

/** What two custodians typed to open a formal vote, and in front of whom. */
interface OpenedByHand {
	readonly shares: readonly [string, string];
	/** Id of the account that was signed in. */
	readonly account: string;
}

const running = new WeakMap<Parts, Map<string, Promise<string>>>();

/**
 * Makes the one release of a closed campaign, from its closed box. In this order, so that a process
 * killed anywhere leaves a whole release or none, and so that the same call later finishes the work:
 * the box closes for good; the tabulator counts; one transaction writes the release and the
 * campaign's state; the box is marked as counted. Two processes may do it at once: the release of
 * the first stands, and both return it.
 * @param opened of a formal vote: what two of its custodians typed
 * @returns the id of the release
 * @throws Refusal `campaign-not-found`, `not-closed`, `try-later`, and what `Tabulator.tabulate` refuses
 */
export function tabulateCampaign(
	server: Parts,
	campaign: string,
	opened: OpenedByHand | null = null
): Promise<string> {
	const passes = running.get(server) ?? new Map<string, Promise<string>>();
	running.set(server, passes);
	const pass =
		passes.get(campaign) ??
		releaseCampaign(server, campaign, opened).finally(() => passes.delete(campaign));
	passes.set(campaign, pass);
	return pass;
}

async function releaseCampaign(
	server: Parts,
	id: string,
	opened: OpenedByHand | null
): Promise<string> {
	const campaign = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirst();
	if (campaign === undefined) throw new Refusal('campaign-not-found');
	const done = await releaseOf(server, id);
	if (done !== null) return finish(server, campaign, done);
	if (campaign.state !== 'closed') throw new Refusal('not-closed');
	let result: TabulationResult;
	try {
		await server.ballotBox.setPhase(campaign.slug, 'closed');
		result = await server.tabulator.tabulate(
			await jobFor(server, campaign, opened?.shares ?? null)
		);
	} catch (error) {
		// Another process may have counted, and shut the box for good, in the meantime.
		const other = await releaseOf(server, id);
		if (other === null) throw error;
		return finish(server, campaign, other);
	}
	if (result.unreadable > 0) {
		server.log.info('envelopes-unreadable', { campaign: campaign.slug, count: result.unreadable });
	}
	const withdrawn = result.release.audit?.withdrawn ?? [];
	if (withdrawn.length > 0) {
		server.log.info('breakdowns-withdrawn', { campaign: campaign.slug, attributes: withdrawn });
	}
	return finish(server, campaign, await keep(server, campaign, result, opened));
}

/** The release this campaign already has. */
async function releaseOf({ app }: Pick<Server, 'app'>, campaign: string): Promise<string | null> {
	const row = await app
		.selectFrom('release')
		.select('id')
		.where('campaign_id', '=', campaign)
		.where('sequence', '=', 1)
		.executeTakeFirst();
	return row?.id ?? null;
}

async function finish(server: Parts, { slug }: Campaign, release: string): Promise<string> {
	await server.ballotBox.setPhase(slug, 'counted');
	return release;
}

async function jobFor(
	{ accounts, app, ballotBox }: Pick<Server, 'accounts' | 'app' | 'ballotBox'>,
	campaign: Campaign,
	shares: readonly [string, string] | null
): Promise<TabulationJob> {
	const ballot = campaign.ballot === null ? null : (JSON.parse(campaign.ballot) as BallotRules);
	const { definition } = await app
		.selectFrom('questionnaire_version')
		.select('definition')
		.where('hash', '=', campaign.questionnaire_hash)
		.executeTakeFirstOrThrow();
	const organisation = await app
		.selectFrom('organisation')
		.selectAll()
		.where('id', '=', campaign.organisation_id)
		.executeTakeFirstOrThrow();
	const questionnaire = JSON.parse(definition) as { id: string; version: number };
	return {
		campaign: campaign.slug,
		key: campaign.key,
		questionnaire,
		plan: JSON.parse(campaign.plan) as PublicationPlan,
		facts: factsOf(campaign, organisation, questionnaire, {
			late: await ballotBox.late(campaign.slug),
			onPaper: (await paperCounts({ app }, campaign)).size > 0
		}),
		staff: await staffNames(accounts, organisation, campaign.asked_by),
		sites: (await sitesOf(app, campaign.id)).map(({ id }) => id),
		ballot,
		shares
	};
}

function factsOf(
	campaign: Campaign,
	organisation: Selectable<OrganisationTable>,
	{ id, version }: { readonly id: string; readonly version: number },
	{ late, onPaper }: { readonly late: number; readonly onPaper: boolean }
): TabulationJob['facts'] {
	const moment = (milliseconds: number): string => new Date(milliseconds).toISOString();
	return {
		id: randomUUID(),
		campaign: campaign.slug,
		sequence: 1,
		publishedAt: moment(campaign.publishes_at),
		title: JSON.parse(campaign.title) as Localized,
		organisation: organisation.name,
		tenure: organisation.tenure as Tenure,
		unit: campaign.unit as AnswerUnit,
		period: { opens: moment(campaign.opens_at), closes: moment(campaign.closes_at) },
		questionnaire: { id, version, hash: campaign.questionnaire_hash },
		demonstration: campaign.demonstration === 1,
		method: {
			ways: ['tablet', 'phone', ...(onPaper ? (['paper'] as const) : [])],
			codes: campaign.code_salt !== null,
			languages: JSON.parse(campaign.languages) as string[],
			collectsUntil: moment(campaign.collects_until),
			custody: custodyOf(campaign),
			trial: campaign.trial_received,
			late,
			unreadable: 0
		}
	};
}

/** Writes the release and the state of its campaign, both or neither. */
async function keep(
	server: Parts,
	campaign: Campaign,
	{ release, unreadable, comments, tally }: TabulationResult,
	opened: OpenedByHand | null
): Promise<string> {
	const at = server.clock();
	try {
		await server.app.transaction().execute(async (db) => {
			const moved = await db
				.updateTable('campaign')
				.set({ state: 'released', released_at: at, unreadable })
				.where('id', '=', campaign.id)
				.where('state', '=', 'closed')
				.executeTakeFirst();
			if (moved.numUpdatedRows === 0n) throw new Refusal('already-released');
			await db
				.insertInto('release')
				.values({
					id: release.id,
					campaign_id: campaign.id,
					sequence: release.sequence,
					body: JSON.stringify(release),
					publishes_at: campaign.publishes_at,
					created_at: at
				})
				.execute();
			await keepComments(db, campaign.id, comments);
			if (tally !== null) await keepTally(db, campaign, tally, at);
			const act = { at, organisation: campaign.organisation_id, subject: campaign.id };
			await writeJournal(db, { ...act, account: null, action: 'results-released' });
			// Minutes carry the hash of this line: it ends the count.
			if (opened !== null) {
				await writeJournal(db, { ...act, account: opened.account, action: 'custody-opened' });
			}
		});
		return release.id;
	} catch (error) {
		if (!isRefusal(error) || error.code !== 'already-released') throw error;
		const other = await releaseOf(server, campaign.id);
		if (other === null) throw error;
		return other;
	}
}
