import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { refused } from './refused.ts';

type Json = Record<string, unknown>;

const words = { fr: 'Mots', en: 'Words' };

function option(code: string): Json {
	return { code, label: words };
}

const parts = { often: ['c'], some: ['b'], none: ['a'] };

/** A small sound questionnaire with a question of most kinds, as if read from a file. */
function sound(): Json & { questions: Json[] } {
	return {
		format: 'porte-voix-questionnaire',
		id: 'essai',
		version: 1,
		title: words,
		invitation: words,
		minutes: 3,
		languages: ['fr', 'en'],
		dimensions: { vie: words },
		questions: [
			{ kind: 'yes-no', id: 'filtre', text: words, short: words },
			{
				kind: 'scale',
				id: 'echelle',
				text: words,
				short: words,
				dimension: 'vie',
				options: [option('a'), option('b'), option('c')],
				parts,
				apart: option('apart'),
				shownIf: { kind: 'chose', question: 'filtre', codes: ['yes'] }
			},
			{
				kind: 'number',
				id: 'nombre',
				text: words,
				short: words,
				minimum: 0,
				maximum: 20,
				someFrom: 1,
				oftenFrom: 5
			},
			{
				kind: 'budget',
				id: 'travaux',
				text: words,
				short: words,
				options: [
					{ ...option('banc'), cost: 300 },
					{ ...option('rampe'), cost: 900 }
				],
				total: 1000
			},
			{
				kind: 'long-text',
				id: 'mots',
				text: words,
				short: words,
				maximumLength: 500,
				themes: [option('bruit'), option('froid')]
			}
		]
	};
}

/** The questionnaire with some fields of one question in place of its own. */
function question(index: number, fields: Json): Json {
	const file = sound();
	file.questions[index] = { ...file.questions[index], ...fields };
	return file;
}

function parsing(input: unknown) {
	return refused(() => parseQuestionnaire(input));
}

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

describe('a condition in a questionnaire file', () => {
	const shown = (shownIf: Json) => parsing(question(1, { shownIf }));

	test('that looks at its own question would go round', () => {
		expect(shown({ kind: 'answered', question: 'echelle' })).toEqual({
			code: 'loop',
			place: 'questions[1].shownIf.question'
		});
	});

	test('that looks at a later question would go round', () => {
		const later = { kind: 'answered', question: 'nombre' };
		expect(shown({ kind: 'all', of: [{ kind: 'not', of: later }] })).toEqual({
			code: 'loop',
			place: 'questions[1].shownIf.of[0].of.question'
		});
	});

	test.each<readonly [Json, string, string]>([
		[{ kind: 'answered', question: 'absente' }, 'unknown-question', '.question'],
		[{ kind: 'chose', question: 'filtre', codes: ['peut-etre'] }, 'unknown-option', '.codes[0]'],
		[{ kind: 'chose', question: 'filtre', codes: [] }, 'invalid-shape', '.codes'],
		[{ kind: 'at-least', question: 'filtre', value: 2 }, 'wrong-comparison', '.question'],
		[{ kind: 'sometimes', question: 'filtre' }, 'unknown-kind', '.kind'],
		[{ kind: 'any', of: [] }, 'invalid-shape', '.of'],
		[{ kind: 'answered', question: 'filtre', codes: ['yes'] }, 'unknown-field', '']
	])('%j is refused', (condition, code, place) => {
		expect(shown(condition)).toEqual({ code, place: `questions[1].shownIf${place}` });
	});

	test('nested a thousand times is refused before it can exhaust anything', () => {
		let condition: Json = { kind: 'answered', question: 'filtre' };
		for (let depth = 0; depth < 1000; depth += 1) condition = { kind: 'not', of: condition };
		expect(shown(condition).code).toBe('too-many');
	});
});

describe('a hostile text in a questionnaire file', () => {
	test.each([
		['a right-to-left override', '\u202Etxet', 'hostile-text'],
		['an isolate', 'Votre \u2066avis', 'hostile-text'],
		['a control character', 'Votre\u0000avis', 'hostile-text'],
		['half a character', 'Votre avis \uD83D', 'hostile-text'],
		['a formula', '=HYPERLINK("http://exemple.test")', 'formula-text'],
		['a formula behind a sign', '+cmd|x', 'formula-text'],
		['a right-to-left mark', 'Votre avis\u200F', 'hostile-text'],
		['a line separator', 'Votre\u2028avis', 'hostile-text'],
		['words in tags', 'Votre avis\u{E0041}', 'hostile-text'],
		['nothing to read', '\u200B\u00A0\u2060', 'missing-french'],
		['markup', 'Bonjour <script>alert(1)</script>', 'markup-text'],
		['a megabyte', 'a'.repeat(1_000_000), 'text-too-long']
	])('with %s is refused by name, without its content', (_what, text, code) => {
		const file = question(0, { text: { fr: text, en: 'Words' } });
		expect(parsing(file)).toEqual({ code, place: 'questions[0].text.fr' });
	});

	test('in another script is no hostile text', () => {
		const file = {
			...sound(),
			languages: ['fr', 'en'],
			title: { ...words, ar: '\u0631\u0623\u064A\u0643' }
		};
		expect(parseQuestionnaire(file).title['ar']).toBe('\u0631\u0623\u064A\u0643');
	});

	test('named __proto__ changes nothing', () => {
		const file: unknown = JSON.parse(
			JSON.stringify(sound()).replace('"dimensions":{', '"dimensions":{"__proto__":{"fr":"x"},')
		);
		expect(parsing(file)).toMatchObject({ code: 'bad-code' });
	});
});
