import { beforeAll, describe, expect, test } from 'vitest';
import { layOutCard } from '#lib/export/paper/lay-out-card.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import type { PaperForm } from '#lib/export/paper/paper-form.ts';
import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import { formSource } from '../../../support/paper.ts';
import { questionOf } from '../../../support/questions.ts';

const annual = librarySurvey('sondage-annuel');
let french: Translation;

beforeAll(async () => {
	french = await createTranslation('fr', ['common', 'paper']);
});

function laidOut(
	questions: readonly Question[],
	change: Parameters<typeof formSource>[1] = {}
): PaperForm {
	const source = formSource({ ...annual, questions }, change);
	return layOutForm(source, { t: french.t, locale: 'fr', page: 'us-letter' });
}

describe('each kind of question on paper', () => {
	const of = (question: Question) => laidOut([question]).questions[0];

	test('a scale has boxes, and what is no answer stands apart', () => {
		expect(of(questionOf.scale)).toEqual({
			title: '1. Vous sentez-vous en sécurité ?',
			before: [],
			after: ['Cochez une seule case.'],
			answer: {
				form: 'boxes',
				options: ['Pas du tout', 'Un peu ou parfois', 'Souvent ou très souvent'],
				apart: ['Il n’y a pas eu de conflit', 'Je ne sais pas', 'Je préfère ne pas répondre']
			}
		});
	});

	test('yes or no has two boxes, one choice as many as there are', () => {
		expect(of(questionOf.yesNo)?.answer).toMatchObject({
			options: ['Oui', 'Non'],
			apart: ['Je ne sais pas']
		});
		expect(of(questionOf.single)?.answer).toMatchObject({ form: 'boxes', apart: [] });
	});

	test('several choices say how many are advised', () => {
		expect(of(questionOf.several)?.after).toEqual([
			'Cochez ce qui compte le plus, environ 1 réponse.'
		]);
	});

	test('a ranking is numbers written in boxes', () => {
		expect(of(questionOf.ranking)).toMatchObject({
			after: ['Écrivez 1 dans la case de votre premier choix, puis 2, jusqu’à 2.'],
			answer: { form: 'boxes' }
		});
	});

	test('a budget is amounts, with what each thing costs and what there is', () => {
		expect(of(questionOf.budget)).toMatchObject({
			after: [expect.stringMatching(/^Partagez 1\s000\s\$ en tout\./)],
			answer: {
				form: 'amounts',
				options: [
					{ label: 'Un banc', cost: 'coûte 300 $' },
					{ label: 'Un jardin', cost: 'coûte 900 $' }
				],
				before: '',
				after: '$'
			}
		});
	});

	test('a number says between which it lies', () => {
		expect(of(questionOf.number)).toMatchObject({
			after: ['Écrivez un nombre entier, de 0 à 90.'],
			answer: { form: 'number' }
		});
	});

	test('words have lines, the warning against names, and a box for quoting only where somebody reads', () => {
		expect(of(questionOf.longText)).toMatchObject({
			after: ['N’écrivez ni nom, ni numéro de porte, ni téléphone.'],
			answer: { form: 'lines', lines: 7, consent: 'Mes mots peuvent être cités, sans mon nom' }
		});
		const [unread] = laidOut([questionOf.longText], { quotable: false }).questions;
		expect(unread?.answer).toMatchObject({ consent: null });
		expect(of(questionOf.shortText)?.answer).toMatchObject({ lines: 1, consent: null });
	});

	test('a text to read has neither number nor answer, and takes no number from the next', () => {
		const { questions } = laidOut([questionOf.statement, questionOf.yesNo]);
		expect(questions[0]).toEqual({
			title: 'Prenez votre temps.',
			before: [],
			after: [],
			answer: null
		});
		expect(questions[1]?.title).toBe('1. Est-ce assez chaud ?');
	});
});

describe('conditions in words', () => {
	test.each<[Condition, string]>([
		[
			{ kind: 'chose', question: 'yes-no', codes: ['yes'] },
			'si vous avez répondu « Oui » à la question 1'
		],
		[{ kind: 'answered', question: 'number' }, 'si vous avez répondu à la question 2'],
		[
			{ kind: 'at-least', question: 'number', value: 3 },
			'si vous avez écrit 3 ou plus à la question 2'
		],
		[
			{ kind: 'not', of: { kind: 'at-most', question: 'number', value: 3 } },
			'si vous n’avez pas écrit 3 ou moins à la question 2'
		],
		[
			{
				kind: 'not',
				of: {
					kind: 'all',
					of: [
						{ kind: 'chose', question: 'yes-no', codes: ['yes', 'no'] },
						{ kind: 'not', of: { kind: 'answered', question: 'number' } }
					]
				}
			},
			'si vous n’avez pas répondu « Oui » ou « Non » à la question 1 ou si vous avez répondu à la question 2'
		]
	])('%j', (shownIf, words) => {
		const { questions } = laidOut([
			questionOf.yesNo,
			questionOf.number,
			{ ...questionOf.single, shownIf }
		]);
		const [sentence = ''] = questions[2]?.before ?? [];
		expect(sentence.replaceAll('\u00A0', ' ')).toBe(`Répondez seulement ${words}.`);
	});
});

describe('the cover', () => {
	const coverOf = (form: PaperForm): string =>
		form.cover
			.flatMap(({ title, text }) => [title, ...text])
			.join(' ')
			.replaceAll('\u00A0', ' ');

	test('says who asks, that it is free, until when, where, and whom to ask', () => {
		const words = coverOf(laidOut([questionOf.yesNo]));
		expect(words).toContain('Le comité et l’office.');
		expect(words).toContain('Non, répondre est volontaire.');
		expect(words).toContain('Au plus tard le 20 mars 2027. Lieu : salle commune, Les Érables.');
		expect(words).toContain('Mme Roy, 514 555-0104, local 104.');
		expect(words).not.toContain('Votre code');
	});

	test('has a place for the code of the slip where the campaign uses codes', () => {
		const form = laidOut([questionOf.yesNo], { codes: true });
		expect(form.cover.filter(({ code }) => code !== null)).toHaveLength(1);
		expect(form.trial).toBeNull();
		expect(laidOut([questionOf.yesNo], { trial: true }).trial).toContain('ESSAI');
		expect(laidOut([questionOf.yesNo], { demonstration: true }).trial).toContain('Démonstration');
	});
});

describe('the end of a form', () => {
	test('says who can be called where a question may hurt, and nothing of it elsewhere', () => {
		const care = { ...questionOf.scale, sensitive: true };
		expect(laidOut([care]).end?.text.join(' ')).toContain('811, option');
		expect(laidOut([questionOf.scale]).end?.text.join(' ')).not.toContain('811');
	});

	test('names the first of a month as it is said in French', () => {
		const { calendar } = formSource(annual);
		const first = { calendar: { ...calendar, publishes: Date.UTC(2027, 0, 1, 16) } };
		expect(laidOut([], first).end?.text[1]).toContain('1er janvier 2027');
	});
});

describe('the answer card', () => {
	test('has every answer of a question to point at, those that stand apart included', () => {
		const { t } = french;
		const questions = [questionOf.scale, { ...questionOf.scale, id: 'second' }];
		const source = formSource({ ...annual, questions });
		const { card } = layOutCard(source, { t, locale: 'fr', page: 'us-letter' });
		expect(card).toEqual([
			{
				title: 'Questions 1 et 2',
				options: ['Pas du tout', 'Un peu ou parfois', 'Souvent ou très souvent']
			},
			{ title: 'Questions 1 et 2', options: ['Il n’y a pas eu de conflit'] },
			{
				title: 'À toute question, vous pouvez aussi dire',
				options: ['Je ne sais pas', 'Je préfère ne pas répondre', 'Je passe']
			}
		]);
	});

	test('offers no refusal where none is asked for', () => {
		const source = formSource({ ...annual, questions: [questionOf.yesNo] });
		const { card } = layOutCard(source, { t: french.t, locale: 'fr', page: 'us-letter' });
		expect(card.at(-1)?.options).toEqual(['Je ne sais pas', 'Je passe']);
	});
});
