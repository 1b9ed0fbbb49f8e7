import { exportResponse } from '#lib/server/services/exports/export-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params, url, getClientAddress }) =>
	exportResponse('pdf', {
		server: locals.server,
		account: locals.account,
		locale: locals.locale,
		id: params.id,
		url,
		address: getClientAddress()
	});
