import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Tidying } from '#lib/server/ballot-box/tidying.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000);

describe('tidying up after what was written', () => {
	test('comes in the next pause of five seconds, once', async () => {
		const tidy = vi.fn(() => Promise.resolve());
		const tidying = new Tidying(tidy);
		tidying.written();
		await pass(4);
		tidying.written();
		await pass(4.9);
		expect(tidy).not.toHaveBeenCalled();
		await pass(0.2);
		expect(tidy).toHaveBeenCalledTimes(1);
		await pass(600);
		expect(tidy).toHaveBeenCalledTimes(1);
	});

	test('comes once a minute when there is never a pause', async () => {
		const tidy = vi.fn(() => Promise.resolve());
		const tidying = new Tidying(tidy);
		for (let second = 0; second < 125; second++) {
			tidying.written();
			await pass(1);
		}
		expect(tidy).toHaveBeenCalledTimes(2);
	});

	test('is tried again when it could not be done', async () => {
		const tidy = vi.fn(() => Promise.resolve());
		tidy.mockRejectedValueOnce(new Error('the disk is full'));
		const tidying = new Tidying(tidy);
		tidying.written();
		await pass(5);
		expect(tidy).toHaveBeenCalledTimes(1);
		await pass(60);
		expect(tidy).toHaveBeenCalledTimes(2);
		await pass(600);
		expect(tidy).toHaveBeenCalledTimes(2);
	});

	test('is done with once it was done by hand', async () => {
		const tidy = vi.fn(() => Promise.resolve());
		const tidying = new Tidying(tidy);
		tidying.written();
		await tidying.now();
		await pass(600);
		expect(tidy).toHaveBeenCalledTimes(1);
	});
});
