import { officeRequest } from '#lib/server/office-request.ts';
import { listMeetings } from '#lib/server/services/meetings/read-meeting.ts';
import { sitesWithYear } from '#lib/server/services/meetings/read-year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return {
		meetings: await listMeetings(server, account, organisation.id),
		years: await sitesWithYear(server, organisation.id)
	};
};
