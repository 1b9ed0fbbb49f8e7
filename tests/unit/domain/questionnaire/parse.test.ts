import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { type Json, option, parsing, parts, question, sound, words } from './sound-file.ts';

describe('a questionnaire file', () => {
	test('that is sound comes back with the same content', () => {
		expect(parseQuestionnaire(sound())).toEqual(sound());
	});

	test.each([null, 12, 'sondage', []])('that is %j is refused as no object', (input) => {
		expect(parsing(input)).toEqual({ code: 'invalid-shape', place: undefined });
	});

	test.each([
		[{ format: 'limesurvey' }, 'unknown-format', 'format'],
		[{ version: 0 }, 'bad-number', 'version'],
		[{ minutes: 1.5 }, 'bad-number', 'minutes'],
		[{ id: 'Sondage Annuel' }, 'bad-code', 'id'],
		[{ languages: ['en', 'fr'] }, 'missing-french', 'languages'],
		[{ languages: ['fr', 'en', 'fr'] }, 'bad-language', 'languages'],
		[{ languages: ['fr', 'english please'] }, 'bad-language', 'languages[1]'],
		[{ languages: ['fr', 'en', 'es'] }, 'missing-translation', 'title.es'],
		[{ title: { en: 'Words' } }, 'missing-french', 'title.fr'],
		[{ title: { fr: 'Mots', en: '  ' } }, 'missing-translation', 'title.en'],
		[{ title: { ...words, '<b>': 'x' } }, 'bad-language', 'title'],
		[{ dimensions: { Vie: words } }, 'bad-code', 'dimensions.Vie'],
		[{ questions: [] }, 'invalid-shape', 'questions'],
		[{ questions: new Array(500).fill({}) }, 'too-many', 'questions'],
		[{ colour: 'teal' }, 'unknown-field', undefined]
	])('with %j is refused by name and place', (fields, code, place) => {
		expect(parsing({ ...sound(), ...fields })).toEqual({ code, place });
	});

	test.each<readonly [string, string, string, Json]>([
		['an unknown kind', 'unknown-kind', 'questions[1].kind', question(1, { kind: 'slider' })],
		['a kind of Object', 'unknown-kind', 'questions[1].kind', question(1, { kind: 'toString' })],
		['an id given twice', 'duplicate-question', 'questions[2].id', question(2, { id: 'filtre' })],
		['an id every object has', 'bad-code', 'questions[2].id', question(2, { id: 'constructor' })],
		['an id of capitals', 'bad-code', 'questions[2].id', question(2, { id: 'Âge' })],
		[
			'an option code given twice',
			'duplicate-option',
			'questions[1].options[2].code',
			question(1, { options: [option('a'), option('b'), option('a')] })
		],
		[
			'an option code taken by what stands apart',
			'duplicate-option',
			'questions[1].options[1].code',
			question(1, { apart: option('b') })
		],
		[
			'a theme code given twice',
			'duplicate-option',
			'questions[4].themes[1].code',
			question(4, { themes: [option('bruit'), option('bruit')] })
		],
		[
			'a theme in French only',
			'missing-translation',
			'questions[4].themes[0].label.en',
			question(4, { themes: [{ code: 'bruit', label: { fr: 'Le bruit' } }] })
		],
		[
			'an empty list of themes',
			'invalid-shape',
			'questions[4].themes',
			question(4, { themes: [] })
		],
		[
			'thirteen themes',
			'too-many',
			'questions[4].themes',
			question(4, { themes: Array.from({ length: 13 }, (_, index) => option(`t${index}`)) })
		],
		[
			'themes of a few words',
			'unknown-field',
			'questions[4]',
			question(4, { kind: 'short-text', maximumLength: 80, themes: [option('bruit')] })
		],
		[
			'an option without French',
			'missing-french',
			'questions[1].options[1].label.fr',
			question(1, { options: [option('a'), { code: 'b', label: { en: 'B' } }, option('c')] })
		],
		[
			'a hint in French only',
			'missing-translation',
			'questions[0].hint.en',
			question(0, { hint: { fr: 'Indice' } })
		],
		[
			'parts that leave an option out',
			'parts-do-not-partition',
			'questions[1].parts',
			question(1, { parts: { ...parts, some: [] } })
		],
		[
			'parts that name an option twice',
			'parts-do-not-partition',
			'questions[1].parts',
			question(1, { parts: { ...parts, none: ['a', 'b'] } })
		],
		[
			'parts that name no option',
			'parts-do-not-partition',
			'questions[1].parts',
			question(1, { parts: { ...parts, some: ['z'] } })
		],
		[
			'four options to choose from and no parts',
			'missing-parts',
			'questions[0]',
			question(0, { kind: 'single-choice', options: ['a', 'b', 'c', 'd'].map(option) })
		],
		[
			'a minimum above the maximum',
			'bad-number',
			'questions[2].maximum',
			question(2, { minimum: 30 })
		],
		[
			'thresholds in disorder',
			'bad-number',
			'questions[2].oftenFrom',
			question(2, { someFrom: 9 })
		],
		[
			'a project that costs nothing',
			'bad-number',
			'questions[3].options[0].cost',
			question(3, { options: [{ ...option('banc'), cost: 0 }, option('rampe')] })
		],
		['nothing to share', 'bad-number', 'questions[3].total', question(3, { total: 0 })],
		[
			'a comment of a novel',
			'bad-number',
			'questions[4].maximumLength',
			question(4, { maximumLength: 90_000 })
		],
		[
			'an unknown dimension',
			'unknown-dimension',
			'questions[1].dimension',
			question(1, { dimension: 'mort' })
		],
		['a field nobody knows', 'unknown-field', 'questions[0]', question(0, { colour: 'teal' })],
		[
			'an answer apart from a number',
			'unknown-field',
			'questions[2].apart',
			question(2, { apart: option('z') })
		],
		[
			'a link to a later question',
			'loop',
			'questions[0].linkedTo',
			question(0, { linkedTo: 'nombre' })
		]
	])('with %s is refused', (_what, code, place, file) => {
		expect(parsing(file)).toEqual({ code, place });
	});
});
