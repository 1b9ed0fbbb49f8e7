import { expect, test, vi } from 'vitest';
import { sendFilm } from '#lib/ui/voice/send-film.ts';

const fileOf = (bytes: number, type = 'video/mp4') =>
	new File([new Uint8Array(bytes)], 'film', { type });

test.each([
	['recording-empty', null],
	['recording-empty', fileOf(0)],
	['recording-too-large', fileOf(20_000_001)],
	['recording-unknown-kind', fileOf(10, 'text/html')]
])('a film is not sent when it is refused anyway: %s', async (...[code, file]) => {
	const fetch = vi.fn<typeof globalThis.fetch>();
	expect(await sendFilm('/film', file, fetch)).toBe(code);
	expect(fetch).not.toHaveBeenCalled();
});

test('a film is sent as itself, and what became of it has a name', async () => {
	const file = fileOf(20_000_000);
	const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(null)));
	expect(await sendFilm('/film', file, fetch)).toBeNull();
	expect(fetch).toHaveBeenCalledExactlyOnceWith('/film', {
		method: 'PUT',
		headers: { 'content-type': 'video/mp4' },
		body: file
	});
	fetch.mockResolvedValueOnce(Response.json({ error: { code: 'disk-full' } }, { status: 400 }));
	expect(await sendFilm('/film', file, fetch)).toBe('disk-full');
	fetch.mockRejectedValueOnce(new TypeError('no network'));
	expect(await sendFilm('/film', file, fetch)).toBe('unexpected');
});
