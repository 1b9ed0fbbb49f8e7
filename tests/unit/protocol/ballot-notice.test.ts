import { describe, expect, it } from 'vitest';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import type { BallotQuestion, BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { parseBallotNotice } from '#lib/protocol/ballot-notice.ts';
import { ballotWords } from '#lib/wording/outcome/ballot-words.ts';
import { ballotQuestions, ballotSurvey, formalRules, worksRules } from '../../support/outcomes.ts';

const travelled = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const noticeOf = (rules: BallotRules) => ballotNotice(rules, ballotSurvey, 3);
const whole = noticeOf(formalRules({ questions: ballotQuestions }));

describe('the rules of a ballot on their way to a device', () => {
	it('arrive as they left', () => {
		for (const notice of [whole, noticeOf(formalRules()), noticeOf(worksRules())]) {
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
			const notice = noticeOf(formalRules({ announcement }));
			return JSON.stringify(ballotWords({ t, locale }, notice, '3'));
		});
		expect(new Set(told).size).toBe(3);
		for (const words of told) expect(words).not.toMatch(/\{\{|outcome\.|undefined/);
	});

	it('warn by the margin of the plan, which may be more than three', () => {
		const vote = formalRules();
		expect(ballotNotice(vote, ballotSurvey, 3).revealing).toEqual([]);
		const open = formalRules({ formal: vote.formal && { ...vote.formal, quorum: null } });
		expect(ballotNotice(open, ballotSurvey, 3).revealing).toEqual([{ from: 1, to: 6 }]);
		expect(ballotNotice(open, ballotSurvey, 5).revealing).toEqual([{ from: 1, to: 10 }]);
		const eight = formalRules({ formal: vote.formal && { ...vote.formal, electorate: 8 } });
		expect(ballotNotice(eight, ballotSurvey, 3).few).toBe(false);
		expect(ballotNotice(eight, ballotSurvey, 4).few).toBe(true);
	});

	it('arrive from a device that kept them before as they were then', () => {
		const { few, ...before } = whole;
		const questions = before.questions.map(({ item, method, tie }) => ({ item, method, tie }));
		expect(few).toBe(false);
		expect(parseBallotNotice(travelled({ ...before, questions }))).toMatchObject({
			few: false,
			questions: [{ fewest: null, between: null }, {}, {}, {}]
		});
	});
});

describe('what is said before voting', () => {
	const told = async (rules: BallotRules) => {
		const { t } = await createTranslation('fr', ['common', 'outcome']);
		const { consent } = ballotWords({ t, locale: 'fr' }, noticeOf(rules), '3 avril');
		return JSON.stringify(consent).replaceAll('\u00A0', ' ');
	};
	const few = { ...formalRules().formal, electorate: 6, quorum: null } as BallotRules['formal'];

	it('warns that the result alone of few may show their votes, and of nobody else’s', async () => {
		const warning = 'le résultat à lui seul peut montrer comment chacune a voté';
		expect(await told(formalRules({ announcement: 'result-only', formal: few }))).toContain(
			warning
		);
		expect(await told(formalRules({ announcement: 'result-only' }))).not.toContain(warning);
	});

	it('says of an election the turnouts at which the names tell, as of a proposal', async () => {
		const elected = formalRules({
			kind: 'election',
			announcement: 'result-only',
			questions: [ballotQuestions[2]],
			formal: { ...formalRules().formal, quorum: null } as BallotRules['formal']
		});
		expect(await told(elected)).toContain('Si le nombre de votes est de 1 à 6');
	});

	it('says under how many votes an order is not said whole, and advice not at all', async () => {
		const ranking = { announcement: 'result-only', questions: [ballotQuestions[1]] } as const;
		expect(await told(formalRules(ranking))).toContain(
			'À moins de 7 votes, seul le premier choix sera publié.'
		);
		expect(await told(formalRules())).not.toContain('À moins de');
		expect(await told(worksRules())).toContain('À moins de 7 réponses, rien ne sera publié.');
	});

	it('says what a yes on conditions counts as, before anybody gives one', async () => {
		const asked = (sides: Required<BallotQuestion>['sides']): BallotRules => ({
			...worksRules(),
			kind: 'conditions',
			questions: [{ ...ballotQuestions[0], sides }]
		});
		const apart = asked({ for: ['oui'], blank: ['conditions'], against: ['non'] });
		const counted = asked({ for: ['oui', 'conditions'], blank: [], against: ['non'] });
		expect(await told(apart)).toContain('est compté à part : ni pour ni contre');
		expect(await told(counted)).toContain('compte comme un oui');
		expect(await told(formalRules())).not.toMatch(/compté à part : ni|compte comme un oui/);
	});
});
