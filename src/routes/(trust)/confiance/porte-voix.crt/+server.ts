import { error } from '@sveltejs/kit';
import { authorityCertificate } from '#lib/server/services/tablet-way-standing.ts';
import type { RequestHandler } from './$types';

/**
 * The certificate of this computer's authority. No content-disposition: with one, an iPad keeps it
 * as a file instead of offering to install it.
 */
export const GET: RequestHandler = async ({ locals }) => {
	const certificate = await authorityCertificate(locals.server.config);
	if (certificate === null) error(404);
	return new Response(new Uint8Array(certificate), {
		headers: { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' }
	});
};
