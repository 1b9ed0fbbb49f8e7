/**
 * A JSON answer that no cache keeps, a third of its length where the client can read gzip: a phone
 * waits for the questions before its first screen. It holds no secret and repeats nothing of the
 * request, so that its length tells nothing (BREACH, Gluck and others, 2013).
 */
export function compactJson(content: unknown, accepted: string | null): Response {
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		vary: 'accept-encoding'
	};
	const whole = new Response(JSON.stringify(content), { headers });
	if (whole.body === null || !/\bgzip\b/.test(accepted ?? '')) return whole;
	const packed = whole.body.pipeThrough(new CompressionStream('gzip'));
	return new Response(packed, { headers: { ...headers, 'content-encoding': 'gzip' } });
}
