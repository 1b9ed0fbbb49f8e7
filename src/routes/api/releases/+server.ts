import { json } from '@sveltejs/kit';
import { isPlainText } from '#lib/protocol/plain-text.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import { listReleases } from '#lib/server/services/read-releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const campaign = url.searchParams.get('campaign');
	if (campaign === null || campaign === '' || !isPlainText(campaign))
		return problem('campaign-missing');
	return json(await listReleases(locals.server, campaign), {
		headers: { 'cache-control': 'no-cache' }
	});
};
