import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { readAskedExport } from '#lib/server/services/exports/read-exports.ts';
import type { RequestHandler } from './$types';

/** A file that was asked for, once it is ready. */
export const GET: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	const { slug, id } = event.params;
	try {
		const { bytes, mediaType, name } = await readAskedExport(server, account, slug, id);
		return new Response(bytes, {
			headers: {
				'content-type': mediaType,
				'content-disposition': `attachment; filename="${name}"`,
				'cache-control': 'no-store'
			}
		});
	} catch (refusal) {
		if (isRefusal(refusal)) return problemResponse(refusal.code);
		throw refusal;
	}
};
