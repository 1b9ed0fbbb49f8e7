import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import { checkRolling, cutArrivals, sayWaves, type Wave } from '#lib/domain/disclosure/waves.ts';
import { attack, product, yesData, type Leaf } from './attacker.ts';
import {
	age,
	byAge,
	countsOf,
	headsOf,
	planOf,
	sitesNamed,
	threeAnswers,
	words,
	type Triple
} from './plans.ts';

const plan = planOf([threeAnswers()], sitesNamed([0]));

function waveOf(triple: Triple, index: number): Wave {
	const [often, some, none] = triple;
	return {
		label: `Vague ${index + 1}`,
		cumulated: `Jusqu’à la vague ${index + 1}`,
		heads: headsOf([often + some + none]),
		counts: countsOf([triple])
	};
}

const sayAll = (triples: readonly Triple[], item: PlannedItem = threeAnswers()) =>
	sayWaves({ ...plan, items: [item] }, triples.map(waveOf));

describe('the waves of a rolling survey', () => {
	it('are cut by numbers alone: ten or more, the few at the end are late', () => {
		expect(cutArrivals([4, 6, 12, 0, 9, 1, 5], 3)).toEqual({
			waves: [[0, 1], [2], [3, 4, 5]],
			late: 5
		});
		expect(cutArrivals([10, 10], 5)).toEqual({ waves: [[0, 1]], late: 0 });
		expect(cutArrivals([3, 3, 3], 3)).toEqual({ waves: [], late: 9 });
	});

	it('lose no response but the late ones, and none is smaller than a class', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 30 })),
				fc.constantFrom<(3 | 4 | 5)[]>(3, 4, 5),
				(arrivals, margin) => {
					const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);
					const { waves, late } = cutArrivals(arrivals, margin);
					const sizes = waves.map((places) => total(places.map((place) => arrivals[place] ?? 0)));
					const least = margin === 5 ? 11 : 10;
					expect(sizes.every((size) => size >= least)).toBe(true);
					expect(late).toBeLessThan(least);
					expect(total(sizes) + late).toBe(total(arrivals));
				}
			),
			{ seed: 7 }
		);
	});

	it('are each the leaf of a publication whose whole is the parent of two', () => {
		const [first, second, third] = sayAll([
			[0, 5, 7],
			[0, 0, 10],
			[4, 4, 4]
		]);
		expect(first?.groups.map(({ id, parent }) => [id, parent])).toEqual([['all@1', null]]);
		expect(
			second?.groups.map(({ id, parent, label, respondents }) => [id, parent, label, respondents])
		).toEqual([
			['all@1-2', null, 'Jusqu’à la vague 2', 22],
			['all@1', 'all@1-2', 'Vague 1', 12],
			['all@2', 'all@1-2', 'Vague 2', 10]
		]);
		expect(words(second, 'all@1-2')).toEqual(['often 0..6']);
		expect(third?.groups.map(({ id, respondents }) => [id, respondents])).toEqual([
			['all@1-3', 34],
			['all@1-2', 22],
			['all@3', 12]
		]);
		expect(third?.tables.map(({ group }) => group)).toEqual(['all@1-3', 'all@1-2', 'all@3']);
	});

	it('never change what was published: the next publication repeats it', () => {
		const triple = fc.tuple(
			fc.nat({ max: 20 }),
			fc.nat({ max: 20 }),
			fc.integer({ min: 10, max: 20 })
		);
		fc.assert(
			fc.property(fc.array(triple, { minLength: 2, maxLength: 6 }), (triples) => {
				const all = sayAll(triples);
				expect(sayAll(triples.slice(0, -1))).toEqual(all.slice(0, -1));
				for (const [index, publication] of all.slice(1).entries()) {
					const before = all[index]?.groups[0];
					const cells = (one: typeof publication | undefined) =>
						one?.tables.find(({ group }) => group === before?.id)?.cells;
					expect(cells(publication)).toEqual(cells(all[index]));
					expect(cells(publication)).toBeDefined();
				}
			}),
			{ seed: 7, numRuns: 60 }
		);
	});

	it('refuse by head counts alone what is too small, and by the plan what is cut another way', () => {
		for (const triple of [
			[9, 0, 0],
			[0, 9, 0],
			[3, 3, 3]
		] as const) {
			expect(() => sayAll([[4, 4, 4], triple])).toThrow('wave-too-small at 1');
		}
		const cut = planOf([threeAnswers({ tree: byAge })], sitesNamed([0]), { attributes: [age] });
		const order = { ...plan, orders: [{ item: 'travaux', options: ['a', 'b'], places: 3 }] };
		const refused = [
			cut,
			{ ...plan, sites: sitesNamed([0, 0]) },
			order,
			{ ...plan, further: ['age'] }
		];
		const messages = refused.map((one) => {
			try {
				checkRolling(one);
			} catch (error) {
				return (error as Error).message;
			}
			return 'taken';
		});
		expect(messages).toEqual(
			['consulte', 's1', 'travaux', 'age'].map((place) => `waves-of-whole-only at ${place}`)
		);
	});

	it('hold against two, all publications together: four waves of ten', () => {
		const item = threeAnswers({ reading: 'yes-alone' });
		const result = attack(
			product<Leaf>([10, 10, 10, 10].map(yesData)),
			(waves) => JSON.stringify(sayAll(waves, item).map(({ tables }) => tables)),
			{ answers: [0, 2] }
		);
		expect(result).toMatchObject({ dataSets: 14_641, proofs: 0 });
	});
});
