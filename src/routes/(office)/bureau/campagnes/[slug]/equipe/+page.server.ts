import { redirect } from '@sveltejs/kit';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readTeamDesk } from '#lib/server/services/team-statement-reading.ts';
import { signTeamStatement, withdrawTeamStatement } from '#lib/server/services/team-statement.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	const desk = await readTeamDesk(server, account, event.params.slug);
	// Nobody else may know it yet, not even from this computer.
	event.setHeaders({ 'cache-control': 'no-store' });
	const { searchParams } = event.url;
	return {
		desk,
		done: searchParams.has('signe') ? 'signed' : searchParams.has('retire') ? 'withdrawn' : null
	} as const;
};

export const actions: Actions = {
	signer: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		const values = await readForm(event.request);
		try {
			await signTeamStatement(server, account, slug, gathered(values));
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/equipe?signe`);
	},
	retirer: async (event) => {
		const { server, account } = await officeRequest(event);
		const { slug } = event.params;
		try {
			await withdrawTeamStatement(server, account, slug);
		} catch (error) {
			return refuseForm({}, error);
		}
		redirect(303, `/bureau/campagnes/${slug}/equipe?retire`);
	}
};
