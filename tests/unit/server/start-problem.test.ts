import { describe, expect, test } from 'vitest';
import { startProblem } from '#lib/server/start-problem.ts';

const fault = (fields: object): Error => Object.assign(new Error('fault'), fields);

describe('why a server cannot start', () => {
	test.each([11, 26, 267])('a damaged database file (%i) is named, with what to do', (errcode) => {
		expect(startProblem(fault({ errcode }))).toMatch(/damaged.*backup/);
	});

	test.each(['EACCES', 'ENOSPC', 'EROFS'])(
		'a folder that cannot be written (%s) is named',
		(code) => {
			expect(startProblem(fault({ code }))).toMatch(/data folder/);
		}
	);

	test('a fault of ours is not explained away', () => {
		expect(startProblem(new TypeError('fault'))).toBeNull();
		expect(startProblem(fault({ errcode: 1 }))).toBeNull();
	});
});
