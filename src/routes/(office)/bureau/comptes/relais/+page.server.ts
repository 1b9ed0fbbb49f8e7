import { officeRequest } from '#lib/server/office-request.ts';
import { listPeople } from '#lib/server/services/access/list-people.ts';
import { readDates } from '#lib/server/services/access/hand-over.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const people = await listPeople(server, account, organisation.id);
	return {
		people: people.filter(({ ended }) => !ended),
		dates: await readDates(server, account, organisation.id)
	};
};
