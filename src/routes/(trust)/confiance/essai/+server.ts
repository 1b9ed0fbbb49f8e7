import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/**
 * Asked by the guide, from plain HTTP, to learn whether this device trusts this computer: a browser
 * that does not never hears the answer. It says nothing else, so anybody may read it.
 */
export const GET: RequestHandler = ({ url }) =>
	json(
		{ encrypted: url.protocol === 'https:' },
		{ headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' } }
	);
