import { describe, expect, test } from 'vitest';
import type { Group, Release } from '#lib/domain/disclosure/release.ts';
import type { Comparison } from '#lib/domain/report/comparison.ts';
import { groupDifferences } from '#lib/domain/report/group-differences.ts';
import { annualRelease } from '../../../support/annual-release.ts';

function group(id: string, parent: string | null): Group {
	const kind = parent === null ? 'total' : 'site';
	return { id, parent, label: id, kind, respondents: 40, frame: null, shown: true };
}

const whole = group('all', null);
const parts = [group('a', 'all'), group('b', 'all'), group('c', 'all')];
const release: Release = {
	...annualRelease({ respondents: 120, frame: null, pairs: {} }),
	groups: [whole, ...parts]
};

function compared(
	item: string,
	pair: readonly [string, string],
	told: Partial<Comparison> = {}
): Comparison {
	const [first, second] = pair;
	return {
		item,
		first,
		second,
		verdict: 'cannot-say',
		higher: null,
		reason: 'not-certain',
		size: { from: -0.1, to: 0.1 },
		p: 1,
		tests: 6,
		...told
	};
}

const over = (
	higher: string,
	size: number,
	verdict: 'more' | 'much-more'
): Partial<Comparison> => ({
	verdict,
	higher,
	reason: null,
	size: { from: size, to: size }
});

describe('differences between groups', () => {
	test('of one group over several are told together', () => {
		const all = [
			compared('securite', ['a', 'b'], over('a', 0.4, 'much-more')),
			compared('securite', ['a', 'c'], over('a', 0.5, 'much-more')),
			compared('securite', ['b', 'c'])
		];
		expect(groupDifferences(release, whole, all).differences).toEqual([
			{ item: 'securite', verdict: 'much-more', higher: 'a', lower: ['b', 'c'] }
		]);
	});

	test('that are clear come before those that are small, then the largest, whoever is first', () => {
		const all = [
			compared('securite', ['a', 'b'], over('a', 0.27, 'more')),
			compared('consulte', ['a', 'b'], over('b', -0.3, 'much-more')),
			compared('etat-sante', ['a', 'b'], over('b', -0.6, 'much-more'))
		];
		const { differences } = groupDifferences(release, whole, all);
		expect(differences.map(({ item }) => item)).toEqual(['etat-sante', 'consulte', 'securite']);
		expect(differences[0]).toMatchObject({ higher: 'b', lower: ['a'] });
	});

	test('seen from one of them are those it is part of, and no others', () => {
		const all = [
			compared('securite', ['a', 'b'], over('a', 0.4, 'much-more')),
			compared('securite', ['b', 'c'], over('b', 0.4, 'much-more'))
		];
		const seen = groupDifferences(release, group('c', 'all'), all).differences;
		expect(seen).toEqual([{ item: 'securite', verdict: 'much-more', higher: 'b', lower: ['c'] }]);
	});

	test('are alike only where every pair is', () => {
		const same = { verdict: 'about-same', reason: null } as const;
		const all = [
			compared('securite', ['a', 'b'], same),
			compared('securite', ['b', 'c'], same),
			compared('consulte', ['a', 'b'], same),
			compared('consulte', ['b', 'c'])
		];
		const told = groupDifferences(release, whole, all);
		expect(told.alike).toEqual(['securite']);
		expect(told.untold).toBe('not-certain');
	});

	test('that cannot be told say why: chance, else too few answers, else nothing to compare', () => {
		const few = { reason: 'too-few', size: null, p: null } as const;
		const both = [compared('securite', ['a', 'b'], few), compared('consulte', ['a', 'b'])];
		expect(groupDifferences(release, whole, both).untold).toBe('not-certain');
		expect(groupDifferences(release, whole, both.slice(0, 1)).untold).toBe('too-few');
		expect(groupDifferences(release, whole, []).untold).toBeNull();
	});
});
