import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { dollars } from '#lib/domain/questionnaire/dollars.ts';
import { kindRules } from '#lib/domain/questionnaire/kinds/kinds.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { drawAnswers, drawQuestionnaire } from './random-questionnaire.ts';

const core = { id: 'q', text: { fr: 'Question' }, short: { fr: 'Question' } };

function options<Code extends string>(...codes: readonly Code[]) {
	return codes.map((code) => ({ code, label: { fr: `Option ${code}`, en: `Choice ${code}` } }));
}

const apart = { code: 'sans-objet', label: { fr: 'Sans objet', en: 'Does not apply' } };

const scale: Question = {
	...core,
	kind: 'scale',
	options: options('jamais', 'rarement', 'parfois', 'souvent', 'toujours'),
	parts: { often: ['souvent', 'toujours'], some: ['rarement', 'parfois'], none: ['jamais'] },
	apart,
	dontKnow: true
};
const yesNo: Question = { ...core, kind: 'yes-no' };
const single: Question = { ...core, kind: 'single-choice', options: options('a', 'b', 'c') };
const ages: Question = {
	...core,
	kind: 'single-choice',
	background: true,
	options: options('a', 'b', 'c', 'd')
};
const several: Question = {
	...core,
	kind: 'several-choices',
	options: options('loyer', 'paix', 'aucune'),
	exclusive: 'aucune'
};
const number: Question = {
	...core,
	kind: 'number',
	minimum: 0,
	maximum: 30,
	someFrom: 3,
	oftenFrom: 10,
	unit: { fr: 'fois', en: 'times' }
};
const text: Question = { ...core, kind: 'short-text', maximumLength: 20 };
const comment: Question = { ...core, kind: 'long-text', maximumLength: 20 };
const ranking: Question = {
	...core,
	kind: 'ranking',
	options: options('a', 'b', 'c'),
	places: 2
};
const budget: Question = {
	...core,
	kind: 'budget',
	options: [
		{ code: 'banc', label: { fr: 'Un banc', en: 'A bench' }, cost: 1500 },
		{ code: 'rampe', label: { fr: 'Une rampe', en: 'A ramp' }, cost: 900 }
	],
	total: 2000
};
const statement: Question = { ...core, kind: 'statement' };

const skipped: Answer = { kind: 'none', reason: 'skipped' };

function choice(code: string): Answer {
	return { kind: 'choice', code };
}

function check(question: Question, answer: Answer): string | null {
	return kindRules(question).check(question, answer)?.code ?? null;
}

function show(question: Question, answer: Answer, language = 'fr'): string[] {
	return kindRules(question).show(question, answer, language);
}

function place(question: Question, answer: Answer): Record<string, string> {
	return Object.fromEntries(kindRules(question).tabulate.place(question, answer));
}

describe('checking an answer', () => {
	test.each<readonly [Question, Answer, string | null]>([
		[scale, choice('toujours'), null],
		[scale, choice('sans-objet'), null],
		[scale, choice('sans-fin'), 'unknown-option'],
		[scale, { kind: 'number', value: 3 }, 'wrong-kind'],
		[scale, { kind: 'none', reason: 'dont-know' }, null],
		[scale, { kind: 'none', reason: 'declined' }, 'not-offered'],
		[yesNo, choice('yes'), null],
		[yesNo, choice('oui'), 'unknown-option'],
		[several, { kind: 'choices', codes: ['loyer', 'paix'] }, null],
		[several, { kind: 'choices', codes: ['loyer', 'aucune'] }, 'not-with-others'],
		[several, { kind: 'choices', codes: [] }, 'empty'],
		[several, { kind: 'choices', codes: ['paix', 'paix'] }, 'chosen-twice'],
		[number, { kind: 'number', value: 30 }, null],
		[number, { kind: 'number', value: 31 }, 'out-of-range'],
		[number, { kind: 'number', value: 2.5 }, 'not-whole'],
		[number, { kind: 'number', value: Number.NaN }, 'not-whole'],
		[text, { kind: 'text', text: 'Un banc' }, null],
		[text, { kind: 'text', text: 'a'.repeat(21) }, 'too-long'],
		[text, { kind: 'text', text: '\u202Eab' }, 'hostile-text'],
		[text, { kind: 'text', text: ' ' }, 'empty'],
		[text, { kind: 'text', text: 'Un banc', quotable: true }, 'not-offered'],
		[comment, { kind: 'text', text: 'Un banc', quotable: true }, null],
		[comment, { kind: 'text', text: 'Un banc' }, null],
		[ranking, { kind: 'order', codes: ['c', 'a'] }, null],
		[ranking, { kind: 'order', codes: ['c', 'a', 'b'] }, 'too-many'],
		[ranking, { kind: 'order', codes: ['c', 'c'] }, 'chosen-twice'],
		[budget, { kind: 'amounts', amounts: { banc: 1200, rampe: 800 } }, null],
		[budget, { kind: 'amounts', amounts: { banc: 1500, rampe: 501 } }, 'over-budget'],
		[budget, { kind: 'amounts', amounts: { rampe: 901 } }, 'out-of-range'],
		[budget, { kind: 'amounts', amounts: { rampe: -1 } }, 'out-of-range'],
		[budget, { kind: 'amounts', amounts: { rampe: 0.5 } }, 'not-whole'],
		[budget, { kind: 'amounts', amounts: { piscine: 5 } }, 'unknown-option'],
		[budget, { kind: 'amounts', amounts: {} }, 'empty'],
		[statement, choice('yes'), 'wrong-kind'],
		[statement, skipped, null]
	])('%o with %o gives %s', (question, answer, code) => {
		expect(check(question, answer)).toBe(code);
	});
});

describe('showing an answer again', () => {
	test('uses the words of the language, in the order of the questionnaire', () => {
		expect(show(scale, choice('souvent'), 'en')).toEqual(['Choice souvent']);
		expect(show(scale, choice('sans-objet'))).toEqual(['Sans objet']);
		expect(show(yesNo, choice('yes'), 'en')).toEqual(['Yes']);
		expect(show(several, { kind: 'choices', codes: ['paix', 'loyer'] })).toEqual([
			'Option loyer',
			'Option paix'
		]);
		expect(show(ranking, { kind: 'order', codes: ['c', 'a'] })).toEqual(['Option c', 'Option a']);
		expect(show(number, { kind: 'number', value: 4 })).toEqual(['4\u00A0fois']);
		expect(show(text, { kind: 'text', text: 'Un banc\nprès de l’entrée' })).toHaveLength(2);
	});

	test('writes dollars as each language does', () => {
		const amounts = { kind: 'amounts', amounts: { banc: 1500, rampe: 500 } } as const;
		expect(show(budget, amounts)).toEqual([
			'Un banc\u00A0: 1\u00A0500\u00A0$',
			'Une rampe\u00A0: 500\u00A0$'
		]);
		expect(show(budget, amounts, 'en')).toEqual(['A bench: $1,500', 'A ramp: $500']);
		const [bench] = show(budget, amounts, 'zh-Hans');
		expect(bench).toMatch(/^[^:]+：\$1,500$/);
	});

	test.each([
		['fr', '1\u00A0234\u00A0567\u00A0$'],
		['ht', '1\u00A0234\u00A0567\u00A0$'],
		['en', '$1,234,567'],
		['es', '$1,234,567'],
		['zh-Hans', '$1,234,567'],
		['ar', '1,234,567\u00A0$'],
		['qps-long', '1\u00A0234\u00A0567\u00A0$']
	])('writes dollars in %s as %s', (language, written) => {
		expect(dollars(1_234_567, language)).toBe(written);
	});

	test('leaves the words for a passed question to the page', () => {
		expect(show(scale, skipped)).toEqual([]);
	});
});

describe('counting an answer', () => {
	test('reads a longer scale in the parts it fixes, what stands apart in the middle', () => {
		expect(kindRules(scale).tabulate.measures(scale)).toEqual([
			{
				item: 'q',
				question: 'q',
				reading: 'three-answers',
				often: ['souvent', 'toujours'],
				some: ['rarement', 'parfois', 'sans-objet'],
				none: ['jamais']
			}
		]);
		expect(place(scale, choice('toujours'))).toEqual({ q: 'often' });
		expect(place(scale, choice('jamais'))).toEqual({ q: 'none' });
		expect(place(scale, choice('sans-objet'))).toEqual({ q: 'some' });
		expect(place(scale, skipped)).toEqual({ q: 'some' });
	});

	test('reads yes and no by their two poles, without an answer in the middle', () => {
		expect(kindRules(yesNo).tabulate.measures(yesNo)).toMatchObject([
			{ reading: 'yes-no', often: ['yes'], some: [], none: ['no'] }
		]);
		expect(place(yesNo, choice('no'))).toEqual({ q: 'none' });
		expect(place(yesNo, { kind: 'none', reason: 'not-shown' })).toEqual({ q: 'some' });
	});

	test('reads two or three options in their own order', () => {
		expect(kindRules(single).tabulate.measures(single)).toMatchObject([
			{ reading: 'three-answers', often: ['a'], some: ['b'], none: ['c'] }
		]);
		const two: Question = { ...core, kind: 'single-choice', options: options('a', 'b') };
		expect(kindRules(two).tabulate.measures(two)).toMatchObject([
			{ reading: 'yes-no', often: ['a'], some: [], none: ['b'] }
		]);
	});

	test('says nothing of a background question that has no parts', () => {
		expect(kindRules(ages).tabulate.measures(ages)).toEqual([]);
		expect(place(ages, choice('a'))).toEqual({});
	});

	test('says each option by « oui » alone, and counts all that was not chosen as none', () => {
		expect(kindRules(several).tabulate.measures(several)).toHaveLength(3);
		expect(place(several, { kind: 'choices', codes: ['paix'] })).toEqual({
			'q.loyer': 'none',
			'q.paix': 'often',
			'q.aucune': 'none'
		});
		expect(place(several, skipped)).toEqual({
			'q.loyer': 'none',
			'q.paix': 'none',
			'q.aucune': 'none'
		});
	});

	test('reads a number by its two thresholds', () => {
		expect(kindRules(number).tabulate.measures(number)).toMatchObject([
			{ often: ['10..30'], some: ['3..9'], none: ['0..2'] }
		]);
		const parts = [0, 2, 3, 9, 10, 30].map(
			(value) => place(number, { kind: 'number', value })['q']
		);
		expect(parts).toEqual(['none', 'none', 'some', 'some', 'often', 'often']);
	});

	test('publishes a ranking and a budget as an order only', () => {
		expect(kindRules(ranking).tabulate.measures(ranking)).toEqual([]);
		expect(kindRules(ranking).tabulate.order(ranking)).toEqual(['a', 'b', 'c']);
		const points = kindRules(ranking).tabulate.points(ranking, {
			kind: 'order',
			codes: ['c', 'a']
		});
		expect([...points]).toEqual([
			['c', 2],
			['a', 1]
		]);
		expect(kindRules(budget).tabulate.order(budget)).toEqual(['banc', 'rampe']);
		expect(kindRules(scale).tabulate.order(scale)).toBeNull();
	});

	test('places every sound answer once in every figure of its question', () => {
		fc.assert(
			fc.property(fc.gen(), (g) => {
				const questionnaire = drawQuestionnaire(g);
				const answers = drawAnswers(g, questionnaire);
				for (const question of questionnaire.questions) {
					const { tabulate } = kindRules(question);
					const items = tabulate.measures(question).map(({ item }) => item);
					const answer = answers[question.id] ?? skipped;
					expect([...tabulate.place(question, answer).keys()]).toEqual(items);
				}
			}),
			{ seed: 20270407, numRuns: 200 }
		);
	});
});
