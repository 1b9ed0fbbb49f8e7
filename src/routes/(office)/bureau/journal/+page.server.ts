import { officeRequest } from '#lib/server/office-request.ts';
import { readJournal } from '#lib/server/services/read-journal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const page = Number.parseInt(event.url.searchParams.get('page') ?? '1', 10);
	const wanted = Number.isSafeInteger(page) ? page : 1;
	return {
		journal: await readJournal(server, account, organisation.id, wanted),
		demonstration: organisation.demonstration
	};
};
