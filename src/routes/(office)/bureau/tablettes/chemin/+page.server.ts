import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { permit } from '#lib/server/services/permit.ts';
import { chooseTabletWay } from '#lib/server/services/tablet-way.ts';
import { tabletWayStanding } from '#lib/server/services/tablet-way-standing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
	return {
		standing: await tabletWayStanding(server, account),
		chosen: event.url.searchParams.has('choisi')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await chooseTabletWay(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/bureau/tablettes/chemin?choisi');
	}
};
