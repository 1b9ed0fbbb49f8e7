import { expect, test } from 'vitest';
import { meterLevel } from '#lib/domain/speech/level-meter.ts';

/** What a meter shows that is fed every 50 milliseconds. */
function shownAfter(measured: readonly number[]): number[] {
	const shown: number[] = [];
	for (const level of measured) shown.push(meterLevel(shown.at(-1) ?? 0, level, 50));
	return shown;
}

test('rises at once to what is measured', () => {
	expect(shownAfter([0, 0.8, 0.9])).toStrictEqual([0, 0.8, 0.9]);
});

test('still shows, a second later, a sound that lasted a glance', () => {
	const quiet = Array.from({ length: 20 }, () => 0);
	const last = shownAfter([0.8, ...quiet]).at(-1) ?? 0;
	expect(20 * Math.log10(last / 0.8)).toBeCloseTo(-12, 5);
});

test('falls all the way, and never below what is measured', () => {
	const quiet = Array.from({ length: 200 }, () => 0.001);
	const shown = shownAfter([1, ...quiet]);
	expect(shown.at(-1)).toBe(0.001);
	expect(Math.min(...shown)).toBe(0.001);
});

test('falls by the time that went by, however often it is asked', () => {
	const often = Array.from({ length: 10 }).reduce<number>((shown) => meterLevel(shown, 0, 10), 1);
	expect(often).toBeCloseTo(meterLevel(1, 0, 100), 10);
});
