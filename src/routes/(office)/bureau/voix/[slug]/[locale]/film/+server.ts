import { screenWords } from '#lib/client/speech/screen-words.ts';
import { isRefusal, Refusal } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/server/refusal-status.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { keepFilm } from '#lib/server/services/recordings/keep-recording.ts';
import { readRecorderDesk } from '#lib/server/services/recordings/recorder-desk.ts';
import type { RequestHandler } from './$types';

/**
 * A film in sign language for one text, as the body itself: written to the disk as it comes. Only as
 * a film: a form of another site is sent as a form, and needs nobody's leave.
 */
export const PUT: RequestHandler = async ({ locals, params, request, url }) => {
	const { server, account } = locals;
	const { slug, locale } = params;
	try {
		if (!/^video\/(mp4|webm)\b/.test(request.headers.get('content-type') ?? ''))
			throw new Refusal('recording-unknown-kind');
		const desk = await readRecorderDesk(
			server,
			account,
			{ slug, locale, medium: 'sign' },
			screenWords
		);
		const hash = url.searchParams.get('texte');
		const phrase = desk.phrases?.find((one) => one.hash === hash);
		if (phrase === undefined || desk.locale !== locale) throw new Refusal('phrase-not-found');
		if (request.body === null) throw new Refusal('recording-empty');
		const { organisation } = await findCampaign(server.app, slug);
		// A refusal is said on the same line: it is not torn down for it.
		const content = request.body.values({ preventCancel: true });
		await keepFilm(server, account, organisation, { locale, text: phrase.text }, content);
		return new Response(null, { status: 204 });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return problemResponse(error.code);
	}
};
