import { describe, expect, test } from 'vitest';
import { differencesOf, settledForm } from '#lib/domain/paper/differences.ts';
import { blankForm, type KeyedForm, withWritten } from '#lib/domain/paper/keyed-form.ts';
import { askedOnForm, readForm } from '#lib/domain/paper/read-form.ts';
import { drawCode } from '#lib/domain/campaign/access-code.ts';
import { assistances } from '#lib/domain/response/assistance.ts';
import { decodeResponse, encodeResponse } from '#lib/domain/response/encoding.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import { questionOf } from '../../../support/questions.ts';

const questionnaire: Questionnaire = {
	...librarySurvey('sondage-annuel'),
	questions: [
		questionOf.yesNo,
		{
			...questionOf.number,
			shownIf: { kind: 'chose', question: 'yes-no', codes: ['yes'] }
		},
		questionOf.ranking,
		questionOf.budget,
		questionOf.several,
		questionOf.longText
	]
};

const tick = (form: KeyedForm, question: string, ...codes: string[]): KeyedForm =>
	withWritten(form, question, { ticked: codes, fields: {} });
const write = (form: KeyedForm, question: string, fields: Record<string, string>): KeyedForm =>
	withWritten(form, question, { ticked: [], fields });

const blank = blankForm('fr');
const yes = write(tick(blank, 'yes-no', 'yes'), 'number', { own: '4' });
const no = tick(blank, 'yes-no', 'no');

describe('a keyed form', () => {
	test('carries how somebody was helped inside the seal, and nothing where nobody helped', () => {
		const sealed = (form: KeyedForm): unknown => {
			const read = readForm(questionnaire, form, false);
			if (read.kind !== 'response') throw new Error(read.kind);
			const bytes = encodeResponse(questionnaire, read.response);
			return decodeResponse(questionnaire, bytes).assistance;
		};
		for (const help of assistances) expect(sealed({ ...yes, help })).toBe(help);
		expect(sealed(yes)).toBeUndefined();
		const helped: KeyedForm = { ...yes, help: 'read-to' };
		expect(differencesOf(questionnaire, [yes], [helped], false)).toEqual([
			{ form: 1, place: 'help' }
		]);
		const chosen = [{ place: 'help', turn: 'second' }] as const;
		expect(settledForm(yes, helped, chosen)).toEqual(helped);
	});

	test('becomes the response a tablet would have sealed', () => {
		const full = write(write(yes, 'ranking', { paix: '1' }), 'budget', { banc: '300' });
		const read = readForm(questionnaire, full, false);
		if (read.kind !== 'response') throw new Error(read.kind);
		const bytes = encodeResponse(questionnaire, read.response);
		expect(decodeResponse(questionnaire, bytes)).toEqual(read.response);
		expect(read.response.answers).toMatchObject({
			'yes-no': { kind: 'choice', code: 'yes' },
			number: { kind: 'number', value: 4 },
			ranking: { kind: 'order', codes: ['paix'] },
			budget: { kind: 'amounts', amounts: { banc: 300 } },
			'several-choices': { kind: 'none', reason: 'skipped' }
		});
	});

	test('drops what was written at a question its answers do not lead to, right or wrong', () => {
		const form = write(no, 'number', { own: 'douze' });
		expect(askedOnForm(questionnaire, form).has('number')).toBe(false);
		expect(readForm(questionnaire, form, false)).toMatchObject({
			kind: 'response',
			response: { answers: { number: { kind: 'none', reason: 'not-shown' } } }
		});
	});

	test('is refused with the questions that are wrong, and its access code', () => {
		const form = write(write(yes, 'number', { own: 'x' }), 'ranking', { paix: '2' });
		const wrong = { ...form, access: 'ABC' };
		expect(readForm(questionnaire, wrong, true)).toEqual({
			kind: 'faults',
			faults: [
				{ question: null, fault: 'code-unfinished' },
				{ question: 'number', fault: 'not-whole' },
				{ question: 'ranking', fault: 'gap' }
			]
		});
	});

	test('finds every mistyped character of an access code, and asks for none where none are used', () => {
		const code = drawCode((below) => 7 % below);
		expect(readForm(questionnaire, { ...yes, access: code.toLowerCase() }, true)).toMatchObject({
			access: code
		});
		for (let at = 0; at < code.length; at++) {
			const other = code[at] === 'Z' ? 'Y' : 'Z';
			const access = code.slice(0, at) + other + code.slice(at + 1);
			expect(readForm(questionnaire, { ...yes, access }, true)).toMatchObject({ kind: 'faults' });
		}
		expect(readForm(questionnaire, yes, false)).toMatchObject({ access: null });
	});
});

describe('two keyings of the same forms', () => {
	test('say nothing where they agree, however it was typed', () => {
		const spaced = write(yes, 'number', { own: ' 4 ' });
		expect(differencesOf(questionnaire, [yes, no], [spaced, no], false)).toEqual([]);
	});

	test('are compared question by question, what was not asked and what was passed included', () => {
		const other = tick(write(no, 'ranking', { paix: '1' }), 'several-choices', 'paix');
		expect(differencesOf(questionnaire, [blank, yes], [blank, other], false)).toEqual([
			{ form: 2, place: { question: 'yes-no' } },
			{ form: 2, place: { question: 'number' } },
			{ form: 2, place: { question: 'ranking' } },
			{ form: 2, place: { question: 'several-choices' } }
		]);
	});

	test('differ in the order of a ranking, the sums of a budget and the letters of a text', () => {
		const one = write(
			write(write(yes, 'ranking', { paix: '1', sante: '2' }), 'budget', { banc: '10' }),
			'long-text',
			{ own: 'Oui' }
		);
		const other = write(
			write(write(yes, 'ranking', { paix: '2', sante: '1' }), 'budget', { banc: '100' }),
			'long-text',
			{ own: 'oui' }
		);
		expect(differencesOf(questionnaire, [one], [other], false).map(({ place }) => place)).toEqual([
			{ question: 'ranking' },
			{ question: 'budget' },
			{ question: 'long-text' }
		]);
	});

	test('differ in language, in access code, and in whether a form can be counted at all', () => {
		const [one, other] = [drawCode((below) => 1 % below), drawCode((below) => 2 % below)];
		const first = [{ ...yes, access: one }, { ...yes, access: one }, yes];
		const second = [
			{ ...yes, access: one, language: 'en' },
			{ ...yes, access: other },
			{ ...yes, aside: true }
		];
		expect(differencesOf(questionnaire, first, second, true)).toEqual([
			{ form: 1, place: 'language' },
			{ form: 2, place: 'access' },
			{ form: 3, place: 'aside' }
		]);
	});

	test('are settled by what was chosen at each difference, and by nothing else', () => {
		const other = write(no, 'ranking', { paix: '1' });
		const form = settledForm(yes, other, [
			{ place: { question: 'yes-no' }, turn: 'first' },
			{ place: { question: 'ranking' }, turn: 'second' }
		]);
		expect(readForm(questionnaire, form, false)).toMatchObject({
			response: {
				answers: {
					'yes-no': { code: 'yes' },
					number: { value: 4 },
					ranking: { codes: ['paix'] }
				}
			}
		});
		expect(
			settledForm(yes, { ...no, aside: true }, [{ place: 'aside', turn: 'second' }]).aside
		).toBe(true);
	});
});
