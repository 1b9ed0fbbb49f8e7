import { officeRequest } from '#lib/server/office-request.ts';
import { listMeetings } from '#lib/server/services/meetings/read-meeting.ts';
import { buildingsHeld } from '#lib/server/services/meetings/places-to-meet.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return {
		meetings: await listMeetings(server, account, organisation.id),
		years: await buildingsHeld(server, account, organisation.id)
	};
};
