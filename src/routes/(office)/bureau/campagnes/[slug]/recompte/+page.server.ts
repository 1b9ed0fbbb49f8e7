import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { readCustody } from '#lib/server/services/ballots/read-custody.ts';
import { destroyTally, openRecount, recountReasons } from '#lib/server/services/ballots/recount.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { refuseShares, sharesIn } from '#lib/server/share-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account } = await officeRequest(event);
	return readCustody(server, account, event.params.slug);
};

const sound = { values: {}, errors: {}, refusal: null };

export const actions: Actions = {
	/** The answer holds the files: they are on that one page and nowhere else. */
	ouvrir: async (event) => {
		const { server, account } = await officeRequest(event);
		const values = await readForm(event.request);
		try {
			const reason = recountReasons.find((one) => one === values['reason']);
			if (reason === undefined) throw new InputRefusal({ reason: 'unknown-choice' });
			const asked = { ...sharesIn(values), reason };
			return { ...sound, files: await openRecount(server, account, event.params.slug, asked) };
		} catch (error) {
			return refuseShares(values, error);
		}
	},
	detruire: async (event) => {
		const { server, account } = await officeRequest(event);
		try {
			await destroyTally(server, account, event.params.slug);
			return sound;
		} catch (error) {
			return refuseForm({}, error);
		}
	}
};
