import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsQuestion } from '#lib/domain/campaign/team-statement.ts';
import { rangeOf, type Range } from '#lib/domain/disclosure/range.ts';
import type { Said } from '#lib/domain/disclosure/said.ts';
import { placesOfOrder, placesOfSaid } from '#lib/domain/report/side-by-side-places.ts';
import { compareOrders, sideBySide } from '#lib/domain/report/side-by-side.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { annualRelease } from '../../../support/annual-release.ts';

const base = 9;
const names = ['a', 'b', 'c', 'd'];

const said: fc.Arbitrary<Said> = fc.oneof(
	fc.nat(base).map((count): Said => ({ kind: 'exact', count })),
	fc.constantFrom<Said>(
		{ kind: 'at-most', count: 3 },
		{ kind: 'at-least', count: base - 3 },
		{ kind: 'between', from: 2, to: 5 },
		{ kind: 'between', from: 4, to: 6 }
	)
);

/** Two to four options with what is said of each, and what a team may have put first. */
const lists = fc.array(said, { minLength: 2, maxLength: 4 }).chain((all) =>
	fc.record({
		options: fc.constant(all.map((one, index) => ({ option: names[index] ?? '', said: one }))),
		team: fc.shuffledSubarray(names.slice(0, all.length), { minLength: 1 })
	})
);

/** Every way the options may have been counted. */
function everyWay(ranges: readonly Range[]): number[][] {
	return ranges.reduce<number[][]>(
		(ways, { from, to }) =>
			ways.flatMap((way) =>
				Array.from({ length: to - from + 1 }, (_, index) => [...way, from + index])
			),
		[[]]
	);
}

/** Places an option takes among these counts, its ties with it. */
function placesIn(counts: readonly number[], own: number): Range {
	const count = counts[own] ?? 0;
	return {
		from: 1 + counts.filter((other) => other > count).length,
		to: counts.filter((other) => other >= count).length
	};
}

/** How far a team's place is from these places, by counting. */
function distance(places: Range, team: readonly string[], option: string, of: number): number {
	const index = team.indexOf(option);
	const given = index < 0 ? [...Array(of).keys()].slice(team.length) : [index];
	let least = of;
	for (const place of given) {
		for (let own = places.from; own <= places.to; own += 1) {
			least = Math.min(least, Math.abs(own - 1 - place));
		}
	}
	return given.length === 0 ? 0 : least;
}

describe('the places that words allow', () => {
	test('are those of every allowed count, and no other end', () => {
		fc.assert(
			fc.property(lists, ({ options }) => {
				const ways = everyWay(options.map((one) => rangeOf(one.said, base)));
				const places = placesOfSaid(options, base);
				for (const [index, { option }] of options.entries()) {
					const found = ways.map((way) => placesIn(way, index));
					expect(places.get(option)).toStrictEqual({
						from: Math.min(...found.map(({ from }) => from)),
						to: Math.max(...found.map(({ to }) => to))
					});
				}
			}),
			{ seed: 20_270_403, numRuns: 150 }
		);
	});

	test('cover a tie of an order, so that none of it stands before another', () => {
		const places = placesOfOrder([['a'], ['b', 'c'], ['d']]);
		expect([...places.values()]).toStrictEqual([
			{ from: 1, to: 1 },
			{ from: 2, to: 3 },
			{ from: 2, to: 3 },
			{ from: 4, to: 4 }
		]);
	});
});

describe('a gap between tenants and team', () => {
	test('is one for every count that the words allow, and never larger than the least of them', () => {
		fc.assert(
			fc.property(lists, ({ options, team }) => {
				const ways = everyWay(options.map((one) => rangeOf(one.said, base)));
				const beside = compareOrders(placesOfSaid(options, base), team);
				for (const [index, { option }] of options.entries()) {
					const need = beside?.tenants.find((one) => one.option === option);
					const least = Math.min(
						...ways.map((way) => distance(placesIn(way, index), team, option, options.length))
					);
					if (need?.gap) expect(need.gap.places).toBeLessThanOrEqual(least);
					if (need?.same === true) {
						const apart = ways.map((way) =>
							distance(placesIn(way, index), team, option, options.length)
						);
						expect(Math.max(...apart)).toBe(0);
						expect(need.gap).toBeNull();
					}
				}
			}),
			{ seed: 20_270_404, numRuns: 150 }
		);
	});

	test('is not lost where everything is exact', () => {
		const options = [9, 7, 5, 2].map((count, index): { option: string; said: Said } => ({
			option: names[index] ?? '',
			said: { kind: 'exact', count }
		}));
		const beside = compareOrders(placesOfSaid(options, base), ['d', 'a']);
		expect(beside?.gaps.map(({ option, gap }) => [option, gap])).toStrictEqual([
			['d', { places: 3, first: 'team' }],
			['a', { places: 1, first: 'tenants' }],
			['b', { places: 1, first: 'tenants' }]
		]);
	});

	test('is not called where the nearest allowed place is the team’s', () => {
		const options: { option: string; said: Said }[] = [
			{ option: 'a', said: { kind: 'between', from: 4, to: 6 } },
			{ option: 'b', said: { kind: 'between', from: 5, to: 8 } }
		];
		const beside = compareOrders(placesOfSaid(options, base), ['a', 'b']);
		expect(beside?.gaps).toStrictEqual([]);
		expect(beside?.tenants.map(({ same }) => same)).toStrictEqual([false, false]);
	});

	test('is not called inside a tie, which tells nothing before another', () => {
		const places = placesOfOrder([['a', 'b', 'c']]);
		expect(compareOrders(places, ['c', 'b', 'a'])?.gaps).toStrictEqual([]);
	});

	test('cannot be looked for where the team names what tenants were not asked', () => {
		expect(compareOrders(placesOfOrder([['a'], ['b']]), ['z'])).toBeNull();
	});
});

describe('a release beside a team’s list', () => {
	const question = needsQuestion(annualSurvey);
	if (question === null) throw new Error('the survey asks for no needs');
	const team = {
		needs: ['securite', 'loyer', 'aide'].map((code) => ({ code, label: { fr: '' } }))
	};
	const needs = (of: Readonly<Record<string, number>>): Record<string, [number, number]> =>
		Object.fromEntries(
			Object.entries(of).map(([code, count]) => [`besoins-prioritaires.${code}`, [count, 0]])
		);
	const made = (of: Readonly<Record<string, number>>) =>
		sideBySide(annualRelease({ respondents: 22, pairs: needs(of) }), question, team);

	test('tells the largest gaps, largest first, with the need the team left out', () => {
		const beside = made({ loyer: 15, paix: 12, batiment: 9, sante: 6, securite: 4 });
		expect(beside?.gaps.map(({ option, team: place, gap }) => [option, place, gap])).toStrictEqual([
			['securite', 1, { places: 4, first: 'team' }],
			['aide', 3, { places: 3, first: 'team' }],
			['paix', null, { places: 2, first: 'tenants' }]
		]);
		expect(beside?.tenants.slice(0, 5).map(({ option }) => option)).toStrictEqual([
			'loyer',
			'paix',
			'batiment',
			'sante',
			'securite'
		]);
	});

	test('does not move when a count moves that no word tells', () => {
		const counts = { loyer: 15, paix: 12, batiment: 9, securite: 4 };
		for (const unseen of [0, 1, 2, 3]) {
			expect(made({ ...counts, aide: unseen, proches: 3 - unseen })).toStrictEqual(
				made({ ...counts, aide: 0, proches: 0 })
			);
		}
		for (const most of [19, 20, 21, 22]) {
			expect(made({ ...counts, loyer: most })).toStrictEqual(made({ ...counts, loyer: 19 }));
		}
	});

	test('is not there where too few answered', () => {
		expect(sideBySide(annualRelease({ respondents: 6, pairs: {} }), question, team)).toBeNull();
	});
});
