import { redirect } from '@sveltejs/kit';
import { dayAt, localOf, yearOf } from '#lib/domain/campaign/local-moment.ts';
import { groupNames } from '#lib/library/entries.ts';
import { instrumentsFor, library } from '#lib/library/library.ts';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createCampaign } from '#lib/server/services/create-campaign.ts';
import { languageChoices } from '#lib/server/services/languages/campaign-languages.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { ownInstruments } from '#lib/server/services/questionnaires/own-versions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const own = await ownInstruments(server.app, organisation.id);
	const [sites, campaigns, languages] = await Promise.all([
		listSites(server, account, organisation.id),
		listCampaigns(server, account, organisation.id),
		languageChoices(server.app, server.config, organisation.id, [
			...library.keys(),
			...own.map(({ id }) => id)
		])
	]);
	const now = server.clock();
	return {
		sites,
		languages,
		previous: campaigns
			.filter(({ standing }) => standing.kind !== 'draft' && standing.kind !== 'trial')
			.map(({ slug, title }) => ({ slug, title })),
		library: instrumentsFor(organisation.tenure).map(
			({ id, group, why, minutes, questions, questionnaire }) => ({
				id,
				title: questionnaire.title,
				group: groupNames[group],
				why,
				minutes,
				questions
			})
		),
		ownInstruments: own,
		/** The card that led here. */
		asked: event.url.searchParams.get('questionnaire'),
		begins: {
			year: yearOf(dayAt(now, 7, 9)),
			askedBy: organisation.name,
			opens: localOf(dayAt(now, 7, 9)),
			closes: localOf(dayAt(now, 25, 20)),
			publishes: localOf(dayAt(now, 39, 12))
		}
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		let slug: string;
		try {
			slug = await createCampaign(server, account, organisation.id, gathered(values));
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}?prete`);
	}
};
