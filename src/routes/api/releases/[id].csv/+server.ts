import { nearestLocale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { csvOf } from '#lib/server/services/exports/csv-of.ts';
import { exportNamespaces } from '#lib/server/services/exports/export-namespaces.ts';
import { noteTaken } from '#lib/server/services/exports/note-taken.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import { readPublished } from '#lib/server/services/exports/read-published.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const published = await readPublished(locals.server, params.id);
	if (published === null) return problem('release-not-found');
	const { release } = published;
	await noteTaken(locals.server, locals.account, release.id, 'csv');
	const locale = nearestLocale(url.searchParams.get('lang') ?? locals.locale);
	const { t } = await createTranslation(locale, exportNamespaces);
	return new Response(csvOf(published, { t, locale }), {
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
