import { describe, expect, it } from 'vitest';
import type { PlannedItem } from '#lib/domain/disclosure/plan.ts';
import type { Margin } from '#lib/domain/disclosure/policy.ts';
import { say, type Publication } from '#lib/domain/disclosure/say.ts';
import { leafData } from './attacker.ts';
import {
	countsOf,
	headsOf,
	planOf,
	sitesNamed,
	threeAnswers,
	words,
	type Triple
} from './plans.ts';

function saying(
	triples: readonly Triple[],
	item: PlannedItem = threeAnswers(),
	margin: Margin = 3
): Publication {
	const sizes = triples.map(([often, some, none]) => often + some + none);
	return say(planOf([item], sitesNamed(sizes), { margin }), headsOf(sizes), countsOf(triples));
}

function bytes(...triples: readonly Triple[]): string {
	return JSON.stringify(saying(triples));
}

describe('almost everybody, almost nobody', () => {
	it.each([7, 9, 12, 22, 41, 200])('reads the same from all to all but three of %i', (n) => {
		const top: Triple[] = [
			[n, 0, 0],
			[n - 1, 1, 0],
			[n - 1, 0, 1],
			[n - 2, 1, 1],
			[n - 2, 0, 2],
			[n - 3, 3, 0],
			[n - 3, 0, 3]
		];
		expect(new Set(top.map((triple) => bytes(triple))).size).toBe(1);
		expect(words(saying([[n, 0, 0]]))).toEqual([`often at-least ${n - 3}`]);
		expect(bytes([n - 4, 4, 0])).not.toBe(bytes([n, 0, 0]));
		const bottom: Triple[] = [
			[0, 0, n],
			[1, 0, n - 1],
			[2, 0, n - 2],
			[3, 0, n - 3]
		];
		expect(new Set(bottom.map((triple) => bytes(triple))).size).toBe(1);
	});

	it('reads the same for none to three beside an exact pole', () => {
		const one: Triple[] = [
			[0, 4, 18],
			[1, 3, 18],
			[2, 2, 18],
			[3, 1, 18]
		];
		expect(new Set(one.map((triple) => bytes(triple))).size).toBe(1);
		const sum: Triple[] = [
			[0, 4, 6],
			[1, 3, 6],
			[2, 2, 6],
			[3, 1, 6]
		];
		expect(new Set(sum.map((triple) => bytes(triple))).size).toBe(1);
		expect(words(saying([[1, 3, 6]]))).toEqual(['often at-most 3', 'some 1..4', 'none exact 6']);
	});
});

describe('three answers', () => {
	it('says all three where no cell is small', () => {
		expect(words(saying([[10, 7, 5]]))).toEqual(['often exact 10', 'some exact 7', 'none exact 5']);
	});

	it('joins a small rest, and counts few in the middle apart from nothing', () => {
		expect(words(saying([[4, 1, 4]]))).toEqual(['often exact 4', 'some+none exact 5']);
		expect(words(saying([[16, 3, 3]]))).toEqual(['often exact 16', 'some+none exact 6']);
		expect(words(saying([[11, 2, 9]]))).toEqual(['often exact 11', 'some at-most 3']);
	});

	it('says « 3 ou moins » of both poles and leaves the middle what remains', () => {
		expect(words(saying([[3, 16, 3]]))).toEqual([
			'often at-most 3',
			'some 16..22',
			'none at-most 3'
		]);
	});

	it('says nothing of six, whatever they answered', () => {
		expect(new Set(leafData(6).map((triple) => bytes(triple))).size).toBe(1);
		const { groups, tables } = saying([[6, 0, 0]]);
		expect(tables).toEqual([]);
		expect(groups).toMatchObject([{ id: 'all', respondents: 6, shown: false }]);
	});

	it('has nothing exact at seven', () => {
		for (const triple of leafData(7)) {
			expect(bytes(triple)).not.toContain('exact');
		}
	});

	it('says less with a larger margin', () => {
		expect(words(saying([[4, 9, 9]], threeAnswers(), 4))[0]).toBe('often at-most 4');
		expect(words(saying([[18, 2, 2]], threeAnswers(), 5))).toEqual(['often at-least 17']);
		expect(saying([[5, 5, 0]], threeAnswers(), 5).tables).toEqual([]);
	});

	it('says an option by « oui » alone', () => {
		const option = threeAnswers({ reading: 'yes-alone', some: [], none: [] });
		expect(words(saying([[5, 0, 4]], option))).toEqual(['often exact 5']);
		expect(words(saying([[0, 0, 9]], option))).toEqual(['often at-most 3']);
		expect(words(saying([[8, 0, 1]], option))).toEqual(['often at-least 6']);
	});
});

describe('trees', () => {
	it('says a total against the range that its sites leave open', () => {
		const one = saying([
			[0, 0, 10],
			[0, 5, 7]
		]);
		expect(words(one)).toEqual(['often 0..6', 'some 0..8', 'none 14..17']);
		expect(bytes([0, 0, 10], [0, 5, 7])).toBe(bytes([0, 3, 7], [0, 5, 7]));
	});

	it('hides a unanimous nine under a total of 39', () => {
		expect(bytes([0, 0, 9], [0, 5, 25])).toBe(bytes([0, 3, 6], [0, 5, 25]));
		expect(
			words(
				saying([
					[0, 0, 9],
					[0, 5, 25]
				])
			).at(-1)
		).toBe('none 31..34');
	});

	it('lists a site of five without tables, and keeps all its answers in a range of the total', () => {
		const all = leafData(5).map((small) => saying([small, [10, 6, 6], [20, 11, 10]]));
		expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(words(all[0])[0]).toBe('often 30..35');
		expect(all[0]?.groups.map(({ id, respondents, shown }) => [id, respondents, shown])).toEqual([
			['all', 68, true],
			['s0', 5, false],
			['s1', 22, true],
			['s2', 41, true]
		]);
	});

	it('joins a small site with the sister that was named, which replaces both', () => {
		const sizes = [5, 22, 41];
		const [small, ...others] = sitesNamed(sizes);
		const sites = [{ id: 's0', label: small?.label ?? '', frame: 8, sister: 's1' }, ...others];
		const plan = planOf([threeAnswers()], sites);
		const counts = countsOf([
			[5, 0, 0],
			[10, 6, 6],
			[20, 11, 10]
		]);
		const joined = say(plan, headsOf(sizes), counts);
		expect(joined.groups.map(({ id, respondents }) => [id, respondents])).toEqual([
			['all', 68],
			['s0+s1', 27],
			['s2', 41]
		]);
		expect(words(joined, 's0+s1')).toEqual(['often exact 15', 'some exact 6', 'none exact 6']);
		const large = say(plan, headsOf([7, 22, 41]), counts);
		expect(large.groups.map(({ id }) => id)).toEqual(['all', 's0', 's1', 's2']);
	});

	it('says of a filtered question, of yes/no and of options only the first pole at a parent', () => {
		for (const over of [
			{ conditional: true },
			{ reading: 'yes-no' as const },
			{ reading: 'yes-alone' as const }
		]) {
			const one = saying(
				[
					[10, 7, 5],
					[12, 10, 9]
				],
				threeAnswers(over)
			);
			expect(words(one)).toEqual(['often exact 22']);
		}
	});

	it('says nothing of a total under seven', () => {
		const triples: Triple[] = [
			[3, 0, 0],
			[0, 3, 0]
		];
		const { groups, tables } = saying(triples);
		expect(tables).toEqual([]);
		expect(groups).toHaveLength(3);
	});
});
