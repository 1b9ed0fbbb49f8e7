import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayLeaf } from '#lib/domain/disclosure/leaf.ts';
import { sayParent } from '#lib/domain/disclosure/parent.ts';
import type { Range } from '#lib/domain/disclosure/range.ts';
import { allowedBy, everyCount, type Allowed } from '#lib/domain/report/comparison-allowed.ts';
import { allowedDifference, shareEvidence } from '#lib/domain/report/comparison-difference.ts';
import { leastKruskalWallis } from '#lib/domain/report/comparison-row-bound.ts';
import { kruskalWallis } from '#lib/domain/statistics/kruskal-wallis.ts';
import { newcombe } from '#lib/domain/statistics/newcombe.ts';
import { newcombeProbability } from '#lib/domain/statistics/newcombe-probability.ts';
import { plannedItem } from './surveyed.ts';

const readings = ['three-answers', 'yes-no', 'yes-alone'] as const;

describe('what a table allows', () => {
	it.each(readings)('holds the true count, and every other of the same words: %s', (reading) => {
		const item = plannedItem(reading);
		for (const base of [7, 8, 12, 19, 30]) {
			const ways = new Map<string, string[]>();
			for (let often = 0; often <= base; often += 1) {
				for (let none = 0; often + none <= base; none += 1) {
					const { cells } = sayLeaf(item, base, { often, none }, 3);
					const key = JSON.stringify(cells);
					ways.set(key, [...(ways.get(key) ?? []), `${none} ${base - often - none} ${often}`]);
				}
			}
			for (const [key, counts] of ways) {
				const cells = JSON.parse(key) as ReturnType<typeof sayLeaf>['cells'];
				const allowed = allowedBy({ item: 'a', group: 's', base, cells }, { ...item });
				const found = new Set(everyCount(allowed).map((count) => count.join(' ')));
				for (const count of counts) expect(found, key).toContain(count);
				// Nothing is allowed that the words refute, but where one pole alone is said.
				if (reading === 'three-answers') expect(found.size, key).toBe(counts.length);
			}
		}
	});

	it('speaks of one pole alone where a whole says one', () => {
		const part = { often: { from: 0, to: 20 }, none: { from: 0, to: 20 } };
		const said = (conditional: boolean) =>
			sayParent(
				{ ...plannedItem('three-answers'), conditional },
				40,
				{ often: 12, none: 9 },
				[part, part],
				3
			);
		const table = (conditional: boolean) => ({
			item: 'a',
			group: 'all',
			base: 40,
			cells: said(conditional).cells
		});
		const item = plannedItem('three-answers');
		expect(allowedBy(table(false), item)).toMatchObject({
			often: { from: 12, to: 12 },
			none: { from: 9, to: 9 },
			ordered: true
		});
		expect(allowedBy(table(true), item)).toMatchObject({
			often: { from: 12, to: 12 },
			none: { from: 0, to: 28 },
			bothPoles: false,
			ordered: false
		});
	});
});

/** A range of up to seven counts in a base, as the words leave. */
const allowedShare = fc
	.tuple(fc.integer({ min: 30, max: 90 }), fc.nat(90), fc.nat(6), fc.option(fc.nat(60)))
	.map(([base, from, width, more]) => {
		const least = Math.min(from, base);
		return {
			base,
			range: { from: least, to: Math.min(base, least + width) },
			population: more === null ? null : base + more
		};
	});

function countsOf({ from, to }: Range): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('the outer counts', () => {
	it('hold the intervals and the probabilities of all between them', () => {
		fc.assert(
			fc.property(allowedShare, allowedShare, (before, now) => {
				const outer = allowedDifference(before, now);
				const evidence = shareEvidence(before, now);
				for (const count of countsOf(before.range)) {
					for (const other of countsOf(now.range)) {
						const then = { count, n: before.base, population: before.population };
						const today = { count: other, n: now.base, population: now.population };
						const { from, to } = newcombe(then, today);
						expect(from).toBeGreaterThanOrEqual(outer.from - 1e-12);
						expect(to).toBeLessThanOrEqual(outer.to + 1e-12);
						expect(newcombeProbability(then, today)).toBeLessThanOrEqual(evidence.p + 1e-12);
					}
				}
			}),
			{ seed: 21, numRuns: 60 }
		);
	});
});

const allowedGroup = fc
	.tuple(fc.integer({ min: 30, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(3), fc.nat(3))
	.map(([base, often, none, more, others]): Allowed => {
		const most = Math.min(often, base);
		const least = Math.min(none, base - most);
		return {
			base,
			often: { from: Math.max(0, most - more), to: most },
			none: { from: Math.max(0, least - others), to: least },
			bothPoles: true,
			ordered: true
		};
	});

describe('the bound of a row', () => {
	it('is under the statistic of every way, and is that statistic where all is exact', () => {
		fc.assert(
			fc.property(fc.array(allowedGroup, { minLength: 3, maxLength: 3 }), (row) => {
				const bound = leastKruskalWallis(row);
				const [one = [], two = [], three = []] = row.map(everyCount);
				for (const first of one) {
					for (const second of two) {
						for (const third of three) {
							const { statistic } = kruskalWallis([first, second, third]);
							if (statistic < bound - 1e-9) expect.fail(`${statistic} is under ${bound}`);
						}
					}
				}
				const exact = row.map((side) => ({
					...side,
					often: { from: side.often.to, to: side.often.to },
					none: { from: side.none.to, to: side.none.to }
				}));
				const counted = exact.flatMap(everyCount);
				expect(leastKruskalWallis(exact)).toBeCloseTo(kruskalWallis(counted).statistic, 8);
			}),
			{ seed: 22, numRuns: 60 }
		);
	});
});
