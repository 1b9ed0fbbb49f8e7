import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import {
	questionnaireSegments,
	questionnaireWords
} from '#lib/domain/translation/questionnaire-segments.ts';
import { type ImportedWords, progressOf, textStandings } from '#lib/domain/translation/standing.ts';
import {
	isWhole,
	translateQuestionnaire
} from '#lib/domain/translation/translate-questionnaire.ts';
import { library } from '#lib/library/library.ts';
import { sample } from './sample.ts';

const segments = questionnaireSegments(sample);

function standing(imported: readonly ImportedWords[], shipped = new Map<string, string>()) {
	return textStandings(segments, {
		locale: 'es',
		shipped,
		imported,
		isReviewed: (segment, words) => segment.key === 'title' && words === 'Prueba'
	});
}

const one = (key: string, source: string, words: string): ImportedWords => ({ key, source, words });

describe('the texts of a questionnaire', () => {
	test('are each there once, with the number of other places that say the same', () => {
		expect(segments.map(({ key, repeats }) => [key, repeats])).toEqual([
			['title', 0],
			['invitation', 0],
			['question.chaud.text', 0],
			['question.chaud.short', 0],
			['question.chaud.yes', 1],
			['question.chaud.no', 0],
			['question.chaud.often', 0],
			['question.chaud.none', 0],
			['question.bruit.text', 0],
			['question.bruit.short', 0],
			['question.bruit.option.fr', 0],
			['dimension.lieu', 0]
		]);
	});

	test.each([...library])('of %s have keys that XLIFF takes for names', (_id, questionnaire) => {
		for (const { key } of questionnaireSegments(questionnaire)) {
			expect(key).toMatch(/^[A-Za-z][\w.:-]*$/);
		}
	});
});

describe('shipped words whose French changed', () => {
	const state = (
		unconfirmed: ReadonlySet<string>,
		read: boolean,
		imported: readonly ImportedWords[] = []
	) =>
		textStandings(segments, {
			locale: 'es',
			shipped: new Map([['title', 'Prueba']]),
			unconfirmed,
			imported,
			isReviewed: () => read
		}).find(({ segment }) => segment.key === 'title');

	test('are read as they are, told as older, and to review', () => {
		expect(state(new Set(['title']), false)).toMatchObject({
			state: 'to-review',
			words: 'Prueba',
			former: 'Prueba'
		});
		expect(state(new Set(), false)).toMatchObject({ state: 'to-review', former: null });
	});

	test('are settled by somebody who read them beside the French of now, or by new words', () => {
		expect(state(new Set(['title']), true)).toMatchObject({ state: 'reviewed', former: null });
		const source = segments.find(({ key }) => key === 'title')?.source ?? '';
		const imported = [{ key: 'title', source, words: 'Nueva' }];
		expect(state(new Set(['title']), false, imported)).toMatchObject({
			words: 'Nueva',
			former: null
		});
	});
});

describe('how a text stands in a language', () => {
	const stateOf = (key: string, ...given: Parameters<typeof standing>) => {
		const found = standing(...given).find(({ segment }) => segment.key === key);
		return [found?.state, found?.words, found?.former];
	};

	test('is missing without words, to review with them, reviewed when just these were read', () => {
		expect(stateOf('title', [])).toEqual(['missing', null, null]);
		expect(stateOf('title', [one('title', 'Essai', 'Ensayo')])).toEqual([
			'to-review',
			'Ensayo',
			null
		]);
		expect(stateOf('title', [one('title', 'Essai', 'Prueba')])).toEqual([
			'reviewed',
			'Prueba',
			null
		]);
	});

	test('is stale when the French changed since, and the old words are read by nobody', () => {
		expect(stateOf('title', [one('title', 'Ancien titre', 'Título viejo')])).toEqual([
			'stale',
			null,
			'Título viejo'
		]);
	});

	test('falls back on the shipped words when the imported ones are stale', () => {
		const shipped = new Map([['title', 'Prueba']]);
		expect(stateOf('title', [one('title', 'Ancien', 'Viejo')], shipped)).toEqual([
			'reviewed',
			'Prueba',
			'Viejo'
		]);
	});

	test('keeps its words when the text moves to another question', () => {
		expect(stateOf('title', [one('question.gone.text', 'Essai', 'Ensayo')])).toEqual([
			'to-review',
			'Ensayo',
			null
		]);
	});

	test('is counted for the whole language', () => {
		const found = standing([one('title', 'Essai', 'Prueba'), one('invitation', 'Avant', 'Antes')]);
		expect(progressOf(found)).toEqual({ total: 12, missing: 10, stale: 1, toReview: 0 });
	});
});

describe('a questionnaire with other words', () => {
	const all = new Map(segments.map(({ source }) => [source, `es ${source}`]));

	test('is the very same without any', () => {
		expect(translateQuestionnaire(sample, new Map([['es', new Map()]]))).toBe(sample);
	});

	test('declares a language once the last word of it is there, and is sound', () => {
		const whole = translateQuestionnaire(sample, new Map([['es', all]]));
		expect(whole.languages).toEqual(['fr', 'en', 'es']);
		expect(isWhole(whole, 'es')).toBe(true);
		expect(() => parseQuestionnaire(JSON.parse(JSON.stringify(whole)))).not.toThrow();
		const short = new Map(all);
		short.delete('Parfois');
		expect(translateQuestionnaire(sample, new Map([['es', short]])).languages).toEqual([
			'fr',
			'en'
		]);
	});

	test('says the same French the same way everywhere, and touches no code and no other language', () => {
		const { questions } = translateQuestionnaire(
			sample,
			new Map([['en', new Map([['Oui', 'Yep']])]])
		);
		expect(JSON.stringify(questions).match(/Yep/g)).toHaveLength(2);
		expect(JSON.stringify(questions)).not.toContain('"Yes"');
		const codes = questions.flatMap((each) => ('options' in each ? each.options : []));
		expect(codes.map(({ code }) => code)).toEqual(['oui', 'fr']);
		expect(questionnaireWords({ ...sample, questions }, 'fr')).toEqual(
			questionnaireWords(sample, 'fr')
		);
	});
});
