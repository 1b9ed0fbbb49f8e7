import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { writeXlsForm } from '#lib/library/xlsform/write-xlsform.ts';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import type { Cell } from '#lib/library/xlsform/sheet.ts';
import { formOf } from '../../../support/form.ts';
import { about } from './read-rows.ts';

/** Where one lives: buildings of two sites, floors of the buildings. */
const places: readonly (readonly Cell[])[] = [
	['list_name', 'name', 'label::fr', 'Site', 'immeuble'],
	['site', 'nord', 'Site nord', null, null],
	['site', 'sud', 'Site sud', null, null],
	['immeuble', 'a', 'Les Pins', 'nord', null],
	['immeuble', 'b', 'Les Lilas', 'nord', null],
	['immeuble', 'c', 'Les Ormes', 'sud', null],
	['immeuble', 'd', 'Les Saules', 'sud', null],
	...['a', 'b', 'c', 'd'].flatMap((one) => [
		['etage', `${one}1`, 'Premier', null, one],
		['etage', `${one}2`, 'Deuxième', null, one]
	])
];

function read(
	filter: string,
	{ own = places, more = [] }: { own?: typeof places; more?: typeof places } = {}
) {
	return readXlsForm(
		formOf({
			survey: [
				['type', 'name', 'label::fr', 'choice_filter', 'relevant'],
				['select_one site', 'site', 'Quel site ?', null, null],
				['select_one immeuble', 'immeuble', 'Quel immeuble ?', filter, null],
				...more
			],
			choices: own,
			settings: [
				['form_title', 'form_id'],
				['Essai', 'essai']
			]
		})
	);
}

describe('a list that depends on an earlier answer', () => {
	test.each(['site=${site}', '${site} = site', 'selected(${site}, site)'])(
		'is asked once for each answer, under its condition: %s',
		(filter) => {
			const reading = read(filter);
			const asked = reading.questionnaire?.questions ?? [];
			expect(
				asked.map((one) => [
					one.id,
					'options' in one ? one.options.map(({ code }) => code) : [],
					one.shownIf
				])
			).toEqual([
				['site', ['nord', 'sud'], undefined],
				['immeuble-nord', ['a', 'b'], { kind: 'chose', question: 'site', codes: ['nord'] }],
				['immeuble-sud', ['c', 'd'], { kind: 'chose', question: 'site', codes: ['sud'] }]
			]);
			expect(asked[1]?.short['fr']).toBe('Site nord – Quel immeuble ?');
			expect(about(reading, 'choice-filter-parted').map(({ where }) => where.cell)).toEqual(['D3']);
			expect(about(reading, 'choice-filter')).toEqual([]);
			expect(about(reading, 'list-unused').map(({ what }) => what)).toEqual(['etage (8)']);
			expect(reading.rows).toEqual({ read: 2, taken: 2, leftOut: 0 });
		}
	);

	test('may depend on one that depends on another', () => {
		const reading = read('site = ${site}', {
			more: [['select_one etage', 'etage', 'Quel étage ?', 'immeuble=${immeuble}', null]]
		});
		const asked = reading.questionnaire?.questions ?? [];
		expect(asked.map(({ id }) => id)).toEqual([
			'site',
			'immeuble-nord',
			'immeuble-sud',
			'etage-a',
			'etage-b',
			'etage-c',
			'etage-d'
		]);
		expect(asked[5]?.shownIf).toEqual({
			kind: 'chose',
			question: 'immeuble-sud',
			codes: ['c']
		});
	});

	test('leaves out, and says so, what depends on it in a condition', () => {
		const reading = read('site = ${site}', {
			more: [['text', 'pourquoi', 'Pourquoi ?', null, "${immeuble} = 'a'"]]
		});
		expect(reading.questionnaire?.questions.map(({ id }) => id)).not.toContain('pourquoi');
		expect(about(reading, 'relevant-not-translated')).toHaveLength(1);
	});

	test.each([
		['another shape', 'site = ${site} and true()', places],
		['a column that is not there', 'region = ${site}', places],
		['a question that was not taken', 'site = ${autre}', places],
		['an answer no part shows', 'site=${site}', [...places, ['immeuble', 'e', 'Les Buis', 'est']]],
		['a part of one answer', 'site=${site}', places.filter(([, name]) => name !== 'd')]
	])('is shown whole, and that is said, for %s', (_name, filter, own) => {
		const reading = read(filter, { own });
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['site', 'immeuble']);
		expect(about(reading, 'choice-filter').map(({ what }) => what)).toEqual([filter]);
		expect(about(reading, 'choice-filter-parted')).toEqual([]);
	});

	test('goes out and comes in as the questions it became', () => {
		const { questionnaire, sound } = read('site=${site}');
		expect(sound).toBe(true);
		const definition = parseQuestionnaire(questionnaire);
		const again = readXlsForm(writeXlsForm(definition).sheets);
		expect(again.questionnaire).toEqual(definition);
		expect(again.notTaken).toEqual([]);
	});
});
