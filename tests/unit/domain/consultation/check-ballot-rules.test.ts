import { describe, expect, test } from 'vitest';
import type { BallotQuestion, BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import { checkBallotRules } from '#lib/domain/consultation/check-ballot-rules.ts';
import { leftExamples } from '#lib/domain/questionnaire/left-examples.ts';
import { ballotInstruments } from '#lib/library/ballots/examples.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { entries } from '#lib/library/entries.ts';
import { voteQuestionnaire, voteRules } from '../../../support/formal-vote.ts';

const [ballot] = voteRules(20).questions;
const faultOf = (rules: BallotRules): string | null =>
	checkBallotRules(rules, voteQuestionnaire)?.code ?? null;
const withQuestion = (change: Partial<BallotQuestion>): BallotRules => {
	if (ballot === undefined) throw new Error('no ballot');
	return voteRules(20, { questions: [{ ...ballot, ...change }] });
};
const half = { numerator: 1, denominator: 2, strict: true };

describe('the rules of a ballot', () => {
	test('fit their questionnaire', () => {
		expect(checkBallotRules(voteRules(20), voteQuestionnaire)).toBeNull();
	});

	test.each<readonly [string, BallotRules]>([
		['no-ballot-question', voteRules(20, { questions: [] })],
		['ballot-question-unknown', withQuestion({ item: 'autre' })],
		[
			'ballot-question-twice',
			voteRules(20, { questions: [...voteRules(20).questions, ...voteRules(20).questions] })
		],
		['method-of-another-kind', withQuestion({ method: { kind: 'schulze' } })],
		['method-of-another-kind', withQuestion({ method: { kind: 'approval', seats: 1 } })],
		['seats-unfit', withQuestion({ method: { kind: 'plurality', seats: 3 } })],
		['seats-unfit', withQuestion({ method: { kind: 'plurality', seats: 0 } })],
		['sides-unfit', withQuestion({ sides: { for: ['pour'], blank: [], against: ['contre'] } })],
		[
			'sides-unfit',
			withQuestion({ sides: { for: ['pour'], blank: ['pour', 'blanc'], against: ['contre'] } })
		],
		[
			'threshold-unfit',
			withQuestion({
				method: { kind: 'majority', threshold: { ...half, denominator: 0 }, base: 'cast' }
			})
		],
		['threshold-unfit', voteRules(20, { quorum: { numerator: 3, denominator: 2, strict: false } })],
		['tie-order-unfit', withQuestion({ tie: { kind: 'drawn', order: ['pour', 'contre'] } })],
		['electorate-unknown', voteRules(0)],
		[
			'electorate-unknown',
			{
				...withQuestion({ method: { kind: 'majority', threshold: half, base: 'electorate' } }),
				formal: null
			}
		],
		['announcement-of-a-vote', { ...voteRules(20, { announcement: 'exact' }), formal: null }]
	])('that do not are refused as %s', (code, rules) => {
		expect(faultOf(rules)).toBe(code);
	});

	test('refuse a question that only some are asked, or that asks the same as another', () => {
		const [question] = voteQuestionnaire.questions;
		if (question === undefined) throw new Error('no question');
		for (const change of [
			{ shownIf: { kind: 'answered', question: 'autre' } },
			{ linkedTo: 'autre' }
		] as const) {
			const changed = { ...voteQuestionnaire, questions: [{ ...question, ...change }] };
			expect(checkBallotRules(voteRules(20), changed)?.code).toBe('ballot-question-of-some');
		}
	});
});

describe('examples of the library', () => {
	test('are found wherever an entry says that it holds some, and only there', () => {
		for (const { questionnaire, examples } of entries) {
			expect([questionnaire.id, leftExamples(questionnaire).length > 0]).toEqual([
				questionnaire.id,
				examples
			]);
		}
		expect(leftExamples(annualSurvey)).toEqual([]);
	});

	test.each(['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'])(
		'an example that is left is found by its words in %s alone',
		(language) => {
			for (const { questions, ...whole } of ballotInstruments) {
				const alone = JSON.parse(JSON.stringify(questions), (_, value: unknown) =>
					typeof value === 'object' && value !== null && 'fr' in value
						? { [language]: (value as Record<string, string>)[language] }
						: value
				) as typeof questions;
				expect([whole.id, leftExamples({ ...whole, questions: alone }).length]).toEqual([
					whole.id,
					leftExamples({ ...whole, questions }).length
				]);
			}
		}
	);

	test('an example is found whichever way Chinese marks it', () => {
		for (const mark of ['例子：', '例：', '示例：', '例如：']) {
			const question = { ...annualSurvey.questions[0], text: { 'zh-Hans': `${mark}花园` } };
			const questions = [question as (typeof annualSurvey.questions)[number]];
			expect(leftExamples({ ...annualSurvey, questions })).toHaveLength(1);
		}
	});
});
