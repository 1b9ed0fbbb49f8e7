import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { mailForm } from '#lib/server/mail-form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	agreeToFederation,
	askMember,
	endFederation,
	readFederation
} from '#lib/server/services/access/federation.ts';
import { invitableRoles, invitePerson } from '#lib/server/services/access/invite-person.ts';
import { isLookedAfter, listPeople } from '#lib/server/services/access/list-people.ts';
import { listSlips, withdrawSlip } from '#lib/server/services/access/list-slips.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import { printedAccess } from '#lib/server/printed-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const people = await listPeople(server, account, organisation.id);
	return {
		people,
		lookedAfter: isLookedAfter(people),
		slips: await listSlips(server, account, organisation.id),
		roles: await invitableRoles(server, account, organisation.id),
		sites: await listSites(server, account, organisation.id),
		federation: await readFederation(server, account, organisation.id),
		byMail: server.config.mail !== null
	};
};

export const actions: Actions = {
	invite: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			const access = await invitePerson(server, account, organisation.id, values);
			// Shown on this answer only: the code stands in no address that is asked for and is kept nowhere.
			const printed = printedAccess(server.config, access);
			return { values: {}, errors: {}, refusal: null, printed };
		} catch (error) {
			return refuseForm(values, error);
		}
	},
	mail: (event) => mailForm(event, null),
	withdraw: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { id = '' } = await readForm(event.request);
		try {
			await withdrawSlip(server, account, organisation.id, String(id));
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau/comptes');
	},
	ask: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await askMember(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/bureau/comptes');
	},
	agree: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { id = '' } = await readForm(event.request);
		try {
			await agreeToFederation(server, account, organisation.id, String(id));
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau/comptes');
	},
	leave: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { id = '' } = await readForm(event.request);
		try {
			await endFederation(server, account, organisation.id, String(id));
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau/comptes');
	}
};
