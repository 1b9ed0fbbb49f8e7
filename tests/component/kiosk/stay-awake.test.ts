import { afterEach, expect, test, vi } from 'vitest';
import { stayAwake } from '#lib/client/kiosk/stay-awake.ts';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** A browser's wake lock that can be taken away, as browsers do when a page is hidden. */
function wakeLock() {
	const held: { released: boolean; release: () => Promise<void> }[] = [];
	const request = vi.fn<() => Promise<unknown>>(() => {
		const one = {
			released: false,
			release: () => {
				one.released = true;
				return Promise.resolve();
			}
		};
		held.push(one);
		return Promise.resolve(one);
	});
	vi.spyOn(navigator, 'wakeLock', 'get').mockReturnValue({ request } as unknown as WakeLock);
	return { held, request };
}

const seen = () => document.dispatchEvent(new Event('visibilitychange'));

test('the screen is kept on, and asked for again each time the browser has let go of it', async () => {
	const { held, request } = wakeLock();
	const end = stayAwake();
	await expect.poll(() => held.length).toBe(1);
	seen();
	await Promise.resolve();
	expect(request).toHaveBeenCalledTimes(1);
	if (held[0] !== undefined) held[0].released = true;
	seen();
	await expect.poll(() => held.length).toBe(2);
	end();
	expect(held[1]?.released).toBe(true);
	seen();
	expect(request).toHaveBeenCalledTimes(2);
});

test('a browser that refuses is asked again at the next touch, and nothing breaks', async () => {
	const { request } = wakeLock();
	request.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
	const end = stayAwake();
	await expect.poll(() => request.mock.calls.length).toBe(1);
	await Promise.resolve();
	dispatchEvent(new PointerEvent('pointerdown'));
	await expect.poll(() => request.mock.calls.length).toBe(2);
	end();
});
