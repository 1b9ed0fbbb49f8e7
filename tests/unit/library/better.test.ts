import { expect, test } from 'vitest';
import { locales } from '#lib/i18n/locales.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { reportedMeasures } from '#lib/domain/report/measures.ts';
import { betterId, betterQuestion } from '#lib/library/items/better.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';

const about = Object.fromEntries(locales.map((locale) => [locale, 'Traitement chaque mois.']));
const question = betterQuestion('2027-1', about);

test('the question about a commitment carries its number, and can be asked in a survey', () => {
	expect(question.id).toBe('mieux-2027-1');
	expect(question.id).toBe(betterId('2027-1'));
	const asked = parseQuestionnaire({
		...annualSurvey,
		questions: [question, ...annualSurvey.questions]
	});
	expect(reportedMeasures(asked).get('mieux-2027-1')?.measure).toMatchObject({
		often: ['often'],
		some: ['some'],
		none: ['none']
	});
});

test.each(locales)('it says everything in %s, its three answers too', (locale) => {
	const { text, short, options, predicates } = question;
	for (const words of [text, short, ...options.map(({ label }) => label)]) {
		expect(words[locale]).toMatch(/\S/);
	}
	expect(predicates?.often?.[locale]).toMatch(/\S/);
	expect(predicates?.none?.[locale]).toMatch(/\S/);
	expect(new Set(options.map(({ label }) => label[locale])).size).toBe(3);
});
