import { screenWords } from '#lib/client/speech/screen-words.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { compactJson } from '#lib/server/compact-json.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { recordedCampaign } from '#lib/server/services/recordings/recorded-campaign.ts';
import type { RequestHandler } from './$types';

/** What is recorded and approved for a campaign in one language. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	try {
		const { slug, locale } = params;
		const list = await recordedCampaign(locals.server, slug, locale, screenWords);
		return compactJson(list, request.headers.get('accept-encoding'));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code);
	}
};
