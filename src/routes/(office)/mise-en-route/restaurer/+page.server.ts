import { error, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { verifySetUpCode } from '#lib/server/accounts/set-up-token.ts';
import { refuseForm } from '#lib/server/form.ts';
import { sentFile } from '#lib/server/sent-file.ts';
import { bringFirstBackup } from '#lib/server/services/backups/bring-backup.ts';
import { restoreFirst } from '#lib/server/services/backups/restore-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	// Once somebody has an access there is something to lose: it is done from the office.
	if (!(await locals.server.accounts.isEmpty())) error(404);
	return { code: url.searchParams.get('code') ?? '' };
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const { server } = locals;
		try {
			// Before a byte of the file is read: it stands in the address.
			if (!(await server.accounts.isEmpty())) throw new Refusal('set-up-code');
			if (!(await verifySetUpCode(server, url.searchParams.get('code') ?? ''))) {
				throw new Refusal('set-up-code');
			}
			await bringFirstBackup(server, sentFile(request));
			await restoreFirst(server, locals.whileClosed);
		} catch (refusal) {
			return refuseForm({ file: '', code: '' }, refusal);
		}
		redirect(303, '/connexion?restauree');
	}
};
