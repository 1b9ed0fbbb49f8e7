import { expect, test } from 'vitest';
import { firstCause } from '#lib/ui/trust/first-cause.ts';

test('only the first check that fails says what to do', () => {
	expect(firstCause([false, false, false, false, true])).toEqual([
		'bad',
		'after',
		'after',
		'after',
		'good'
	]);
	expect(firstCause([true, true, false, true, false])).toEqual([
		'good',
		'good',
		'bad',
		'good',
		'after'
	]);
});

test('what the browser has not looked at yet waits, unless something before it fails', () => {
	expect(firstCause([true, null, null])).toEqual(['good', 'waiting', 'waiting']);
	expect(firstCause([false, null, true])).toEqual(['bad', 'after', 'good']);
	expect(firstCause([null, false])).toEqual(['waiting', 'bad']);
});
