import { redirect } from '@sveltejs/kit';
import { localOf } from '#lib/domain/campaign/local-moment.ts';
import { allows } from '#lib/server/accounts/permission.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { createMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { placesToMeet } from '#lib/server/services/meetings/places-to-meet.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return {
		sites: await placesToMeet(server, account, organisation.id),
		whole: allows(account, 'hold-meetings', organisation.id),
		now: localOf(server.clock())
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { server, account, organisation } = await officeRequest(event);
		const values = await readForm(event.request);
		let id: string;
		try {
			id = await createMeeting(server, account, organisation.id, values);
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, `/bureau/assemblees/${id}`);
	}
};
