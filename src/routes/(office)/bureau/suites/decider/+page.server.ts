import { redirect } from '@sveltejs/kit';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { checkSource } from '#lib/server/services/followup/check-source.ts';
import { readFollowUpDesk } from '#lib/server/services/followup/read-desk.ts';
import { campaignsToFollow } from '#lib/server/services/followup/campaigns-to-follow.ts';
import { fromTyped, writtenFrom } from '#lib/server/services/followup/source-query.ts';
import { tellSource } from '#lib/server/services/followup/tell.ts';
import { writeCommitment } from '#lib/server/services/followup/write-commitment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { sites } = await readFollowUpDesk(server, account, organisation.id);
	const from = writtenFrom(event.url.searchParams);
	await checkSource(server, organisation.id, { ...from, site: null });
	const campaigns =
		from.campaign === null && from.source.kind === 'none'
			? await campaignsToFollow(server, organisation.id)
			: [];
	const group = event.url.searchParams.get('groupe');
	return {
		sites,
		campaigns,
		tenure: organisation.tenure,
		site: sites.find(({ id }) => id === group)?.id ?? '',
		said: await tellSource(server, from.source, event.locals.locale),
		back: from.campaign === null ? '/bureau/suites' : `/comite/${from.campaign}`,
		month: localOf(server.clock()).slice(0, 7)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const from = fromTyped(writtenFrom(event.url.searchParams), values['campaign']);
		let id: string;
		try {
			id = await writeCommitment(server, account, organisation.id, from, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/suites/${id}`);
	}
};
