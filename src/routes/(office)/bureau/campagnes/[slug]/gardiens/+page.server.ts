import { type FormValues, readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { handCards, makeCards } from '#lib/server/services/ballots/make-cards.ts';
import { readCustody } from '#lib/server/services/ballots/read-custody.ts';
import { tryCards } from '#lib/server/services/ballots/try-cards.ts';
import { refuseShares, sharesIn } from '#lib/server/share-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	return readCustody(server, account, event.params.slug);
};

const sound = { values: {} as FormValues, errors: {}, refusal: null };

export const actions: Actions = {
	/** The answer holds the cards: they are on that one page and nowhere else. */
	faire: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			return { ...sound, cards: await makeCards(server, account, event.params.slug) };
		} catch (error) {
			return refuseForm({}, error);
		}
	},
	remises: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await handCards(server, account, event.params.slug);
			return sound;
		} catch (error) {
			return refuseForm({}, error);
		}
	},
	repeter: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			await tryCards(server, account, event.params.slug, sharesIn(values));
			return { ...sound, tried: true };
		} catch (error) {
			return refuseShares(values, error);
		}
	}
};
