import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import {
	attackSites,
	attackTree,
	everything,
	held,
	heldBehindFilter,
	howMany,
	type Shape
} from './fibres.ts';

const timeout = everything ? 1_200_000 : 120_000;
const named = <Item>(list: readonly Item[]) =>
	list.map((one): [string, Item] => [JSON.stringify(one), one]);

describe('sites and their whole, coalitions of two anywhere', { timeout }, () => {
	const usual = [
		[7, 7],
		[7, 8],
		[7, 9],
		[10, 10],
		[10, 12],
		[7, 7, 7],
		[7, 8, 9]
	];
	const long = [
		[10, 12, 14],
		[7, 10, 22],
		[7, 7, 7, 7]
	];
	it.each(named(everything ? [...usual, ...long] : usual))('hold: %s', (_, sizes) => {
		expect(attackSites(sizes)).toMatchObject(held);
	});

	it.each(
		named([
			[1, 7],
			[2, 8],
			[3, 7],
			[5, 8],
			[6, 6],
			[6, 10],
			[3, 3, 3],
			[1, 6, 7],
			[4, 7, 8],
			[2, 2, 7, 7],
			[10, 10, 2]
		])
	)('hold beside sites too small to be shown: %s', (_, sizes) => {
		expect(attackSites(sizes)).toMatchObject(held);
	});

	it.each<[string, Margin, number[]]>(
		(
			[
				[4, [9, 9]],
				[4, [9, 11]],
				[4, [4, 9]],
				[5, [11, 11]],
				[5, [11, 12]],
				[5, [6, 11]]
			] as const
		).map(([margin, sizes]) => [`${margin}, ${sizes.join(' + ')}`, margin, [...sizes]])
	)('hold against one less than a margin of %s', (_, margin, sizes) => {
		expect(attackSites(sizes, { margin })).toMatchObject(held);
	});

	it.each(
		named([
			[7, 7],
			[7, 9],
			[4, 7],
			[10, 12],
			[7, 7, 7]
		])
	)('hold for yes/no: %s', (_, sizes) => {
		expect(attackSites(sizes, { item: { reading: 'yes-no' } })).toMatchObject(held);
	});

	it.each(
		named([
			[7, 7],
			[7, 9],
			[4, 7],
			[10, 12],
			[7, 7, 7],
			[7, 3, 8]
		])
	)('hold behind a filter, and never prove who was asked: %s', (_, sizes) => {
		const result = attackSites(sizes, { item: { conditional: true } });
		expect(result).toMatchObject(heldBehindFilter);
	});

	it.each<[string, Margin, number[]]>(
		(
			[
				[3, [7, 7, 9, 9]],
				[3, [7, 7, 7, 7]],
				[3, [3, 5, 7, 9]],
				[3, [1, 2, 7, 7, 7]],
				[3, [10, 12, 14]],
				[4, [9, 9, 9]],
				[5, [11, 11, 11]]
			] as const
		).map(([margin, sizes]) => [`${sizes.join(' + ')}, m = ${margin}`, margin, [...sizes]])
	)('hold for an option by « oui » alone: %s', (_, margin, sizes) => {
		expect(attackSites(sizes, { margin, item: { reading: 'yes-alone' } }).proofs).toBe(0);
	});

	it('hold where a small site is joined with her sister, and in each of the two', () => {
		expect(attackSites([5, 22], { sisters: { 0: 1 } })).toMatchObject(held);
		expect(attackSites([3, 4, 9], { sisters: { 0: 1 } })).toMatchObject(held);
		expect(attackSites([2, 3, 7], { sisters: { 0: 1, 1: 0 } })).toMatchObject(held);
	});
});

describe('other trees, coalitions of two anywhere', { timeout }, () => {
	const usual: Shape[] = [
		[[7, 3], 7],
		[[7, 8], 1],
		[[2, 2], 8],
		[[4, 4], 7],
		[[7, 7], 7],
		[[7, 4], 1, 7],
		[
			[8, 3],
			[7, 1]
		],
		[
			[9, 4],
			[3, 1]
		],
		[[3, [2, 2]], 9],
		[[[7, 2], 2], 3]
	];
	const long: Shape[] = [
		[
			[7, 7],
			[7, 4]
		],
		[[10, 10], 10]
	];
	it.each(named(everything ? [...usual, ...long] : usual))(
		'hold at three levels: %s',
		(_, shape) => {
			expect(attackTree(shape)).toMatchObject(held);
		}
	);

	it.each(
		named<Shape>([
			[10, 10, '2'],
			[7, 7, '7'],
			[7, 8, '1']
		])
	)('hold for classes beside those who gave none, however many: %s', (_, shape) => {
		expect(attackTree(shape)).toMatchObject(held);
	});

	it.each(
		named<Shape>([
			[
				[7, 7],
				[7, 7]
			],
			[[[7, 7], 7], 7],
			[[7, 9], [3, 7], 8],
			[[[10, 10], 10], 10]
		])
	)('hold for an option by « oui » alone: %s', (_, shape) => {
		expect(attackTree(shape, { item: { reading: 'yes-alone' } }).proofs).toBe(0);
	});
});

describe('any small plan', { timeout }, () => {
	const readings: readonly PlannedItem['reading'][] = ['three-answers', 'yes-no', 'yes-alone'];
	const most = 3_000;

	it('lets nobody prove an answer, whatever its sites, sisters, margin and kind of question', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 4 }),
				fc.constantFrom(...readings),
				fc.boolean(),
				fc.constantFrom<Margin[]>(3, 4, 5),
				fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
				(asked, reading, conditional, margin, chosen) => {
					let sizes = asked;
					while (howMany(sizes, reading) > most) sizes = sizes.slice(1);
					const sisters = Object.fromEntries(
						chosen.flatMap((sister, site) =>
							sister !== site && sister < sizes.length && site < sizes.length
								? [[site, sister] as const]
								: []
						)
					);
					const result = attackSites(sizes, { item: { reading, conditional }, margin, sisters });
					expect(result).toMatchObject(held);
					if (conditional && reading !== 'yes-alone') expect(result.emptyMiddles).toBe(0);
				}
			),
			{ seed: 20270403, numRuns: everything ? 3_000 : 60 }
		);
	});
});
