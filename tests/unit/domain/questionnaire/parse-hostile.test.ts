import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { type Json, parsing, question, sound, words } from './sound-file.ts';

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
