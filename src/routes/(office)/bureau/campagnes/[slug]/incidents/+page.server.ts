import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readVoteIncidents, writeVoteIncident } from '#lib/server/services/minutes/incidents.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug } = event.params;
	return { slug, ...(await readVoteIncidents(server, account, slug)) };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		const { slug } = event.params;
		try {
			await writeVoteIncident(server, account, slug, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/incidents`);
	}
};
