import { redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { updateSite } from '#lib/server/services/update-site.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const sites = await listSites(server, account, organisation.id);
	const site = sites.find(({ id }) => id === event.params.id);
	if (site === undefined) throw new Refusal('site-not-found');
	return { site };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await updateSite(server, account, organisation.id, event.params.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/immeubles?corrige=${event.params.id}`);
	}
};
