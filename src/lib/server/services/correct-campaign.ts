import { yearOf } from '../../domain/campaign/local-moment.ts';
import type { CampaignSite } from '../../domain/campaign/campaign.ts';
import { campaignTitle } from '../../domain/campaign/title.ts';
import { chosenAgain } from '../../domain/disclosure/chosen-again.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { boxOf } from './campaign-box.ts';
import { correctionInput } from './campaign-input.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { checkPrevious, chosenSites } from './chosen-sites.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { type Like, planOfDraft } from './plan-of-draft.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';
import { withHeads } from './site-heads.ts';
import { InputRefusal, parseInput } from './typed-input.ts';

/**
 * Corrects a campaign before it opens, also while it is tried: its buildings, dates and titles, what
 * it is compared with. The plan is written anew with what was chosen of it. Buildings that change
 * begin the trial anew: what testers sent is destroyed.
 *
 * @throws Refusal `forbidden`, `campaign-not-found`, `already-open`, `plan-changed` when somebody else
 * changed it in between; InputRefusal as for a new campaign, and `sites`: `codes-for-sites` where
 * slips were made for the buildings as they are, `sites-of-rules` of a formal vote
 */
export async function correctCampaign(
	server: Server,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<void> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (campaign.state !== 'draft' && campaign.state !== 'trial') throw new Refusal('already-open');
	const asked = parseInput(correctionInput, input);
	const chosen = await chosenSites(server.app, campaign.organisation, asked.sites);
	const sites = withHeads(chosen, campaign.unit, asked.heads);
	if (asked.previous === slug) throw new InputRefusal({ previous: 'unknown-campaign' });
	await checkPrevious(server.app, campaign.organisation, asked.previous);
	const moves = !sameSites(campaign.sites, sites);
	// Who may vote is one of its rules.
	if (moves && campaign.ballot?.formal != null) throw new InputRefusal({ sites: 'sites-of-rules' });
	if (moves && Object.keys(await server.ballotBox.issuedCodes(slug)).length > 0) {
		throw new InputRefusal({ sites: 'codes-for-sites' });
	}
	const { stored, plan, questionnaire } = await planned(server, campaign, sites, asked.landmarks);
	const title = campaignTitle(questionnaire.title, String(yearOf(asked.calendar.opens)), {
		...(asked.title === null ? {} : { fr: asked.title }),
		...(asked.titleEnglish === null ? {} : { en: asked.titleEnglish })
	});
	if (moves && campaign.state === 'trial') {
		// The box first: should the second write fail, the same act can be done again.
		await server.ballotBox.discardTrial(slug);
		await server.ballotBox.openBox(await boxOf(server, { ...campaign, sites }, 'trial'));
	}
	await server.app.transaction().execute(async (db) => {
		const changed = await db
			.updateTable('campaign')
			.set({
				title: JSON.stringify(title),
				asked_by: asked.askedBy,
				opens_at: asked.calendar.opens,
				closes_at: asked.calendar.closes,
				collects_until: asked.calendar.collectsUntil,
				publishes_at: asked.calendar.publishes,
				previous_slug: asked.previous,
				plan: JSON.stringify(plan)
			})
			.where('id', '=', campaign.id)
			.where('state', '=', campaign.state)
			.where('questionnaire_hash', '=', campaign.questionnaireHash)
			.where('plan', '=', stored)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) throw new Refusal('plan-changed');
		await db.deleteFrom('campaign_site').where('campaign_id', '=', campaign.id).execute();
		await db
			.insertInto('campaign_site')
			.values(
				sites.map(({ id, name, room, dwellings, heads }, position) => ({
					campaign_id: campaign.id,
					site_id: id,
					name,
					room,
					dwellings,
					heads: heads ?? null,
					position
				}))
			)
			.execute();
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action: 'campaign-corrected',
			subject: campaign.id
		});
	});
}

/** The plan for these sites, with what was chosen of the one before. */
async function planned(
	server: Server,
	campaign: CampaignRecord,
	sites: readonly CampaignSite[],
	landmarks: boolean
) {
	const { slug, organisation, ballot } = campaign;
	const [questionnaire, { plan: stored }, { name }] = await Promise.all([
		readQuestionnaireVersion(server, campaign.questionnaireHash),
		server.app
			.selectFrom('campaign')
			.select('plan')
			.where('id', '=', campaign.id)
			.executeTakeFirstOrThrow(),
		server.app
			.selectFrom('organisation')
			.select('name')
			.where('id', '=', organisation)
			.executeTakeFirstOrThrow()
	]);
	const before = chosenAgain(JSON.parse(stored) as PublicationPlan);
	const there = new Set(sites.map(({ id }) => id));
	const sisters = [...before.sisters].filter(([one, other]) => there.has(one) && there.has(other));
	const like: Like = { ...before, landmarks, sisters: new Map(sisters) };
	try {
		const plan = await planOfDraft(server.app, {
			slug,
			organisation: { id: organisation, name },
			questionnaire,
			like,
			sites,
			...(ballot === null ? {} : { ballot })
		});
		return { stored, plan, questionnaire };
	} catch (error) {
		if (isRefusal(error)) throw new InputRefusal({ sites: error.code });
		throw error;
	}
}

function sameSites(before: readonly CampaignSite[], after: readonly CampaignSite[]): boolean {
	const named = (sites: readonly CampaignSite[]): string =>
		JSON.stringify(sites.map(({ id, dwellings, heads }) => [id, dwellings, heads ?? null]));
	return named(before) === named(after);
}
