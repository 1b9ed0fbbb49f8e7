import { json } from '@sveltejs/kit';
import project from '../../../package.json' with { type: 'json' };
import type { RequestHandler } from './$types';

/** For whoever watches the installation: 503 when a database does not answer. */
export const GET: RequestHandler = async ({ locals }) => {
	const healthy = await locals.server.isHealthy();
	return json(
		{ status: healthy ? 'ok' : 'unavailable', version: project.version },
		{ status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
