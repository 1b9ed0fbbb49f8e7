import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createSite } from '#lib/server/services/create-site.ts';
import { checkPastedSites, pasteSites } from '#lib/server/services/paste-sites.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { changeOutsideContact, readOutsideContact } from '#lib/server/services/outside-contact.ts';
import { readPasteRoom } from '#lib/server/paste-room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const sites = await listSites(server, account, organisation.id);
	const done = event.url.searchParams.get('ajoute') ?? event.url.searchParams.get('corrige');
	return {
		sites,
		outside: await readOutsideContact(server, organisation.id),
		outsideSaved: event.url.searchParams.has('exterieur'),
		done: sites.find(({ id }) => id === done)?.name ?? null,
		pasted: Number(event.url.searchParams.get('colles') ?? '0') || 0,
		corrected: event.url.searchParams.has('corrige')
	};
};

export const actions: Actions = {
	ajouter: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		let id: string;
		try {
			id = await createSite(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/immeubles?ajoute=${id}`);
	},
	/** Whom tenants may ask who is not of the house. */
	exterieur: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await changeOutsideContact(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/bureau/immeubles?exterieur');
	},
	/** What would be added, and what is wrong with each line: nothing is kept. */
	verifier: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const { lines } = values;
		try {
			const room = await readPasteRoom(event.locals.locale);
			const read = await checkPastedSites(server, account, organisation.id, { lines, room });
			return { values, errors: {}, refusal: null, read };
		} catch (error) {
			return refuseForm(values, error);
		}
	},
	/** All of them, or none. */
	coller: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const { lines } = values;
		const room = await readPasteRoom(event.locals.locale);
		let count: number;
		try {
			count = await pasteSites(server, account, organisation.id, { lines, room });
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/immeubles?colles=${count}`);
	}
};
