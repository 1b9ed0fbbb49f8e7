import { redirect } from '@sveltejs/kit';
import { officeRequest } from '#lib/server/office-request.ts';
import { readBallotRules } from '#lib/server/services/consultations/read-ballot-rules.ts';
import { codesMissing } from '#lib/server/services/issue-codes.ts';
import { legalStanding } from '#lib/server/services/legal/read-legal-file.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { shownAgreement, twoPeopleActions } from '#lib/server/two-people.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	const { campaign, standing, participation } = await readCampaign(server, account, slug);
	const agreement = await shownAgreement(server, account, campaign, 'open');
	if (standing.kind !== 'draft' && standing.kind !== 'trial') {
		redirect(303, `/bureau/campagnes/${slug}`);
	}
	return {
		slug,
		title: campaign.title,
		calendar: campaign.calendar,
		rules: await readBallotRules(server, campaign),
		trial: participation.trial,
		codesMissing: await codesMissing(server, campaign),
		legalMissing: !(await legalStanding(server, campaign)).ready,
		later: campaign.calendar.opens > server.clock(),
		agreement
	};
};

export const actions = twoPeopleActions('open');
