import { expect, test } from 'vitest';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import { formOf } from '../../../support/form.ts';

const tags = [
	'fr',
	'en',
	'es',
	'ar',
	'ht',
	'zh-Hans',
	'pt',
	'ru',
	'uk',
	'vi',
	'ps',
	'prs',
	'so',
	'sw',
	'ti',
	'am',
	'bn',
	'hi',
	'ur',
	'pa',
	'ta',
	'ne',
	'tl',
	'ko',
	'ro'
];

test('300 lists, 2,000 choices and 25 languages are all there', () => {
	const labels = tags.map((tag) => `label::Langue (${tag})`);
	const words = (text: string) => tags.map((tag) => `${text} ${tag}`);
	const choices = Array.from({ length: 2000 }, (_, index) => [
		`liste ${index % 300}`,
		`choix_${index}`,
		...words(`Choix ${index}`)
	]);
	const questions = Array.from({ length: 300 }, (_, index) => [
		`select_multiple liste ${index}`,
		`q${index}`,
		...words(`Question ${index} ?`)
	]);
	const reading = readXlsForm(
		formOf({
			survey: [['type', 'name', ...labels], ...questions],
			choices: [['list_name', 'name', ...labels], ...choices]
		})
	);
	expect(reading.languages).toEqual(tags);
	expect(reading).toMatchObject({
		questions: 300,
		lists: 300,
		rows: { read: 300, taken: 300, leftOut: 0 }
	});
	const options = reading.questionnaire?.questions.flatMap((question) =>
		'options' in question ? question.options : []
	);
	expect(options).toHaveLength(2000);
	expect(options?.every(({ label }) => Object.keys(label).length === 25)).toBe(true);
	// It is kept whole as a draft; what stops its publication is named.
	expect(reading.sound).toBe(false);
	expect(reading.notTaken.map(({ why }) => why.code)).toContain('not-yet-sound');
	expect(reading.notTaken.filter(({ effect }) => effect === 'left-out')).toEqual([]);
});
