import { describe, expect, it } from 'vitest';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { parseBallotNotice } from '#lib/protocol/ballot-notice.ts';
import { ballotWords } from '#lib/wording/outcome/ballot-words.ts';
import { ballotQuestions, formalRules, worksRules } from '../../support/outcomes.ts';

const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const whole = ballotNotice(formalRules({ questions: ballotQuestions }));

describe('the rules of a ballot on their way to a device', () => {
	it('arrive as they left', () => {
		for (const notice of [whole, ballotNotice(formalRules()), ballotNotice(worksRules())]) {
			expect(parseBallotNotice(travelled(notice))).toEqual(notice);
		}
	});

	it('say the votes that a quorum takes, and nothing of sides and costs', () => {
		expect(whole.formal?.quorum).toBe(15);
		expect(JSON.stringify(whole)).not.toMatch(/pour|contre|12000|costs|sides/);
	});

	it.each([
		['nothing', undefined],
		['an unknown kind', { ...whole, kind: 'unheard-of' }],
		['an unknown announcement', { ...whole, announcement: 'everything' }],
		['no question', { ...whole, questions: [] }],
		[
			'a majority without its threshold',
			{
				...whole,
				questions: [{ item: 'proposition', method: { kind: 'majority' }, tie: 'stands' }]
			}
		],
		[
			'an election of nobody',
			{
				...whole,
				questions: [{ item: 'election', method: { kind: 'plurality', seats: 0 }, tie: 'stands' }]
			}
		]
	])('are refused with %s', (_, input) => {
		expect(() => parseBallotNotice(travelled(input ?? null))).toThrow(/^malformed-bundle/);
	});

	it.each(locales)('are said in %s, each announcement in its own words', async (locale) => {
		const { t } = await createTranslation(locale, ['common', 'outcome']);
		const told = (['protected', 'exact', 'result-only'] as const).map((announcement) => {
			const notice = ballotNotice(formalRules({ announcement }));
			return JSON.stringify(ballotWords({ t, locale }, notice, '3'));
		});
		expect(new Set(told).size).toBe(3);
		for (const words of told) expect(words).not.toMatch(/\{\{|outcome\.|undefined/);
	});
});
