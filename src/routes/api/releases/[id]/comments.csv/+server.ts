import { commentsCsv } from '#lib/export/comments-csv.ts';
import { nearestLocale } from '#lib/i18n/locales.ts';
import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import { noteTaken } from '#lib/server/services/exports/note-taken.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const comments = await readComments(locals.server, params.id);
	if (comments === null) return problem('release-not-found');
	await noteTaken(locals.server, locals.account, params.id, 'comments');
	const locale = nearestLocale(url.searchParams.get('lang') ?? locals.locale);
	return new Response(commentsCsv(comments, locale), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${comments.campaign}-comments-${locale}.csv"`,
			'cache-control': url.searchParams.has('lang')
				? 'public, max-age=31536000, immutable'
				: 'private, no-cache'
		}
	});
};
