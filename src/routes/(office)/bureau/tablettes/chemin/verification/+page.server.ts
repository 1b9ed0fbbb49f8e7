import process from 'node:process';
import { officeRequest } from '#lib/server/office-request.ts';
import { permit } from '#lib/server/services/permit.ts';
import type { PageServerLoad } from './$types';

/** What the server knows of its public name; the browser that reads the page knows the rest. */
export const load: PageServerLoad = async (event) => {
	const { server, account, organisation } = await officeRequest(event);
	permit(account, 'manage-devices', organisation.id);
	const { origin } = server.config;
	const standsBehindProxy = event.request.headers.has('x-forwarded-for');
	return {
		origin,
		named: origin.startsWith('https:'),
		addressesApart: !standsBehindProxy || process.env['ADDRESS_HEADER'] !== undefined
	};
};
