import { error } from '@sveltejs/kit';
import { mayReadMetrics } from '#lib/server/metrics-access.ts';
import { metricsText } from '#lib/server/services/metrics-text.ts';
import type { RequestHandler } from './$types';

/** For whoever watches the installation, in the text that Prometheus reads. */
export const GET: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const { server } = locals;
	const authorization = request.headers.get('authorization');
	if (!mayReadMetrics(server.config, authorization, getClientAddress())) error(404);
	return new Response(await metricsText(server), {
		headers: { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' }
	});
};
