import { describe, expect, it } from 'vitest';
import type { Counts, Heads, Portion } from '#lib/domain/disclosure/counts.ts';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import { say, type Publication } from '#lib/domain/disclosure/say.ts';
import { leafData } from './attacker.ts';
import {
	age,
	byAge,
	headsOf,
	planOf,
	sitesNamed,
	threeAnswers,
	words,
	type Triple
} from './plans.ts';

describe('attributes', () => {
	function aged(
		sizes: readonly [number, number, number],
		triples: readonly [Triple, Triple, Triple],
		tree: PlannedItem['tree'] = byAge
	): Publication {
		const [first, second, third] = sizes;
		const plan = planOf([threeAnswers({ tree })], sitesNamed([0]), { attributes: [age] });
		const heads: Heads = {
			sites: [{ site: 's0', respondents: first + second + third }],
			classes: [
				{ attribute: 'age', site: 's0', class: 'under-65', respondents: first },
				{ attribute: 'age', site: 's0', class: '65-and-over', respondents: second }
			]
		};
		const classes = ['under-65', '65-and-over', null];
		const portions = triples.map(([often, , none], index): Portion => {
			return { site: 's0', class: classes[index] ?? null, often, none };
		});
		const counts: Counts = { items: [{ item: 'consulte', portions }], orders: [] };
		return say(plan, heads, counts);
	}

	it('shows two classes and a range, and no figure of the two who gave no age', () => {
		const all = leafData(2).map((missing) => aged([10, 10, 2], [[4, 0, 6], [6, 0, 4], missing]));
		expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
		const [one] = all;
		expect(one?.groups.map(({ id, respondents }) => [id, respondents])).toEqual([
			['all', 22],
			['all/age:under-65', 10],
			['all/age:65-and-over', 10]
		]);
		expect(words(one, 'all')[0]).toBe('often 10..12');
		expect(one?.tables.map(({ group }) => group)).toEqual([
			'all',
			'all/age:under-65',
			'all/age:65-and-over'
		]);
	});

	it('has no breakdown when fewer than two classes remain, and the same bytes', () => {
		const shapes: [number, number, number][] = [
			[22, 0, 0],
			[19, 3, 0],
			[13, 9, 0]
		];
		const all = shapes.map((shape) =>
			aged(shape, [
				[10, 7, 5],
				[0, 0, 0],
				[0, 0, 0]
			])
		);
		expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(words(all[0])).toEqual(['often exact 10', 'some exact 7', 'none exact 5']);
	});

	it('cuts each site of 20 and never totals across sites', () => {
		const tree = { kind: 'attribute-in-sites', question: 'age' } as const;
		const plan = planOf([threeAnswers({ tree })], sitesNamed([0, 0, 0]), { attributes: [age] });
		const sizes = [
			[12, 12],
			[10, 9],
			[10, 11]
		] as const;
		const heads: Heads = {
			sites: sizes.map(([young, old], index) => ({ site: `s${index}`, respondents: young + old })),
			classes: sizes.flatMap(([young, old], index) => [
				{ attribute: 'age', site: `s${index}`, class: 'under-65', respondents: young },
				{ attribute: 'age', site: `s${index}`, class: '65-and-over', respondents: old }
			])
		};
		const portions = sizes.flatMap((_, index) =>
			['under-65', '65-and-over'].map((name) => {
				return { site: `s${index}`, class: name, often: 5, none: 4 };
			})
		);
		const publication = say(plan, heads, { items: [{ item: 'consulte', portions }], orders: [] });
		expect(publication.tables.map(({ group }) => group)).toEqual([
			's0',
			's0/age:under-65',
			's0/age:65-and-over',
			's1',
			's2',
			's2/age:under-65',
			's2/age:65-and-over'
		]);
		expect(words(publication, 's1')[0]).toBe('often exact 10');
	});
});

describe('orders', () => {
	it('gives an order of the whole group of seven or more', () => {
		const plan = {
			...planOf([], sitesNamed([9])),
			orders: [{ item: 'travaux', options: ['a', 'b', 'c'], places: 3 }]
		};
		const counts = { items: [], orders: [{ item: 'travaux', places: [['a'], ['b', 'c']] }] };
		expect(say(plan, headsOf([9]), counts).orders).toEqual([
			{ item: 'travaux', group: 'all', base: 9, places: [['a'], ['b', 'c']] }
		]);
		expect(say(plan, headsOf([6]), counts).orders).toEqual([]);
	});

	it('says none where so few have ranked so many options that the last may have been chosen by nobody', () => {
		const options = ['a', 'b', 'c', 'd', 'e'];
		const places = options.map((option) => [option]);
		const counts = { items: [], orders: [{ item: 'travaux', places }] };
		const said = (respondents: number, ranked: number | null): number =>
			say(
				{
					...planOf([], sitesNamed([respondents])),
					orders: [{ item: 'travaux', options, places: ranked }]
				},
				headsOf([respondents]),
				counts
			).orders.length;
		// Five options need 5 × 3 + 10 points: seven people give 21 in two places, nine give 27.
		expect(said(7, 2)).toBe(0);
		expect(said(8, 2)).toBe(0);
		expect(said(9, 2)).toBe(1);
		expect(said(7, 3)).toBe(1);
		expect(said(7, null)).toBe(1);
	});
});
