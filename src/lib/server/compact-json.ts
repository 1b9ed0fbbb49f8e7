import { packed } from './packed.ts';

/** A JSON answer that no cache keeps, as short as can be: a phone waits for the questions. */
export function compactJson(content: unknown, accepted: string | null): Response {
	const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
	return packed(new Response(JSON.stringify(content), { headers }), accepted);
}
