import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { writeXlsForm } from '#lib/library/xlsform/write-xlsform.ts';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import { partsOf, places, read, several } from './filtered-form.ts';
import { about } from './read-rows.ts';

describe('a list that depends on an earlier answer', () => {
	test.each(['site=${site}', '${site} = site', 'selected(${site}, site)'])(
		'is asked once for each answer, under its condition: %s',
		(filter) => {
			const reading = read(filter);
			const asked = reading.questionnaire?.questions ?? [];
			expect(partsOf(reading)).toEqual([
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
		['what calculates with dates', 'site = ${site} or today() > 1', places],
		['a column that is not there', 'region = ${site}', places],
		['a column that is not there beside one that is', 'site=${site} or region=${site}', places],
		['words in several languages', "label != ''", places],
		['a question that was not taken', 'site = ${autre}', places],
		['no answer at all', "${site} = 'est'", places],
		[
			'an empty cell where a question may be passed: tools differ',
			'site=${site}',
			[...places, ['immeuble', 'e', 'Les Buis', null]]
		],
		['one answer alone for those who passed', "site=${site} or name='a'", places]
	])('is shown whole, and that is said, for %s', (_name, filter, own) => {
		const reading = read(filter, { own });
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['site', 'immeuble']);
		expect(about(reading, 'choice-filter').map(({ what }) => what)).toEqual([filter]);
		expect(about(reading, 'choice-filter-parted')).toEqual([]);
	});

	test.each([
		'site=${site}',
		"${site} = 'nord'",
		'site != ${site}',
		"site = ${site} or (site = 'nord' and ${site} = '')",
		'selected(${aime}, site)'
	])('goes out and comes in as the questions it became: %s', (filter) => {
		const { questionnaire, sound } = read(filter, {
			type: 'select_multiple immeuble',
			before: [several]
		});
		expect(sound).toBe(true);
		const definition = parseQuestionnaire(questionnaire);
		const again = readXlsForm(writeXlsForm(definition).sheets);
		expect(again.questionnaire).toEqual(definition);
		expect(again.notTaken).toEqual([]);
	});
});
