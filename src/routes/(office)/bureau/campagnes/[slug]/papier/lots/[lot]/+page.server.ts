import { redirect } from '@sveltejs/kit';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readBatchPage } from '#lib/server/services/paper/batch-page.ts';
import { abandonBatch } from '#lib/server/services/paper/end-batch.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return readBatchPage(server, account, event.params.slug, event.params.lot);
};

export const actions: Actions = {
	abandonner: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug, lot } = event.params;
		try {
			await abandonBatch(server, account, slug, lot);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/papier`);
	}
};
