import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { mailForm } from '#lib/server/mail-form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { printedAccess } from '#lib/server/printed-access.ts';
import { changeMandate, endMandate } from '#lib/server/services/access/change-mandate.ts';
import { lastDayOf } from '#lib/server/services/access/day-ends.ts';
import { findDecidable, giveBack } from '#lib/server/services/access/give-back.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { person } = await findDecidable(server, account, organisation.id, event.params.id);
	const here = [...person.memberships, ...person.ended].find(
		(membership) => membership.organisation === organisation.id
	);
	return {
		name: person.name,
		lastDay: here?.ends === undefined ? '' : lastDayOf(here.ends),
		saved: event.url.searchParams.has('fait')
	};
};

export const actions: Actions = {
	mandate: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await changeMandate(server, account, organisation.id, event.params.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/comptes/${event.params.id}?fait`);
	},
	end: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await endMandate(server, account, organisation.id, event.params.id);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau/comptes');
	},
	back: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			const access = await giveBack(server, account, organisation.id, event.params.id);
			// Shown on this answer only: the code stands in no address that is asked for and is kept nowhere.
			const printed = printedAccess(server.config, access);
			return { values: {}, errors: {}, refusal: null, printed };
		} catch (error) {
			return refuseForm({}, error);
		}
	},
	mail: (event) => mailForm(event, event.params.id)
};
