import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GuessLine } from '#lib/server/services/devices/guess-line.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the line of guesses', () => {
	const enter = (line: GuessLine, network: string | null, passed: (string | null)[]) =>
		line.turn(network).then(() => passed.push(network), String);

	test('lets one pass each second, the first at once', async () => {
		const line = new GuessLine();
		const passed: (string | null)[] = [];
		for (const network of ['a', 'b', 'c']) void enter(line, network, passed);
		await vi.advanceTimersByTimeAsync(0);
		expect(passed).toEqual(['a']);
		await vi.advanceTimersByTimeAsync(999);
		expect(passed).toEqual(['a']);
		await vi.advanceTimersByTimeAsync(1);
		expect(passed).toEqual(['a', 'b']);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(passed).toEqual(['a', 'b', 'c']);
	});

	test('has one place for one network, and no more than eight', async () => {
		const line = new GuessLine();
		const passed: (string | null)[] = [];
		void enter(line, 'a', passed);
		await vi.advanceTimersByTimeAsync(0);
		void enter(line, 'a', passed);
		expect(await enter(line, 'a', passed)).toBe('Refusal: too-many-attempts');
		for (let place = 0; place < 7; place++) void enter(line, null, passed);
		expect(await enter(line, 'b', passed)).toBe('Refusal: too-many-attempts');
		await vi.advanceTimersByTimeAsync(9_000);
		expect(passed).toHaveLength(9);
		await enter(line, 'b', passed);
		expect(passed.at(-1)).toBe('b');
	});
});
