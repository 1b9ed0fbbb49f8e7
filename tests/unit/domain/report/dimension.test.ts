import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { compareDimensions, dimensionChanges } from '#lib/domain/report/dimension-comparison.ts';
import { dimensions } from '#lib/domain/report/dimension.ts';
import { sameWords, surveyed, surveyedRelease, type Poles } from './surveyed.ts';

type Items = Readonly<Record<string, Poles>>;

function oneSite(respondents: number, poles: Items, frame: number | null = null): Release {
	return surveyedRelease([{ site: 's', respondents, frame, poles }]);
}

function twoSites(one: Items, other: Items, frame: number | null = null): Release {
	return surveyedRelease([
		{ site: 's', respondents: 100, frame, poles: one },
		{ site: 't', respondents: 100, frame, poles: other }
	]);
}

function whole(release: Release): Release['groups'][number] {
	const [group] = release.groups;
	if (group === undefined) throw new Error('No whole.');
	return group;
}

describe('a dimension', () => {
	it('is the mean of the favourable shares, the middle not among them, reversed items turned', () => {
		const release = oneSite(20, {
			a: [10, 5],
			b: [5, 5],
			vermine: [4, 12],
			porte: [15, 5],
			'besoins.loyer': [20, 0]
		});
		expect(dimensions(release, surveyed, 'all')).toEqual([
			{
				dimension: 'lieu',
				group: 'all',
				base: 20,
				share: { from: (12 / 20 + 15 / 20) / 2, to: (12 / 20 + 15 / 20) / 2 },
				items: [
					{ item: 'vermine', share: { from: 0.6, to: 0.6 } },
					{ item: 'porte', share: { from: 0.75, to: 0.75 } }
				]
			},
			{
				dimension: 'vie',
				group: 'all',
				base: 20,
				share: { from: 0.375, to: 0.375 },
				items: [
					{ item: 'a', share: { from: 0.5, to: 0.5 } },
					{ item: 'b', share: { from: 0.25, to: 0.25 } }
				]
			}
		]);
	});

	it('holds the true mean, and is the same for every count of the same words, order included', () => {
		const poles = fc.tuple(fc.nat(12), fc.nat(12)).map(([often, none]): Poles => {
			return [often, Math.min(none, 12 - often)];
		});
		fc.assert(
			fc.property(poles, poles, poles, fc.nat(99), (a, b, vermine, pick) => {
				const told = dimensions(oneSite(12, { a, b, vermine }), surveyed, 'all');
				const words = sameWords(12, a);
				const other = words[pick % words.length] ?? a;
				expect(dimensions(oneSite(12, { a: other, b, vermine }), surveyed, 'all')).toEqual(told);
				const vie = told.find(({ dimension }) => dimension === 'vie');
				const mean = (other[0] + b[0]) / 24;
				expect(vie?.share.from).toBeLessThanOrEqual(mean + 1e-12);
				expect(vie?.share.to).toBeGreaterThanOrEqual(mean - 1e-12);
			}),
			{ seed: 31, numRuns: 100 }
		);
	});

	it('leaves out a turned yes/no of a whole, of which only « oui » is said', () => {
		const turned = {
			...surveyed,
			questions: surveyed.questions.map((question) =>
				question.id === 'porte' ? { ...question, reversed: true } : question
			)
		};
		const release = twoSites({ porte: [50, 40] }, { porte: [50, 40] });
		const items = (group: string): string[] =>
			dimensions(release, turned, group)
				.filter(({ dimension }) => dimension === 'lieu')
				.flatMap((one) => one.items.map(({ item }) => item));
		expect(items('all')).toEqual(['vermine']);
		expect(items('s')).toEqual(['vermine', 'porte']);
	});

	it('is not there for a group of which nothing is said', () => {
		expect(dimensions(oneSite(6, { a: [3, 3] }), surveyed, 'all')).toEqual([]);
	});
});

describe('dimensions of two groups', () => {
	const good = { a: [70, 10], b: [65, 10], vermine: [50, 20], porte: [50, 40] } as const;
	const bad = { a: [25, 40], b: [30, 40], vermine: [50, 20], porte: [50, 40] } as const;

	it('differ only beyond the margins of all their items', () => {
		expect(compareDimensions(twoSites(good, bad), surveyed)).toMatchObject([
			{ dimension: 'vie', items: ['a', 'b'], verdict: 'much-more', better: 's', tests: 2 },
			{ dimension: 'lieu', verdict: 'cannot-say', better: null, tests: 2 }
		]);
	});

	it('are about the same where everybody answered alike', () => {
		const found = compareDimensions(twoSites(good, good, 100), surveyed);
		expect(found.map(({ verdict }) => verdict)).toEqual(['about-same', 'about-same']);
	});

	it('cannot be compared under thirty responses', () => {
		const few = surveyedRelease([
			{ site: 's', respondents: 29, frame: null, poles: { a: [29, 0] } },
			{ site: 't', respondents: 60, frame: null, poles: { a: [0, 60] } }
		]);
		expect(compareDimensions(few, surveyed)[0]).toMatchObject({
			verdict: 'cannot-say',
			size: null,
			p: null,
			tests: 0
		});
	});

	it('change between two years by the same rules', () => {
		const [before, now] = [oneSite(100, bad), oneSite(100, good)];
		const found = dimensionChanges(now, whole(now), before, surveyed);
		expect(found).toMatchObject([
			{ dimension: 'vie', verdict: 'much-more', direction: 'better' },
			{ dimension: 'lieu', verdict: 'cannot-say', direction: null }
		]);
		const [back] = dimensionChanges(before, whole(before), now, surveyed);
		expect(back).toMatchObject({ verdict: 'much-more', direction: 'worse' });
	});

	it('are not followed where another version was asked', () => {
		const now = oneSite(100, good);
		const facts = { questionnaire: { id: 'essai', version: 2, hash: 'b'.repeat(64) } };
		const before = surveyedRelease([{ site: 's', respondents: 100, frame: null, poles: bad }], {
			facts
		});
		expect(dimensionChanges(now, whole(now), before, surveyed)).toEqual([]);
	});
});
