import { describe, expect, it } from 'vitest';
import type { Counts, Heads } from '#lib/domain/disclosure/counts.ts';
import type { PlannedAttribute, PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import { say } from '#lib/domain/disclosure/say.ts';
import { breakdownCosts } from '#lib/domain/disclosure/simulate-cost.ts';
import { expectedAt, mayCut, siteOutlooks } from '#lib/domain/disclosure/simulate-sizes.ts';
import { inventAnswers } from '#lib/domain/disclosure/simulate.ts';
import { seededChance } from '#lib/server/demonstration/chance.ts';
import { planOf, threeAnswers } from './plans.ts';

const age: PlannedAttribute = { question: 'age', ordered: true, classes: ['moins-65', '65-plus'] };
const byAge = { kind: 'attribute', question: 'age' } as const;

function site(id: string, frame: number | null, sister?: string): PublicationPlan['sites'][number] {
	return { id, label: `Immeuble ${id}`, frame, ...(sister === undefined ? {} : { sister }) };
}

/** « 22 of 40 », ages 10 + 12 (proof of the rules, « Screens »). */
const forty = planOf([threeAnswers({ tree: byAge })], [site('a', 40)], { attributes: [age] });
const ages: Heads = {
	sites: [{ site: 'a', respondents: 22 }],
	classes: [
		{ attribute: 'age', site: 'a', class: 'moins-65', respondents: 10 },
		{ attribute: 'age', site: 'a', class: '65-plus', respondents: 12 }
	]
};

function ageCounts(young: number, old: number): Counts {
	return {
		items: [
			{
				item: 'consulte',
				portions: [
					{ site: 'a', class: 'moins-65', often: young, none: 1 },
					{ site: 'a', class: '65-plus', often: old, none: 1 }
				]
			}
		],
		orders: []
	};
}

describe('what a breakdown costs', () => {
	it('is said for 22 of 40 cut by age in classes of 10 and 12: from 14 to 17 in place of 16', () => {
		const [cost] = breakdownCosts(forty, [{ heads: ages, counts: ageCounts(9, 7) }]);
		expect(cost).toMatchObject({ question: 'consulte', attribute: 'age', published: true });
		expect(cost).toMatchObject({ cases: 1, changed: 1 });
		expect(cost?.example).toEqual({
			item: 'consulte',
			base: 22,
			before: 16,
			after: { kind: 'between', from: 14, to: 17 },
			parts: [
				{ said: { kind: 'at-least', count: 7 }, base: 10 },
				{ said: { kind: 'exact', count: 7 }, base: 12 }
			]
		});
	});

	it('is nothing where both classes are said exactly, and counts the cases apart', () => {
		const draws = [ageCounts(4, 6), ageCounts(9, 7), ageCounts(5, 5)];
		const [cost] = breakdownCosts(
			forty,
			draws.map((counts) => ({ heads: ages, counts }))
		);
		expect(cost).toMatchObject({ cases: 3, changed: 1 });
	});

	it('is nothing, and no class is there, where classes are too small', () => {
		const heads: Heads = { sites: [{ site: 'a', respondents: 12 }], classes: [] };
		const counts: Counts = {
			items: [{ item: 'consulte', portions: [{ site: 'a', class: null, often: 6, none: 4 }] }],
			orders: []
		};
		const [cost] = breakdownCosts(forty, [{ heads, counts }]);
		expect(cost).toMatchObject({ published: false, changed: 0, example: null });
	});

	it('is the whole total where an attribute cuts each site', () => {
		const plan = planOf(
			[threeAnswers({ tree: { kind: 'attribute-in-sites', question: 'age' } })],
			[site('a', 40), site('b', 40)],
			{ attributes: [age] }
		);
		const heads: Heads = {
			sites: [
				{ site: 'a', respondents: 22 },
				{ site: 'b', respondents: 22 }
			],
			classes: ['a', 'b'].flatMap((id) => [
				{ attribute: 'age', site: id, class: 'moins-65', respondents: 10 },
				{ attribute: 'age', site: id, class: '65-plus', respondents: 12 }
			])
		};
		const portions = ['a', 'b'].flatMap((id) => [
			{ site: id, class: 'moins-65', often: 5, none: 2 },
			{ site: id, class: '65-plus', often: 6, none: 2 }
		]);
		const [cost] = breakdownCosts(plan, [
			{ heads, counts: { items: [{ item: 'consulte', portions }], orders: [] } }
		]);
		expect(cost?.example).toMatchObject({ before: 22, after: null, base: 44 });
	});

	it('is not told of a question without a breakdown', () => {
		const plan = planOf([threeAnswers()], [site('a', 40)]);
		const draw = inventAnswers(plan, [{ site: 'a', respondents: 22 }], seededChance(1));
		expect(breakdownCosts(plan, [draw])).toEqual([]);
	});
});

describe('invented answers', () => {
	const plan: PublicationPlan = {
		...planOf(
			[
				threeAnswers(),
				threeAnswers({ item: 'securite', question: 'securite', tree: byAge }),
				threeAnswers({ item: 'bruit', question: 'bruit', reading: 'yes-alone', conditional: true })
			],
			[site('a', 300), site('b', 40)],
			{ attributes: [age, { question: 'revenu', ordered: true, classes: ['emploi', 'retraite'] }] }
		),
		orders: [{ item: 'travaux', options: ['toit', 'cour', 'salle'], places: 3 }],
		further: ['revenu']
	};
	const expected = [
		{ site: 'a', respondents: 225 },
		{ site: 'b', respondents: 30 }
	];

	it('are the same for the same seed, and others for another', () => {
		const once = inventAnswers(plan, expected, seededChance(7));
		expect(inventAnswers(plan, expected, seededChance(7))).toEqual(once);
		expect(inventAnswers(plan, expected, seededChance(8))).not.toEqual(once);
	});

	it('add up: sites, classes, poles and signatures agree with each other', () => {
		const { heads, counts, signatures } = inventAnswers(plan, expected, seededChance(7));
		expect(heads.sites).toEqual(expected);
		for (const { site: id, respondents } of expected) {
			const given = heads.classes.filter((one) => one.site === id && one.attribute === 'age');
			const sum = given.reduce((all, one) => all + one.respondents, 0);
			expect(sum).toBeGreaterThan(0);
			expect(sum).toBeLessThanOrEqual(respondents);
			const signed = signatures.entries.filter((one) => one.site === id);
			expect(signed.reduce((all, one) => all + one.respondents, 0)).toBe(respondents);
			const place = signatures.items.indexOf('consulte');
			const item = counts.items.find((one) => one.item === 'consulte');
			const own = item?.portions.filter((one) => one.site === id) ?? [];
			expect(own.reduce((all, one) => all + one.often, 0)).toBe(
				signed.reduce((all, one) => all + (one.often[place] ?? 0), 0)
			);
			expect(own.every(({ often, none }) => often + none <= respondents)).toBe(true);
		}
		expect(counts.orders[0]?.places.flat().toSorted()).toEqual(['cour', 'salle', 'toit']);
	});

	it('are put into words by the rules that say the real ones', () => {
		const { heads, counts } = inventAnswers(plan, expected, seededChance(7));
		const said = say(plan, heads, counts);
		expect(said.groups.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['all', 'a', 'b', 'all/age:moins-65'])
		);
		expect(said.tables.length).toBeGreaterThan(plan.items.length);
	});
});

describe('sizes before opening', () => {
	it('make nine of twelve and thirty of forty at 75 %', () => {
		expect(expectedAt([site('a', 12)], 75, 40)).toEqual([{ site: 'a', respondents: 9 }]);
		expect(expectedAt([site('a', 40)], 75, 40)).toEqual([{ site: 'a', respondents: 30 }]);
	});

	it('share what rounding leaves, and take the expected number where no dwellings are known', () => {
		const sites = [site('a', 11), site('b', 31), site('c', null)];
		const at = expectedAt(sites, 25, 10);
		expect(at.map(({ respondents }) => respondents)).toEqual([3, 8, 2]);
		expect(at.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(13);
	});

	it('tell which sites are too small, and which are joined with a sister', () => {
		const heads: Heads = {
			sites: [
				{ site: 'a', respondents: 22 },
				{ site: 'b', respondents: 5 },
				{ site: 'c', respondents: 6 }
			],
			classes: []
		};
		const alone = planOf([threeAnswers()], [site('a', 40), site('b', 11), site('c', 12)]);
		expect(siteOutlooks(alone, heads).map(({ outcome }) => outcome)).toEqual([
			'shown',
			'too-few',
			'too-few'
		]);
		const sisters = planOf([threeAnswers()], [site('a', 40), site('b', 11, 'c'), site('c', 12)]);
		expect(siteOutlooks(sisters, heads).map(({ id, outcome }) => [id, outcome])).toEqual([
			['a', 'shown'],
			['b+c', 'joined']
		]);
		const stricter = planOf([threeAnswers()], alone.sites, { margin: 5 });
		const small: Heads = { ...heads, sites: [{ site: 'a', respondents: 10 }] };
		expect(siteOutlooks(stricter, small)[0]?.outcome).toBe('too-few');
	});

	it('leave 24 dwellings no breakdown, and 27 one, unless the margin is stricter', () => {
		expect(mayCut([site('a', 24)], 'attribute', 3)).toBe(false);
		expect(mayCut([site('a', 27)], 'attribute', 3)).toBe(true);
		expect(mayCut([site('a', 27)], 'attribute', 5)).toBe(false);
		expect(mayCut([site('a', null)], 'attribute', 3)).toBe(true);
		expect(mayCut([site('a', 20), site('b', 20)], 'attribute', 3)).toBe(true);
		expect(mayCut([site('a', 20), site('b', 20)], 'attribute-in-sites', 3)).toBe(false);
		expect(mayCut([site('a', 266)], 'further', 3)).toBe(false);
		expect(mayCut([site('a', 267)], 'further', 3)).toBe(true);
	});
});
