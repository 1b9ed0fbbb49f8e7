import { expect, test } from 'vitest';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { checkPromise } from '#lib/domain/disclosure/audit/check-promise.ts';
import { release } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { madeRelease, releaseFacts } from '../made-release.ts';

const exact: Outcome = {
	item: 'q',
	method: 'majority',
	announcement: 'exact',
	voters: 12,
	quorum: null,
	kind: 'motion',
	verdict: 'adopted',
	sides: []
};
const survey = madeRelease();
const vote = release(
	{ ...releaseFacts, outcomes: [exact] },
	survey.plan,
	{ sites: [], classes: [] },
	{ items: [], orders: [] }
);

const faultsOf = (promise: Release['promise'], of: Release): string[] =>
	checkPromise({ ...of, promise }).map(({ code, place }) => `${code} ${place}`);

test('a vote promises what its ballot announced, and no longer what a survey promises', () => {
	expect(vote.promise['fr']).toContain('Le décompte exact sera inscrit au procès-verbal.');
	expect(JSON.stringify(vote.promise)).not.toContain('ne permettent à personne');
	expect(checkPromise(vote)).toEqual([]);
});

test('a vote that was published with the promise of a survey stays sound', () => {
	expect(faultsOf(survey.promise, vote)).toEqual([]);
});

test('a mixture of both is caught with its language, in either', () => {
	const en = { vote: vote.promise['en'] ?? '', survey: survey.promise['en'] ?? '' };
	expect(faultsOf({ ...vote.promise, en: en.survey }, vote)).toEqual(['other-promise en']);
	expect(faultsOf({ ...survey.promise, en: en.vote }, vote)).toEqual(['other-promise en']);
});

test('a survey that promises what a vote announces, or a vote what another announces, is caught', () => {
	expect(faultsOf(vote.promise, survey)).toHaveLength(6);
	const hidden = { ...vote, outcomes: [{ ...exact, announcement: 'protected' as const }] };
	expect(faultsOf(vote.promise, hidden as Release)).toHaveLength(6);
});
