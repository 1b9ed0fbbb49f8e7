import { Refusal } from '#lib/domain/refusal.ts';
import { refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { receiveCarried } from '#lib/server/services/devices/receive-carried.ts';
import { permit } from '#lib/server/services/permit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const file = (await event.request.formData()).get('file');
		try {
			if (!(file instanceof File) || file.size === 0) throw new Refusal('no-file', 'file');
			const text = await file.text();
			const { back, ...carried } = await receiveCarried(server, account, organisation.id, text);
			const content = Buffer.from(JSON.stringify(back)).toString('base64');
			return {
				values: {},
				errors: {},
				refusal: null,
				// In the page itself: it can be saved without JavaScript, and is kept nowhere here.
				carried: { ...carried, back: `data:application/json;base64,${content}` }
			};
		} catch (error) {
			return refuseForm({ file: '' }, error);
		}
	}
};
