import { isRefusal } from '#lib/domain/refusal.ts';
import { compactJson } from '#lib/server/compact-json.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { screenWords } from '#lib/client/speech/screen-words.ts';
import { bundleWithRecordings } from '#lib/server/services/recordings/recorded-campaign.ts';
import { withFollowUp } from '#lib/server/services/followup/with-follow-up.ts';
import { bundleInLanguage } from '#lib/server/services/bundle-in-language.ts';
import type { RequestHandler } from './$types';

/**
 * All a device needs to ask the questions offline. The device keeps it; caches do not. With `lang`,
 * the questions come in that language and in French only, and what became of the last results waits
 * for the whole: a first visit weighs enough.
 */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	try {
		const bundle = await bundleWithRecordings(locals.server, params.slug, screenWords);
		const language = url.searchParams.get('lang');
		const asked =
			language !== null && bundle.languages.includes(language)
				? bundleInLanguage(bundle, language)
				: await withFollowUp(locals.server, bundle);
		return compactJson(asked, request.headers.get('accept-encoding'));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code, 'slug');
	}
};
