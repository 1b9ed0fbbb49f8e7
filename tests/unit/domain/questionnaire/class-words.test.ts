import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { classLabel } from '#lib/domain/questionnaire/class-words.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';

function asked(id: string): Question {
	const question = annualSurvey.questions.find((one) => one.id === id);
	if (question === undefined) throw new Error('no such question');
	return question;
}

const label = (id: string, codes: readonly string[], language = 'fr'): string =>
	classLabel(asked(id), codes, language).replaceAll('\u00a0', ' ');

describe('the name of a class', () => {
	it('is that of its first and last answers where three or more follow each other', () => {
		const ages = ['35-54', '55-64', '65-74', '75-et-plus'];
		expect(label('age', ages)).toBe('35 à 54 ans, jusqu’à 75 ans et plus');
		expect(label('age', ages, 'en')).toBe('35 to 54, up to 75 and over');
		expect(label('anciennete', ['2-a-5', '6-a-15', 'plus-de-15'])).toBe(
			'2 à 5 ans, jusqu’à plus de 15 ans'
		);
	});

	it('names one or two answers each', () => {
		expect(label('age', ['moins-de-35'])).toBe('Moins de 35 ans');
		expect(label('age', ['35-54', '55-64'])).toBe('35 à 54 ans, 55 à 64 ans');
	});

	it('names each answer where some are left out, unordered or in a language without these words', () => {
		expect(label('age', ['35-54', '65-74', '75-et-plus'])).toBe(
			'35 à 54 ans, 65 à 74 ans, 75 ans et plus'
		);
		expect(label('age', ['35-54', '55-64', '65-74'], 'es')).not.toContain('jusqu');
		const question = asked('age');
		if (question.kind !== 'single-choice') throw new Error('not a choice');
		const unordered = { ...question, ordered: false };
		expect(classLabel(unordered, ['35-54', '55-64', '65-74'], 'fr')).not.toContain('jusqu');
	});

	it('keeps a code that the questionnaire does not know', () => {
		expect(label('age', ['35-54', '55-64', 'inconnu'])).toBe('35 à 54 ans, 55 à 64 ans, inconnu');
	});
});
