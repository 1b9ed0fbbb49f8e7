/**
 * An answer at a third of its length where the client can read gzip. For what holds no secret and
 * repeats nothing of the request, so that its length tells nothing (BREACH, Gluck and others, 2013).
 */
export function packed(whole: Response, accepted: string | null): Response {
	whole.headers.set('vary', 'accept-encoding');
	if (whole.body === null || !/\bgzip\b/.test(accepted ?? '')) return whole;
	const headers = new Headers(whole.headers);
	headers.delete('content-length');
	headers.set('content-encoding', 'gzip');
	const body = whole.body.pipeThrough(new CompressionStream('gzip'));
	return new Response(body, { status: whole.status, headers });
}
