import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { id, name, standing } = await readDevice(
		server,
		account,
		organisation.id,
		event.params.id
	);
	if (standing.kind === 'revoked' || standing.kind === 'lost') {
		redirect(303, `/bureau/tablettes/${id}`);
	}
	return { id, name, waiting: 'waiting' in standing ? standing.waiting : 0 };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await revokeDevice(server, account, organisation.id, event.params.id, 'retired');
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/tablettes/${event.params.id}?retiree`);
	}
};
