import { json } from '@sveltejs/kit';
import { readCondition } from '#lib/server/condition.ts';
import project from '../../../package.json' with { type: 'json' };
import type { RequestHandler } from './$types';

/**
 * For whoever watches the installation: 503 when a database does not answer. What will go wrong
 * unless somebody looks is named, and leaves the answer a good one.
 */
export const GET: RequestHandler = async ({ locals }) => {
	const healthy = await locals.server.isHealthy();
	const { version } = project;
	const headers = { 'cache-control': 'no-store' };
	if (!healthy) return json({ status: 'unavailable', version }, { status: 503, headers });
	const { troubles } = await readCondition(locals.server);
	return json({ status: 'ok', version, troubles }, { headers });
};
