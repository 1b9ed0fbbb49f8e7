import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	backUpNow,
	checkBackupCode,
	makeBackupSheet
} from '#lib/server/services/backups/make-backup.ts';
import { readBackups } from '#lib/server/services/backups/read-backups.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return {
		backups: await readBackups(server, account, organisation.id),
		done: event.url.searchParams.get('fait')
	};
};

export const actions: Actions = {
	feuille: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		// Shown on this answer only: the code stands in no address and is kept nowhere.
		const sheet = await makeBackupSheet(server, account, organisation.id);
		return { values: {}, errors: {}, refusal: null, sheet };
	},
	verifier: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const { code = '' } = await readForm(event.request);
		try {
			await checkBackupCode(server, account, organisation.id, String(code));
		} catch (error) {
			// What was typed is not sent back.
			return refuseForm({ code: '' }, error);
		}
		redirect(303, '/bureau/sauvegarde?fait=code');
	},
	dossier: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await backUpNow(server, account, organisation.id);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, '/bureau/sauvegarde?fait=sauvegarde');
	}
};
