import { readForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { readCustody } from '#lib/server/services/ballots/read-custody.ts';
import { refuseShares, sharesIn } from '#lib/server/share-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	return readCustody(server, account, event.params.slug);
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await countVote(server, account, event.params.slug, sharesIn(values));
			return { values: {}, errors: {}, refusal: null };
		} catch (error) {
			return refuseShares(values, error);
		}
	}
};
