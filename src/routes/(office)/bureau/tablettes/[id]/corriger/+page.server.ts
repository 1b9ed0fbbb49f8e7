import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { sitesOfDevices } from '#lib/server/services/devices/list-devices.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { updateDevice } from '#lib/server/services/devices/update-device.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id, name, sites, hours, quiet } = await readDevice(
		server,
		account,
		organisation.id,
		event.params.id
	);
	return {
		device: { id, name, sites, hours, quiet },
		sites: await sitesOfDevices(server, organisation.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await updateDevice(server, account, organisation.id, event.params.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/tablettes/${event.params.id}?corrigee`);
	}
};
