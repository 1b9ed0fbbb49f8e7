import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import {
	bringBackup,
	discardBackup,
	waitingBackup
} from '#lib/server/services/backups/bring-backup.ts';
import { readBackups } from '#lib/server/services/backups/read-backups.ts';
import { restoreHere } from '#lib/server/services/backups/restore-here.ts';
import { sentFile } from '#lib/server/sent-file.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/bureau/sauvegarde/restaurer';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const { sheet } = await readBackups(server, account, organisation.id);
	return { sheet, waiting: await waitingBackup(server) };
};

export const actions: Actions = {
	apporter: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		try {
			await bringBackup(server, account, organisation.id, sentFile(event.request));
		} catch (error) {
			// The code that was typed is not sent back.
			return refuseForm({ file: '', code: '' }, error);
		}
		redirect(303, here);
	},
	renoncer: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		await discardBackup(server, account, organisation.id);
		redirect(303, '/bureau/sauvegarde');
	},
	restaurer: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		const by = { account, organisation: organisation.id, address: event.getClientAddress() };
		try {
			await restoreHere(server, by, values, event.locals.whileClosed);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/connexion?restauree&suite=/bureau/journal');
	}
};
