import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetStep } from '#lib/ui/respond/budget-step.ts';
import { chooseNext, moveBy, remove } from '#lib/ui/respond/ranking-order.ts';
import { rotated } from '#lib/ui/respond/rotated.ts';

describe('the step of a budget', () => {
	it('is a round sum', () => {
		expect([5, 10, 100, 1_000, 20_000, 75_000].map(budgetStep)).toStrictEqual([
			1, 1, 10, 100, 2_000, 5_000
		]);
	});

	it('needs at least ten touches for the whole sum', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10, max: 1_000_000_000 }), (total) => {
				expect(budgetStep(total) * 10).toBeLessThanOrEqual(total);
			}),
			{ seed: 7 }
		);
	});
});

describe('the order of a ranking', () => {
	const order = ['rent', 'quiet', 'health'];

	it('takes no more than its places, and nothing twice', () => {
		expect(chooseNext(order, 'lift', 3)).toStrictEqual(order);
		expect(chooseNext(order, 'rent', 5)).toStrictEqual(order);
		expect(chooseNext(order, 'lift', 4)).toStrictEqual([...order, 'lift']);
	});

	it('closes the gap when one is removed', () => {
		expect(remove(order, 'quiet')).toStrictEqual(['rent', 'health']);
	});

	it('moves one place, and not beyond its ends', () => {
		expect(moveBy(order, 'health', -1)).toStrictEqual(['rent', 'health', 'quiet']);
		expect(moveBy(order, 'rent', -1)).toStrictEqual(order);
		expect(moveBy(order, 'health', 1)).toStrictEqual(order);
		expect(moveBy(order, 'lift', 1)).toStrictEqual(order);
	});
});

describe('a list that begins elsewhere', () => {
	it('loses nothing and keeps its order', () => {
		expect(rotated(['a', 'b', 'c', 'd'], 0)).toStrictEqual(['a', 'b', 'c', 'd']);
		expect(rotated(['a', 'b', 'c', 'd'], 0.5)).toStrictEqual(['c', 'd', 'a', 'b']);
		expect(rotated([], 0.9)).toStrictEqual([]);
	});
});
