import { redirect } from '@sveltejs/kit';
import { numberText } from '#lib/domain/followup/commitment.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { askWhetherBetter, readAskable } from '#lib/server/services/followup/ask-again.ts';
import { permit } from '#lib/server/services/permit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'edit-questionnaires', organisation.id);
	const slug = event.url.searchParams.get('campagne') ?? '';
	const { campaign, commitments } = await readAskable(server, slug);
	permit(account, 'edit-questionnaires', campaign.organisation);
	return {
		title: campaign.title,
		commitments: commitments.map(({ id, number, text }) => ({
			id,
			number: numberText(number),
			text
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		permit(account, 'edit-questionnaires', organisation.id);
		const values = await readForm(event.request);
		const slug = event.url.searchParams.get('campagne') ?? '';
		let id: string;
		try {
			const chosen = [values['chosen'] ?? []].flat();
			id = await askWhetherBetter(server, account, slug, chosen);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/questionnaires/${id}`);
	}
};
