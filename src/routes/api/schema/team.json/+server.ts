import { json } from '@sveltejs/kit';
import { teamStatementSchema } from '#lib/export/team-statement-schema.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
	json(teamStatementSchema, {
		headers: {
			'content-type': 'application/schema+json',
			'cache-control': 'public, max-age=3600'
		}
	});
