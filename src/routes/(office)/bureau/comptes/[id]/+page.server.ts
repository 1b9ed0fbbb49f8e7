import { namesThisMachineOnly } from '#lib/server/config.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { findRenewable, renewPassPhrase } from '#lib/server/services/renew-pass-phrase.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return { person: await findRenewable(server, account, organisation.id, event.params.id) };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			const access = await renewPassPhrase(server, account, organisation.id, event.params.id);
			// Shown on this answer only: it stands in no address and is kept nowhere.
			const address = `${server.config.origin}/connexion`;
			const hereOnly = namesThisMachineOnly(server.config);
			return {
				values: {},
				errors: {},
				refusal: null,
				access: { ...access, address, hereOnly }
			};
		} catch (error) {
			return refuseForm({}, error);
		}
	}
};
