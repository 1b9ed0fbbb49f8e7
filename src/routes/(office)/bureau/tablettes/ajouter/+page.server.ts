import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createDevice } from '#lib/server/services/devices/create-device.ts';
import { sitesOfDevices } from '#lib/server/services/devices/list-devices.ts';
import { permit } from '#lib/server/services/permit.ts';
import { tabletWayFirst } from '#lib/server/services/tablet-way-first.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
	const first = await tabletWayFirst(server, account);
	if (first?.mayChoose === true) redirect(303, '/bureau/tablettes/chemin?ajouter');
	return {
		sites: await sitesOfDevices(server, organisation.id),
		askFirst: first?.askFirst ?? null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		let id: string;
		try {
			id = await createDevice(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/tablettes/${id}?ajoutee`);
	}
};
