import { releaseCsv } from '#lib/export/csv.ts';
import { nearestLocale } from '#lib/i18n/locales.ts';
import { noteTaken } from '#lib/server/services/exports/note-taken.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import { readReleaseById } from '#lib/server/services/read-releases.ts';
import { readQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const release = await readReleaseById(locals.server, params.id);
	if (release === null) return problem('release-not-found');
	await noteTaken(locals.server, locals.account, release.id, 'csv');
	const questionnaire = await readQuestionnaireVersion(locals.server, release.questionnaire.hash);
	const locale = nearestLocale(url.searchParams.get('lang') ?? locals.locale);
	return new Response(releaseCsv(release, questionnaire, locale), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${release.campaign}-${release.sequence}-${locale}.csv"`,
			// The language may come from the reader's own setting: only a named one may be kept by others.
			'cache-control': url.searchParams.has('lang')
				? 'public, max-age=31536000, immutable'
				: 'private, no-cache'
		}
	});
};
