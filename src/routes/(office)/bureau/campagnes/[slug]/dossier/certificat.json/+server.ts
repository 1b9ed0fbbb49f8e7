import { isRefusal } from '#lib/domain/refusal.ts';
import { officeRequest } from '#lib/server/office-request.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { readCertificate } from '#lib/server/services/legal/certificates.ts';
import type { RequestHandler } from './$types';

/** The certificate, byte for byte as it was written. */
export const GET: RequestHandler = async (event) => {
	const { server, account } = await officeRequest(event);
	try {
		const body = await readCertificate(server, account, event.params.slug);
		return new Response(body, {
			headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }
		});
	} catch (refusal) {
		if (!isRefusal(refusal)) throw refusal;
		return problemResponse(refusal.code);
	}
};
