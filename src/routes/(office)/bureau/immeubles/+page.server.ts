import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createSite } from '#lib/server/services/create-site.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const sites = await listSites(server, account, organisation.id);
	const done = event.url.searchParams.get('ajoute') ?? event.url.searchParams.get('corrige');
	return {
		sites,
		done: sites.find(({ id }) => id === done)?.name ?? null,
		corrected: event.url.searchParams.has('corrige')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		let id: string;
		try {
			id = await createSite(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/immeubles?ajoute=${id}`);
	}
};
