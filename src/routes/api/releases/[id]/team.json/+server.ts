import { json } from '@sveltejs/kit';
import { noteTaken } from '#lib/server/services/exports/note-taken.ts';
import { problem } from '#lib/server/services/release-problem.ts';
import { readPublishedStatement } from '#lib/server/services/team-statement-reading.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const statement = await readPublishedStatement(locals.server, params.id);
	if (statement === null) return problem('release-not-found');
	await noteTaken(locals.server, locals.account, params.id, 'team');
	return json(statement, {
		headers: { 'cache-control': 'public, max-age=31536000, immutable' }
	});
};
