import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { noteDestroyed } from '#lib/server/services/paper/end-batch.ts';
import { readPaperDesk } from '#lib/server/services/paper/read-batches.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	await advanceCampaigns(server);
	return {
		desk: await readPaperDesk(server, account, event.params.slug),
		/** Why a form was not printed. */
		refused: event.url.searchParams.get('refus')
	};
};

export const actions: Actions = {
	detruit: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const { batch } = await readForm(event.request);
		try {
			await noteDestroyed(server, account, slug, typeof batch === 'string' ? batch : '');
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/papier`);
	}
};
