import { officeRequest } from '#lib/server/office-request.ts';
import { readDevice } from '#lib/server/services/devices/read-device.ts';
import { readHelp } from '#lib/server/services/organisations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const device = await readDevice(server, account, organisation.id, event.params.id);
	return {
		device,
		organisation: organisation.name,
		help: await readHelp(server, organisation.id)
	};
};
