import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { revokeDevice } from '#lib/server/services/devices/revoke-device.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const device = await readDevice(server, account, organisation.id, event.params.id);
	const { id, name, standing, contactedAt, hasSpoken, waiting, codes } = device;
	return {
		id,
		name,
		contactedAt,
		hasSpoken,
		waiting,
		codes,
		lostSince: standing.kind === 'lost' ? standing.since : null
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await revokeDevice(server, account, organisation.id, event.params.id, 'lost');
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/tablettes/${event.params.id}/perdue`);
	}
};
