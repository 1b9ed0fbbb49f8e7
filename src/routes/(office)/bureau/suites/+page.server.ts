import { allows } from '#lib/server/accounts/permission.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { isLate } from '#lib/domain/followup/silence.ts';
import type { Localized } from '#lib/domain/questionnaire/definition.ts';
import { asPublished } from '#lib/server/services/followup/read-commitment.ts';
import { readFollowUpDesk } from '#lib/server/services/followup/read-desk.ts';
import { remindersOf } from '#lib/server/services/followup/read-tasks.ts';
import { tell } from '#lib/server/services/followup/tell.ts';
import type { PageServerLoad } from './$types';

/** More than three things to do are none. */
const most = 3;

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { locale } = event.locals;
	const desk = await readFollowUpDesk(server, account, organisation.id);
	const now = server.clock();
	const told = await tell(server, organisation.id, desk.commitments, [locale]);
	return {
		now,
		withdrawn: event.url.searchParams.has('retire'),
		sites: desk.sites,
		tasks: remindersOf(desk, now).slice(0, most),
		manages: allows(account, 'edit-questionnaires', organisation.id),
		surveys: await surveysOf(server, organisation.id),
		posters: await campaignsOf(
			server,
			desk.commitments.flatMap(({ campaign }) => campaign ?? [])
		),
		commitments: desk.commitments.flatMap((commitment, index) => {
			const one = told[index];
			const { id, site } = commitment;
			return one === undefined ? [] : [{ id, site, late: isLate(commitment, now), told: one }];
		}),
		waiting: desk.waiting.flatMap(({ id, draft, mine }) => {
			const published = desk.commitments.find((one) => one.id === id) ?? null;
			const whole = asPublished(published, draft, { id, at: now });
			return whole === null ? [] : [{ id, mine, isNew: published === null, text: whole.text }];
		})
	};
};

/** The surveys whose next version may ask whether it got better: of each questionnaire the latest, published. */
async function surveysOf(
	{ app }: Pick<App.Locals['server'], 'app'>,
	organisation: string
): Promise<{ slug: string; title: Localized }[]> {
	const rows = await app
		.selectFrom('campaign')
		.innerJoin('questionnaire_version', 'questionnaire_version.hash', 'campaign.questionnaire_hash')
		.select(['campaign.slug', 'campaign.title', 'questionnaire_version.questionnaire_id'])
		.where('campaign.organisation_id', '=', organisation)
		.where('campaign.ballot', 'is', null)
		.where('campaign.state', '=', 'released')
		.orderBy('campaign.closes_at', 'desc')
		.execute();
	const first = new Map(rows.toReversed().map((row) => [row.questionnaire_id, row]));
	return [...first.values()].map(({ slug, title }) => ({
		slug,
		title: JSON.parse(title) as Localized
	}));
}

/** Campaigns from which something was promised, the latest first: each has a poster. */
async function campaignsOf(
	{ app }: Pick<App.Locals['server'], 'app'>,
	slugs: readonly string[]
): Promise<{ slug: string; title: Localized }[]> {
	if (slugs.length === 0) return [];
	const rows = await app
		.selectFrom('campaign')
		.select(['slug', 'title'])
		.where('slug', 'in', [...new Set(slugs)])
		.orderBy('closes_at', 'desc')
		.execute();
	return rows.map(({ slug, title }) => ({ slug, title: JSON.parse(title) as Localized }));
}
