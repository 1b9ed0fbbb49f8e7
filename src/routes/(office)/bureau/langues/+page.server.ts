import { officeRequest } from '#lib/server/office-request.ts';
import { listLanguages } from '#lib/server/services/languages/list-languages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	return { subjects: await listLanguages(server, account, organisation.id) };
};
