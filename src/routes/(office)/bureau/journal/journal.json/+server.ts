import { officeRequest } from '#lib/server/office-request.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	const acts = await readChain(server, account, organisation.id);
	const file = { format: 'porte-voix-journal', version: 1, organisation: organisation.name, acts };
	return new Response(`${JSON.stringify(file, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json',
			'content-disposition': 'attachment; filename="journal.json"',
			'cache-control': 'no-store'
		}
	});
};
