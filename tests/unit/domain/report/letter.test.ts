import { describe, expect, it } from 'vitest';
import type { Counts } from '#lib/domain/disclosure/counts.ts';
import { release } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { shareEvidence } from '#lib/domain/report/comparison-difference.ts';
import type { Letter } from '#lib/domain/report/finding.ts';
import { writeLetter } from '#lib/domain/report/letter.ts';
import { madeRelease, releaseFacts } from '../disclosure/made-release.ts';
import { sample, scale } from '../disclosure/questionnaire.ts';

const questionnaire: Questionnaire = {
	...sample,
	questions: [
		scale('a'),
		scale('b'),
		scale('c'),
		scale('vermine', { reversed: true }),
		scale('fait', { dimension: '' }),
		...sample.questions.filter(({ id }) => id === 'besoins' || id === 'mot')
	].map((question) => {
		const { dimension, ...rest } = question;
		return dimension === '' ? rest : question;
	})
};

type Pairs = Readonly<Record<string, readonly [often: number, none: number]>>;

function releaseOf(respondents: number, pairs: Pairs, frame: number | null = 40): Release {
	const plan = writePlan({
		questionnaire,
		root: { id: 'all', label: 'Ensemble' },
		sites: [{ id: 's', label: 'S', frame }],
		policy: { version: 1, margin: 3 }
	});
	const counts: Counts = {
		items: Object.entries(pairs).map(([item, [often, none]]) => {
			return { item, portions: [{ site: 's', class: null, often, none }] };
		}),
		orders: []
	};
	const heads = { sites: [{ site: 's', respondents }], classes: [] };
	return release(releaseFacts, plan, heads, counts);
}

function letterOf(respondents: number, pairs: Pairs): Letter {
	return writeLetter(releaseOf(respondents, pairs), questionnaire);
}

function short(letter: Letter): { well: string[]; worry: string[] } {
	const name = ({ item, pole }: { item: string; pole: string }): string => `${item} ${pole}`;
	return { well: letter.well.map(name), worry: letter.worry.map(name) };
}

describe('what goes well and what worries', () => {
	it('stands strongest first, and turns reversed questions round', () => {
		const letter = letterOf(22, {
			a: [16, 2],
			b: [5, 9],
			c: [20, 0],
			vermine: [7, 9],
			fait: [22, 0]
		});
		expect(short(letter)).toEqual({
			well: ['c often', 'a often'],
			worry: ['b none', 'vermine often']
		});
		expect(letter.well[0]?.said).toEqual({ kind: 'at-least', count: 19 });
	});

	it('calls few bad answers to a reversed question good news', () => {
		expect(short(letterOf(22, { vermine: [4, 12] })).well).toContain('vermine none');
	});

	it('does not move when an unseen count moves', () => {
		const seen = [19, 20, 21, 22].map((often) =>
			letterOf(22, { a: [often, 0], b: [20, 0], c: [19, 3] })
		);
		expect(new Set(seen.map((letter) => JSON.stringify(letter))).size).toBe(1);
		expect(short(seen[0] ?? letterOf(22, {})).well).toEqual(['a often', 'b often', 'c often']);
	});

	it('needs a quarter to worry and half to go well, from the smallest count allowed', () => {
		expect(short(letterOf(22, { a: [11, 2], b: [10, 5], c: [8, 6] }))).toEqual({
			well: ['a often'],
			worry: ['c none']
		});
	});
});

describe('what people want', () => {
	it('shares a place between equal words, and the next place counts them', () => {
		const tied = letterOf(9, { 'besoins.loyer': [7, 2], 'besoins.paix': [9, 0] }).wanted;
		expect(tied.map(({ option, place, tied: equal }) => [option, place, equal])).toEqual([
			['loyer', 1, true],
			['paix', 1, true]
		]);
		const apart = letterOf(9, { 'besoins.loyer': [4, 5], 'besoins.paix': [5, 4] }).wanted;
		expect(apart.map(({ option, place, tied: equal }) => [option, place, equal])).toEqual([
			['paix', 1, false],
			['loyer', 2, false]
		]);
	});
});

describe('what changed', () => {
	function verdicts(before: Release, now: Release): Record<string, string> {
		const { changes } = writeLetter(now, questionnaire, { previous: before });
		return Object.fromEntries(changes.map(({ item, verdict }) => [item, verdict]));
	}

	it('is up or down only beyond chance, for every count that the words allow', () => {
		const before = releaseOf(
			100,
			{ a: [20, 50], b: [60, 20], c: [40, 30], vermine: [30, 30] },
			400
		);
		const now = releaseOf(100, { a: [60, 20], b: [20, 60], c: [42, 30], vermine: [99, 0] }, 400);
		expect(verdicts(before, now)).toMatchObject({
			a: 'up',
			b: 'down',
			c: 'cannot-say',
			vermine: 'up'
		});
	});

	it('is about the same only where the whole interval of the difference is small', () => {
		const before = releaseOf(380, { a: [152, 100] }, 400);
		const now = releaseOf(380, { a: [156, 100] }, 400);
		expect(verdicts(before, now)['a']).toBe('same');
		const few = [releaseOf(60, { a: [24, 16] }, 400), releaseOf(60, { a: [24, 16] }, 400)] as const;
		expect(verdicts(...few)['a']).toBe('cannot-say');
	});

	it('is corrected for the number of changes that are tested', () => {
		const [before, now] = [releaseOf(100, { a: [30, 30] }), releaseOf(100, { a: [45, 30] })];
		const share = (count: number) =>
			({ range: { from: count, to: count }, base: 100, population: null }) as const;
		expect(shareEvidence(share(30), share(45)).p).toBeLessThan(0.05);
		expect(verdicts(before, now)['a']).toBe('cannot-say');
		// Five scales at both poles, two options by « oui » alone.
		const { changes } = writeLetter(now, questionnaire, { previous: before });
		expect(changes.map(({ tests }) => tests)).toEqual(changes.map(() => 12));
	});

	it('is not looked for between other buildings', () => {
		const before = releaseOf(100, { a: [20, 50] }, 400);
		const now = releaseOf(100, { a: [60, 20] }, 400);
		const renamed = (label: string): Release => ({
			...before,
			groups: before.groups.map((group) => ({ ...group, label }))
		});
		expect(verdicts(renamed('Ensemble'), now)).toMatchObject({ a: 'up' });
		expect(verdicts(renamed('Un autre immeuble'), now)).toEqual({});
		const withSites = (one: Release, ids: readonly string[]): Release => ({
			...one,
			groups: one.groups.flatMap((whole) => [
				whole,
				...ids.map((id) => ({ ...whole, id, parent: whole.id, kind: 'site' as const }))
			])
		});
		const two = withSites(now, ['s', 't']);
		expect(verdicts(withSites(renamed('L’office'), ['t', 's']), two)).toMatchObject({ a: 'up' });
		expect(verdicts(withSites(before, ['s', 't', 'u']), two)).toEqual({});
		expect(verdicts(before, two)).toEqual({});
	});

	it('cannot be said under thirty responses', () => {
		const before = releaseOf(29, { a: [5, 20] });
		expect(verdicts(before, releaseOf(40, { a: [36, 0] }))['a']).toBe('cannot-say');
	});

	it('cannot be said where some allowed counts differ and others do not', () => {
		const everybody = releaseOf(40, { a: [2, 20] }, 40);
		expect(verdicts(everybody, releaseOf(40, { a: [3, 20] }, 40))['a']).toBe('same');
		const some = releaseOf(40, { a: [2, 20] }, 400);
		expect(verdicts(some, releaseOf(40, { a: [3, 20] }, 400))['a']).toBe('cannot-say');
	});

	it('is left out when another version was asked', () => {
		const before = releaseOf(40, { a: [20, 10] });
		const asked = { ...before, questionnaire: { ...before.questionnaire, version: 2 } };
		expect(verdicts(asked as Release, releaseOf(40, { a: [20, 10] }))).toEqual({});
	});
});

describe('what is not published', () => {
	it('names small groups and comments, with reasons about head counts', () => {
		expect(writeLetter(madeRelease(), sample).withheld).toEqual([
			{ what: 'group', id: 'c', reason: 'too-few-responses' },
			{ what: 'comments', id: null, reason: 'no-readers' }
		]);
		expect(writeLetter(madeRelease(), sample, { group: 'c' })).toMatchObject({
			well: [],
			worry: [],
			withheld: [
				{ what: 'group', id: 'c' },
				{ what: 'comments', reason: 'too-few-responses' }
			]
		});
	});

	it('names a breakdown that has fewer than two classes, and a comparison of too few', () => {
		const { heads, counts } = madeRelease.parts;
		const plan = writePlan({
			questionnaire: sample,
			root: { id: 'all', label: 'Ensemble' },
			sites: madeRelease.parts.plan.sites,
			policy: { version: 1, margin: 3 },
			trees: [{ question: 'securite', tree: { kind: 'attribute', question: 'age' } }]
		});
		const one = release(releaseFacts, plan, heads, counts);
		expect(writeLetter(one, sample).withheld).toContainEqual({
			what: 'breakdown',
			id: 'age',
			reason: 'fewer-than-two-classes'
		});
		const small = writeLetter(one, sample, { group: 'b', previous: one }).withheld;
		expect(small).toContainEqual({ what: 'comparison', id: null, reason: 'too-few-responses' });
	});

	it('names an order of places that so many responses cannot carry, and how many could', () => {
		const options = Array.from({ length: 8 }, (_, place) => `o${place}`);
		const [ranking] = sample.questions.filter(({ id }) => id === 'travaux');
		if (ranking?.kind !== 'ranking') throw new Error('the sample ranks works');
		const label = ranking.options[0]?.label;
		if (label === undefined) throw new Error('the ranking has options');
		const ranked: Questionnaire = {
			...sample,
			questions: [{ ...ranking, options: options.map((code) => ({ code, label })) }]
		};
		const plan = writePlan({
			questionnaire: ranked,
			root: { id: 'all', label: 'Ensemble' },
			sites: ['s', 't'].map((id) => ({ id, label: id, frame: 40 })),
			policy: { version: 1, margin: 3 }
		});
		const letterOf = (respondents: number, group: string): Letter =>
			writeLetter(
				release(
					releaseFacts,
					plan,
					{ sites: ['s', 't'].map((site) => ({ site, respondents })), classes: [] },
					{ items: [], orders: [{ item: 'travaux', places: options.map((code) => [code]) }] }
				),
				ranked,
				{ group }
			);
		// Two places of eight options: 8 · 3 + 28 = 52 points, three a response.
		const order = { what: 'order', id: 'travaux', reason: 'too-few-responses', least: 18 };
		expect(letterOf(8, 'all').withheld).toContainEqual(order);
		expect(letterOf(9, 'all').withheld).toEqual([]);
		const part = { what: 'order', id: 'travaux', reason: 'whole-only' };
		expect(letterOf(9, 's').withheld).toEqual([part]);
		// Where nothing is shown at all, the group says why.
		expect(letterOf(6, 's').withheld.map(({ what }) => what)).toEqual(['group']);
	});

	it('refuses a group that the release does not have', () => {
		expect(() => writeLetter(madeRelease(), sample, { group: 'nobody' })).toThrow('unknown-group');
	});
});
