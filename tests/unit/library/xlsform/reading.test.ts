import { describe, expect, test } from 'vitest';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import { formOf } from '../../../support/form.ts';
import { about, choices, read } from './read-rows.ts';

describe('a form', () => {
	test.each([
		['select_one ouinon', { kind: 'yes-no' }],
		['SELECT ONE ouinon', { kind: 'yes-no' }],
		['select_one nsp', { kind: 'yes-no', dontKnow: true, declined: true }],
		[
			'select_one accord4',
			{ kind: 'scale', parts: { often: ['1'], some: ['2', '3'], none: ['4'] } }
		],
		['select_one lieux', { kind: 'single-choice' }],
		['select_multiple lieux', { kind: 'several-choices' }],
		['select all that apply from lieux', { kind: 'several-choices' }],
		['rank lieux', { kind: 'ranking', places: 4 }],
		['integer', { kind: 'number', minimum: 0, maximum: 1000 }],
		['range', { kind: 'number', minimum: 1, maximum: 10, someFrom: 5, oftenFrom: 8 }],
		['text', { kind: 'short-text', maximumLength: 200 }],
		['note', { kind: 'statement' }],
		['acknowledge', { kind: 'statement' }]
	])('gives a question of its kind: %s', (type, expected) => {
		const { questionnaire } = read([[type, 'q', 'Une question ?', 'A question?']]);
		expect(questionnaire?.questions).toEqual([
			expect.objectContaining({
				...expected,
				id: 'q',
				text: { fr: 'Une question ?', en: 'A question?' }
			})
		]);
	});

	test.each([
		['calculate', 'calculation'],
		['start', 'metadata'],
		['end', 'metadata'],
		['today', 'metadata'],
		['deviceid', 'metadata'],
		['audit', 'metadata'],
		['caseid', 'metadata'],
		['text audit', 'metadata'],
		['sensor_statistic mean_light_level', 'metadata'],
		['speed violations count', 'metadata'],
		['calculate_here', 'calculation'],
		['geopoint', 'location'],
		['geotrace', 'location'],
		['image', 'media-answer'],
		['audio', 'media-answer'],
		['file', 'media-answer'],
		['barcode', 'media-answer'],
		['date', 'date-answer'],
		['dateTime', 'date-answer'],
		['time', 'date-answer'],
		['select_one_from_file villes.csv', 'external-list'],
		['select_one_external villes', 'external-list'],
		['select_one ${autre}', 'list-from-answers'],
		['select_one absente', 'unknown-list'],
		['magie', 'unknown-type']
	])('leaves out what this product does not ask, and says so: %s', (type, code) => {
		const reading = read([
			[type, 'q', 'Une question ?', 'A question?'],
			['note', 'n', 'Un', 'One']
		]);
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['n']);
		expect(about(reading, code)).toEqual([
			expect.objectContaining({
				where: { sheet: 'survey', row: 2, column: 'type', cell: 'A2' },
				what: `${type} | q | Une question ? | A question?`,
				effect: 'left-out'
			})
		]);
	});

	test('adds what groups ask to what a question asks', () => {
		const { questionnaire, notTaken } = read([
			['select_one ouinon', 'chauffe', 'Assez chaud ?', 'Warm enough?', null],
			['integer', 'ans', 'Années ?', 'Years?', null],
			['begin_group', 'g', null, null, "${chauffe} = 'non'"],
			['begin group', 'h', null, null, '${ans} > 2'],
			['text', 'mot', 'Que faire ?', 'What to do?', "${ans} != ''"],
			['end group', null, null, null, null],
			['text', 'mot2', 'Et encore ?', 'What else?', null],
			['end_group', null, null, null, null],
			['text', 'mot3', 'Autre chose ?', 'Something else?', null]
		]);
		expect(questionnaire?.questions.map(({ id, shownIf }) => [id, shownIf])).toEqual([
			['chauffe', undefined],
			['ans', undefined],
			[
				'mot',
				{
					kind: 'all',
					of: [
						{ kind: 'chose', question: 'chauffe', codes: ['no'] },
						{ kind: 'at-least', question: 'ans', value: 3 },
						{ kind: 'answered', question: 'ans' }
					]
				}
			],
			['mot2', { kind: 'chose', question: 'chauffe', codes: ['no'] }],
			['mot3', undefined]
		]);
		expect(notTaken.map(({ why }) => why.code)).not.toContain('relevant-not-translated');
	});

	test('never asks everybody what was for some: such a question is left out', () => {
		const reading = read([
			['date', 'jour', 'Quel jour ?', 'Which day?', null],
			['text', 'a', 'Pourquoi ce jour ?', 'Why that day?', "${jour} != ''"],
			['begin_group', 'g', null, null, 'pulldata(1)'],
			['text', 'b', 'Dans le groupe ?', 'In the group?', null],
			['end_group', null, null, null, null],
			['text', 'c', 'Après ?', 'After?', "${a} != ''"],
			['text', 'd', 'Pour tous ?', 'For all?', null],
			['text', 'e', 'Jamais ?', 'Never?', 'false()']
		]);
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['d']);
		expect(about(reading, 'relevant-not-translated').map(({ where }) => where.cell)).toEqual([
			'E3',
			'E7'
		]);
		expect(about(reading, 'group-relevant-not-translated').map(({ where }) => where.row)).toEqual([
			4, 5
		]);
		expect(about(reading, 'never-relevant').map(({ what }) => what)).toEqual([
			'false() | text | e | Jamais ? | Never?'
		]);
	});

	test('does not look forward', () => {
		const reading = read([
			['text', 'a', 'Un ?', 'One?', "${b} != ''"],
			['text', 'b', 'Deux ?', 'Two?', null]
		]);
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['b']);
	});

	test('leaves out a part that repeats, row by row', () => {
		const reading = read([
			['begin_repeat', 'enfants', 'Enfants', 'Children', null],
			['begin_group', 'g', null, null, null],
			['text', 'prenom', 'Prénom ?', 'First name?', null],
			['end_group', null, null, null, null],
			['end_repeat', null, null, null, null],
			['text', 'fin', 'Fin ?', 'End?', null]
		]);
		expect(reading.questionnaire?.questions.map(({ id }) => id)).toEqual(['fin']);
		expect(about(reading, 'repeat').map(({ where }) => where.row)).toEqual([2]);
		expect(about(reading, 'inside-repeat').map(({ where }) => where.row)).toEqual([4]);
	});

	test.each([
		['required', 'yes', 'required'],
		['required', 'no', null],
		['constraint', '. > today()', 'constraint-not-carried'],
		['constraint_message::English', 'Wrong', 'constraint-message'],
		['guidance_hint', 'Ask slowly', 'guidance-hint'],
		['choice_filter', 'state=${s}', 'choice-filter'],
		['default', '3', 'default-answer'],
		['appearance', 'minimal', 'appearance'],
		['appearance', 'likert', null],
		['parameters', 'max-pixels=5', 'parameters'],
		['media::audio::Français (fr)', 'a.mp3', 'media'],
		['image', 'a.png', 'media'],
		['calculation', '1+1', 'calculation'],
		['read_only', 'true', 'technical'],
		['body::accuracyThreshold', '5', 'technical'],
		['bind::odk:length', '5', 'technical'],
		['Commentaire interne', 'à revoir', 'column-unknown'],
		[null, 'sans titre', 'column-without-header'],
		['label::English (en)', 'Twice', 'column-twice']
	])('says what it does of a cell of « %s » with « %s »: %s', (column, text, code) => {
		const reading = readXlsForm(
			formOf({
				survey: [
					['type', 'name', 'label::Français (fr)', 'label::English (en)', column],
					['select_one accord4', 'q', 'Une question ?', 'A question?', text]
				],
				choices
			})
		);
		expect(reading.questions).toBe(1);
		const said = reading.notTaken.filter(({ where }) => where.cell?.startsWith('E') === true);
		expect(said.map(({ why }) => why.code)).toEqual(code === null ? [] : [code]);
		for (const { why, what } of said) {
			expect(why.fr).not.toBe('');
			expect(why.en).not.toBe('');
			expect(what).not.toBe('');
		}
	});

	test.each([
		['integer', '. >= 0 and . <= 90', { minimum: 0, maximum: 90 }, []],
		['integer', '(.>18) and (. < 65)', { minimum: 19, maximum: 64 }, []],
		[
			'integer',
			'. >= 0 and . <= 90 and . != 13',
			{ minimum: 0, maximum: 90 },
			['constraint-not-carried']
		],
		['text', 'string-length(.) <= 80', { maximumLength: 80 }, []],
		['text', "regex(., '^[0-9]+$')", { maximumLength: 200 }, ['constraint-not-carried']],
		['select_multiple lieux', 'count-selected(.) <= 3', { advised: 3 }, ['constraint-advised']],
		[
			'select_multiple lieux',
			"not(selected(., 'aucun') and count-selected(.) > 1)",
			{ exclusive: 'aucun' },
			[]
		]
	])('carries the limits it can of « %s » with « %s »', (type, constraint, expected, codes) => {
		const reading = read([[type, 'q', 'Une question ?', 'A question?', constraint]], 'constraint');
		expect(reading.questionnaire?.questions).toEqual([expect.objectContaining(expected)]);
		const said = reading.notTaken.filter(({ where }) => where.cell === 'E2');
		expect(said.map(({ why }) => why.code)).toEqual(codes);
	});

	test('names the parts of a long list as a thing to complete', () => {
		const reading = read([['select_one lieux', 'q', 'Quel lieu ?', 'Which place?', null]]);
		expect(about(reading, 'parts-missing')).toHaveLength(1);
		expect(about(reading, 'not-yet-sound').map(({ what }) => what)).toEqual([
			'missing-translation at title.en'
		]);
		expect(about(reading, 'translation-missing').map(({ what }) => what)).toEqual([
			'en (2): Essai | Essai'
		]);
		expect(reading.sound).toBe(false);
	});
});
