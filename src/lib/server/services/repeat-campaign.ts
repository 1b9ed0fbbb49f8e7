import { yearOf } from '../../domain/campaign/local-moment.ts';
import { nextYear } from '../../domain/campaign/next-year.ts';
import { chosenAgain } from '../../domain/disclosure/chosen-again.ts';
import type { PublicationPlan } from '../../domain/disclosure/plan.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { type CampaignRecord, findCampaign } from './campaign-record.ts';
import { draftCampaign } from './draft-campaign.ts';
import { freeSlug } from './free-slug.ts';
import { writeJournal } from './journal.ts';
import { permit } from './permit.ts';
import { readQuestionnaireVersion } from './questionnaire-version.ts';

/**
 * « Refaire comme en 2026 »: the draft of the year after. It asks the very same version of the
 * questionnaire, so that the two years can be compared, of the same buildings, in the same languages,
 * with what was chosen of the plan; dates move by a year to the same day of the week. Buildings are
 * taken as they are described now. Codes, readers, legal file and trial are made anew. A consultation
 * keeps its rules. A formal vote decides once: another one is another proposal, with its own roll and
 * custodians.
 *
 * @returns the slug of the draft
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `not-over` before it is closed,
 * `vote-not-repeated`
 */
export async function repeatCampaign(
	server: Server,
	account: Account | null,
	slug: string
): Promise<string> {
	const campaign = await findCampaign(server.app, slug);
	const who = permit(account, 'manage-campaigns', campaign.organisation);
	if (campaign.state !== 'closed' && campaign.state !== 'released') throw new Refusal('not-over');
	if (campaign.ballot?.formal != null) throw new Refusal('vote-not-repeated');
	const calendar = nextYear(campaign.calendar, server.clock());
	const [questionnaire, plan, organisation, sites] = await Promise.all([
		readQuestionnaireVersion(server, campaign.questionnaireHash),
		planOf(server, campaign),
		server.app
			.selectFrom('organisation')
			.select(['id', 'name'])
			.where('id', '=', campaign.organisation)
			.executeTakeFirstOrThrow(),
		sitesNow(server, campaign)
	]);
	const again = await freeSlug(server.app);
	const id = await draftCampaign(server, {
		slug: again,
		organisation,
		account: who.id,
		title: titleOf(campaign.title, yearOf(campaign.calendar.opens), yearOf(calendar.opens)),
		questionnaire,
		like: chosenAgain(plan),
		unit: campaign.unit,
		languages: campaign.languages,
		calendar,
		askedBy: campaign.askedBy,
		sites,
		previous: slug,
		demonstration: false,
		codes: campaign.codeSalt !== null,
		...(campaign.ballot === null ? {} : { ballot: campaign.ballot })
	});
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation: campaign.organisation,
		action: 'campaign-repeated',
		subject: id
	});
	return again;
}

/** « Sondage annuel 2026 » becomes « Sondage annuel 2027 »; a title without its year gets the new one. */
function titleOf(title: Localized, before: number, now: number): Localized {
	return Object.fromEntries(
		Object.entries(title).map(([locale, words]) => [
			locale,
			words.includes(String(before))
				? words.replaceAll(String(before), String(now))
				: `${words} ${now}`
		])
	);
}

async function planOf({ app }: Server, { id }: CampaignRecord): Promise<PublicationPlan> {
	const { plan } = await app
		.selectFrom('campaign')
		.select('plan')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	return JSON.parse(plan) as PublicationPlan;
}

/** The same buildings in the same order, as they are described today; their heads as they were said. */
async function sitesNow(
	{ app }: Server,
	{ sites }: CampaignRecord
): Promise<CampaignRecord['sites']> {
	const rows = await app
		.selectFrom('site')
		.select(['id', 'name', 'room', 'dwellings'])
		.where(
			'id',
			'in',
			sites.map(({ id }) => id)
		)
		.execute();
	return sites.map((site) => ({ ...site, ...rows.find(({ id }) => id === site.id) }));
}
