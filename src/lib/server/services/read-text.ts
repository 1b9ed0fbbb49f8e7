import { isRefusal, Refusal } from '../../domain/refusal.ts';

/**
 * The JSON text of a request, kept no further than its limit. What is too large is read to its end
 * and dropped: a client that is still sending would find the connection broken instead of an answer.
 * The web server stops the reading at its own limit.
 * @throws Refusal `wrong-content-type`, `too-large`, `malformed-text` when it is not UTF-8 or broke off
 */
export async function readJsonText(request: Request, maximumBytes: number): Promise<string> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	if (type !== 'application/json') throw new Refusal('wrong-content-type');
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of request.body ?? []) {
			length += chunk.byteLength;
			if (length <= maximumBytes) chunks.push(chunk);
			else chunks.length = 0;
		}
		if (length > maximumBytes) throw new Refusal('too-large');
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
	} catch (error) {
		throw new Refusal(isTooLarge(error) ? 'too-large' : 'malformed-text');
	}
}

/** Ours, or that of the web server's own limit. */
function isTooLarge(error: unknown): boolean {
	if (isRefusal(error)) return error.code === 'too-large';
	return error instanceof Error && 'status' in error && error.status === 413;
}
