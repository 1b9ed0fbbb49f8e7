import { expect, test } from 'vitest';
import type { Standing } from '#lib/domain/campaign/standing.ts';
import { type Ending, stepsOf } from '#lib/domain/campaign/steps.ts';

const kept: Ending = { destroys: 9, destroyed: false };

function line(standing: Standing, tried: boolean, ending = kept): string {
	return stepsOf(standing, tried, ending)
		.map(({ id, status }) => `${id} ${status}`)
		.join(', ');
}

test('an open campaign that was tried has two steps behind it', () => {
	expect(line({ kind: 'open', until: 1 }, true)).toBe(
		'prepare done, trial done, open today, closed ahead, published ahead, destroyed ahead'
	);
});

test('a trial that was not made is said to be skipped', () => {
	expect(line({ kind: 'published', since: 1 }, false)).toBe(
		'prepare done, trial skipped, open done, closed done, published today, destroyed ahead'
	);
});

test('the last step of a campaign is the destruction of its sealed answers', () => {
	expect(line({ kind: 'published', since: 1 }, true, { destroys: 9, destroyed: true })).toBe(
		'prepare done, trial done, open done, closed done, published done, destroyed today'
	);
});

test('invented answers are nobody’s: no step destroys them', () => {
	expect(line({ kind: 'published', since: 1 }, true, { destroys: null, destroyed: false })).toBe(
		'prepare done, trial done, open done, closed done, published today'
	);
});

test.each([
	[{ kind: 'draft' }, 'prepare'],
	[{ kind: 'trial' }, 'trial'],
	[{ kind: 'scheduled', until: 1 }, 'open'],
	[{ kind: 'collecting', until: 1 }, 'closed'],
	[{ kind: 'counting' }, 'closed'],
	[{ kind: 'waiting', until: 1 }, 'closed']
] as const)('%o stands at one step', (standing, today) => {
	const steps = stepsOf(standing, true, kept);
	expect(steps.filter(({ status }) => status === 'today')).toEqual([
		{ id: today, status: 'today' }
	]);
});
