import { describe, expect, test } from 'vitest';
import { readJsonText } from '#lib/server/services/read-text.ts';

/** A body sent in pieces, without a length; tells how it was left. */
function inPieces(pieces: number, size: number) {
	const told = { sent: 0, ended: false, brokenOff: false };
	const body = new ReadableStream<Uint8Array>({
		pull: (controller) => {
			if (told.sent === pieces) {
				told.ended = true;
				controller.close();
				return;
			}
			told.sent += 1;
			controller.enqueue(new Uint8Array(size).fill(0x20));
		},
		cancel: () => {
			told.brokenOff = true;
		}
	});
	const request = new Request('http://localhost/', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body,
		duplex: 'half'
	} as RequestInit);
	return { request, told };
}

describe('reading the text of a request', () => {
	test('what is too large is read to its end, so that the client hears the answer', async () => {
		const { request, told } = inPieces(160, 65_536);
		await expect(readJsonText(request, 1_000)).rejects.toMatchObject({ code: 'too-large' });
		expect(told).toEqual({ sent: 160, ended: true, brokenOff: false });
	});

	test('what fits exactly is read', async () => {
		const { request } = inPieces(2, 500);
		expect(await readJsonText(request, 1_000)).toHaveLength(1_000);
	});
});
