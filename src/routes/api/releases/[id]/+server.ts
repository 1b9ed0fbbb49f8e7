import { noteTaken } from '#lib/server/services/exports/note-taken.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import { readReleaseBody } from '#lib/server/services/read-releases.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const body = await readReleaseBody(locals.server, params.id);
	if (body === null) return problem('release-not-found');
	await noteTaken(locals.server, locals.account, params.id, 'json');
	return new Response(body, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable'
		}
	});
};
