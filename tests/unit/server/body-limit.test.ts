import { describe, expect, test } from 'vitest';
import { withinLimit } from '#lib/server/body-limit.ts';

const film = '/(office)/bureau/voix/[slug]/[locale]/film';
const other = '/api/envelopes';

function sent(bytes: number, headers: Record<string, string> = {}): Request {
	let left = bytes;
	const body = new ReadableStream<Uint8Array>({
		pull: (controller) => {
			const part = Math.min(left, 1_000_000);
			left -= part;
			if (part === 0) controller.close();
			else controller.enqueue(new Uint8Array(part));
		}
	});
	return new Request('https://sondage.example.org/', {
		method: 'PUT',
		headers,
		body,
		duplex: 'half'
	} as RequestInit);
}

const read = async (request: Request | null) => (await request?.arrayBuffer())?.byteLength;

describe('a body', () => {
	test.each([
		[other, 4 * 1024 * 1024, true],
		[other, 4 * 1024 * 1024 + 1, false],
		[null, 10_000_000, false],
		[film, 20_000_000, true],
		[film, 20_000_001, false]
	])('that says its size is taken at %s or refused: %d bytes', (...[route, bytes, taken]) => {
		const request = sent(1, { 'content-length': String(bytes) });
		expect(withinLimit(request, route)).toBe(taken ? request : null);
	});

	test('that does not say its size is counted while it is read', async () => {
		expect(await read(withinLimit(sent(3_000_000), other))).toBe(3_000_000);
		await expect(read(withinLimit(sent(5_000_000), other))).rejects.toMatchObject({ status: 413 });
		expect(await read(withinLimit(sent(19_000_000), film))).toBe(19_000_000);
		await expect(read(withinLimit(sent(21_000_000), film))).rejects.toMatchObject({ status: 413 });
	});
});
