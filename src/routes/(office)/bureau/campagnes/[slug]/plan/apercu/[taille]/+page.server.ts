import { error, redirect } from '@sveltejs/kit';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { previewCampaign, previewRelease } from '#lib/server/services/preview-campaign.ts';
import { partTables } from '#lib/server/services/results/compose-groups.ts';
import { composeLetter } from '../../../../../../../(results)/compose-letter.ts';
import { sizeFrom, sizeText } from '../../preview-size.ts';
import type { PageServerLoad } from './$types';

/** Questions that a breakdown cuts, whose groups are drawn on the same page. */
function cutBy({ items }: PublicationPlan): ReadonlySet<string> {
	return new Set(items.flatMap(({ tree, question }) => (tree.kind === 'sites' ? [] : [question])));
}

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug, taille } = event.params;
	const size = sizeFrom(taille);
	if (size === null) error(404);
	try {
		const { release, questionnaire, plan, ballot } = await previewRelease(
			server,
			account,
			slug,
			size
		);
		const { sizes, possible } = await previewCampaign(server, account, slug, size);
		const published = { release, questionnaire, ballot, previous: null, years: [] };
		const { locale } = event.locals;
		const page = composeLetter(published, event.url.searchParams.get('groupe'), locale);
		const cut = cutBy(plan);
		const parts = partTables(release, page.letter.group);
		const base = `/bureau/campagnes/${slug}/plan`;
		event.setHeaders({ 'cache-control': 'no-store' });
		return {
			locale,
			dark: event.cookies.get('theme') === 'sombre',
			base,
			address: `${base}/apercu/${taille}`,
			size: taille,
			possible,
			sizes: sizes.map(({ share, respondents }) => ({
				share,
				answers: respondents,
				address: `${base}/apercu/${sizeText(share, size)}`,
				chosen: share === size.share
			})),
			// Invented, and said so by this page itself; no other page is led to from here.
			page: { ...page, cut: [], facts: { ...page.facts, demonstration: null } },
			groups: page.questions
				.filter(({ question }) => cut.has(question))
				.map((question) => ({
					question,
					parts: parts.filter(({ item }) => question.items.some((one) => one.item === item))
				}))
				.filter((one) => one.parts.length > 0)
		};
	} catch (refused) {
		if (isRefusal(refused) && refused.code === 'plan-fixed') {
			redirect(303, `/bureau/campagnes/${slug}`);
		}
		throw refused;
	}
};
