import { namesThisMachineOnly } from '#lib/server/config.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createAccount } from '#lib/server/services/create-account.ts';
import { listAccounts } from '#lib/server/services/list-accounts.ts';
import { listSites } from '#lib/server/services/list-sites.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return {
		accounts: await listAccounts(server, account, organisation.id),
		sites: await listSites(server, account, organisation.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			const access = await createAccount(server, account, organisation.id, values);
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
			return refuseForm(values, error);
		}
	}
};
