import { json } from '@sveltejs/kit';
import { commentsSchema } from '#lib/export/comments-schema.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	json(commentsSchema, {
		headers: {
			'content-type': 'application/schema+json',
			'cache-control': 'public, max-age=3600'
		}
	});
