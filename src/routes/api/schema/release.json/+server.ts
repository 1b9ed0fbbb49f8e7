import { json } from '@sveltejs/kit';
import { releaseSchema } from '#lib/export/release-schema.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	json(releaseSchema, {
		headers: {
			'content-type': 'application/schema+json',
			'cache-control': 'public, max-age=3600'
		}
	});
