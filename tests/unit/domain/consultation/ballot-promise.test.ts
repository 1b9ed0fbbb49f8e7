import { describe, expect, test } from 'vitest';
import { ballotPromise, promiseOfRules } from '#lib/domain/consultation/ballot-promise.ts';
import type {
	Announcement,
	BallotRules,
	ConsultationKind,
	TallyMethod,
	TallyMethodName
} from '#lib/domain/consultation/ballot-rules.ts';
import type { Outcome } from '#lib/domain/consultation/outcome.ts';
import { promiseFor, promiseOf } from '#lib/domain/disclosure/promise.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { announcementWords } from '#lib/wording/outcome/announcement-words.ts';
import { betweenSentences } from '#lib/i18n/punctuation.ts';

const core = { item: 'q', voters: 30, quorum: null };

function motion(announcement: Announcement, electorate: number | null): Outcome {
	const threshold = { numerator: 1, denominator: 2, strict: true };
	const rule = { threshold, base: 'cast', electorate } as const;
	const said = { kind: 'motion', verdict: 'adopted', sides: [], rule } as const;
	return { ...core, ...said, method: 'majority', announcement };
}

function choice(method: TallyMethodName, kind: ConsultationKind): Outcome {
	const ballot = {
		options: ['a', 'b', 'c'],
		...{ places: null, seats: 1, drawn: null, budget: null, decides: true },
		atMost: kind === 'election' ? 1 : null
	};
	const announced = { ...core, method, announcement: 'result-only', ballot } as const;
	if (method.startsWith('budget-')) {
		return { ...announced, kind: 'funded', funded: ['a'], tied: [], spent: 1, total: 2 };
	}
	if (method === 'plurality' || method === 'approval') {
		return { ...announced, kind: 'chosen', chosen: ['a'], tied: [] };
	}
	return { ...announced, kind: 'order', places: [['a'], ['b'], ['c']] };
}

/** The rules that such an outcome came of; what a method asks beside its name changes nothing here. */
function rules(
	{ item, announcement, method }: Outcome,
	kind: ConsultationKind,
	decides: boolean
): BallotRules {
	const question = {
		item,
		method: { kind: method } as TallyMethod,
		tie: { kind: 'stands' }
	} as const;
	const unit = { unit: 'member', electorate: 40, representation: 'none' } as const;
	const formal = decides ? { ...unit, quorum: null, custodians: [] } : null;
	return { version: 1, kind, announcement, questions: [question], formal };
}

/** Everything that a ballot can announce, as its outcome repeats it. */
const ballots: readonly (readonly [Outcome, ConsultationKind, boolean])[] = [
	...(['protected', 'exact', 'result-only'] as const).flatMap((announcement) => [
		[motion(announcement, 40), 'vote', true] as const,
		[motion(announcement, null), 'conditions', false] as const
	]),
	[choice('plurality', 'options'), 'options', true],
	[choice('approval', 'options'), 'options', true],
	[choice('plurality', 'election'), 'election', true],
	[choice('approval', 'election'), 'election', true],
	[choice('points', 'ranking'), 'ranking', true],
	[choice('schulze', 'ranking'), 'ranking', true],
	[choice('instant-runoff', 'ranking'), 'ranking', true],
	[choice('budget-approval', 'works'), 'works', true],
	[choice('budget-equal-shares', 'works'), 'works', true]
];

describe('what a publication promises of a consultation', () => {
	test.each(locales)('is in %s what its ballot said before it opened', async (locale) => {
		const { t } = await createTranslation(locale, ['outcome']);
		for (const [outcome, kind, decides] of ballots) {
			const { announcement, method } = outcome;
			const read = announcementWords({ t, locale }, announcement, method, kind, decides);
			expect(ballotPromise([outcome])[locale]).toBe(read);
			expect(promiseOfRules(rules(outcome, kind, decides))[locale]).toBe(read);
		}
		// A survey promises something else.
		const survey = promiseFor('member')[locale];
		for (const [outcome] of ballots) expect(ballotPromise([outcome])[locale]).not.toBe(survey);
	});

	test('says once what several of its questions announce, and each that differs', () => {
		const vote = motion('protected', 40);
		const order = choice('schulze', 'ranking');
		for (const locale of locales) {
			expect(ballotPromise([vote, { ...vote, item: 'r' }])).toEqual(ballotPromise([vote]));
			expect(ballotPromise([vote, order])[locale]).toBe(
				[vote, order].map((one) => ballotPromise([one])[locale]).join(betweenSentences(locale))
			);
		}
	});

	test('does not depend on what came of it', () => {
		const vote = motion('protected', 40);
		const quorum = { needed: 20, electorate: 40, reached: false };
		const failed = { ...vote, verdict: 'no-quorum', quorum } as Outcome;
		expect(ballotPromise([failed])).toEqual(ballotPromise([vote]));
		const advice = motion('protected', null);
		const few: Outcome = {
			...core,
			method: 'majority',
			announcement: 'protected',
			kind: 'withheld'
		};
		expect(ballotPromise([few])).toEqual(ballotPromise([advice]));
	});

	test('leaves a survey its own', () => {
		expect(promiseOf('household')).toEqual(promiseFor('household'));
		expect(promiseOf('household', [])).toEqual(promiseFor('household'));
	});
});
