import { describe, expect, it } from 'vitest';
import { joinClasses } from '#lib/domain/disclosure/classes.ts';
import { thresholds } from '#lib/domain/disclosure/thresholds.ts';

const codes = ['a', 'b', 'c', 'd'];

function joined(
	sizes: readonly number[],
	{ others, margin = 3, n }: { others?: string; margin?: 3 | 4 | 5; n?: number } = {}
): string[] {
	const classes = codes.slice(0, sizes.length);
	const attribute = {
		question: 'age',
		classes,
		ordered: others === undefined,
		...(others === undefined ? {} : { others })
	};
	const respondents = n ?? sizes.reduce((sum, size) => sum + size, 0);
	const map = new Map(classes.map((code, index) => [code, sizes[index] ?? 0]));
	return joinClasses(attribute, map, respondents, thresholds(margin)).map(
		(one) => `${one.codes.join('+')}:${one.respondents}`
	);
}

describe('joining classes', () => {
	it('adds in order until ten, and a small last one joins the one before', () => {
		expect(joined([4, 7, 12, 3])).toEqual(['a+b:11', 'c+d:15']);
		expect(joined([10, 10])).toEqual(['a:10', 'b:10']);
		expect(joined([0, 10, 0, 10])).toEqual(['a+b:10', 'c+d:10']);
	});

	it('gives no breakdown with fewer than two classes, or under twenty', () => {
		expect(joined([22, 0])).toEqual([]);
		expect(joined([13, 9])).toEqual([]);
		expect(joined([10, 9])).toEqual([]);
		expect(joined([0, 0], { n: 40 })).toEqual([]);
	});

	it('asks for 11 in a class when the margin is 5', () => {
		expect(joined([10, 12], { margin: 5 })).toEqual([]);
		expect(joined([11, 11], { margin: 5 })).toEqual(['a:11', 'b:11']);
	});

	it('without an order sends small classes to the others, which take more until they are ten', () => {
		expect(joined([30, 4, 12, 7], { others: 'd' })).toEqual(['a:30', 'c:12', 'b+d:11']);
		expect(joined([30, 4, 12, 1], { others: 'd' })).toEqual(['a:30', 'b+c+d:17']);
		expect(joined([30, 12, 12, 1], { others: 'd' })).toEqual(['a:30', 'b:12', 'c+d:13']);
		expect(joined([30, 1, 1, 1], { others: 'd' })).toEqual([]);
	});
});
