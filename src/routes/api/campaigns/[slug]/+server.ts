import { isRefusal } from '#lib/domain/refusal.ts';
import { compactJson } from '#lib/server/compact-json.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { screenWords } from '#lib/client/speech/screen-words.ts';
import { bundleWithRecordings } from '#lib/server/services/recordings/recorded-campaign.ts';
import type { RequestHandler } from './$types';

/** All a device needs to ask the questions offline. The device keeps it; caches do not. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	try {
		const bundle = await bundleWithRecordings(locals.server, params.slug, screenWords);
		return compactJson(bundle, request.headers.get('accept-encoding'));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, 'slug');
	}
};
