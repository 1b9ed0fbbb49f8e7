import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { followExports } from '#lib/server/services/exports/follow-exports.ts';
import { readExportDesk } from '#lib/server/services/exports/read-exports.ts';
import { requestExport } from '#lib/server/services/exports/request-export.ts';
import type { Actions, PageServerLoad } from './$types';

/** Milliseconds for which a file is waited for: most are there by then, and the page comes with it. */
const patience = 3_000;

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return { desk: await readExportDesk(server, account, event.params.slug) };
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		const { format, language, paper } = values;
		try {
			await requestExport(server, account, slug, { format, language, paper });
		} catch (error) {
			return refuseForm(values, error);
		}
		const made = followExports(server).catch((error: unknown) => {
			server.log.error('export', { code: error instanceof Error ? error.name : 'unknown' });
		});
		await Promise.race([made, new Promise((resolve) => setTimeout(resolve, patience))]);
		redirect(303, `/bureau/campagnes/${slug}/exports`);
	}
};
