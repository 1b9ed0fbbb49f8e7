import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { library } from '#lib/library/library.ts';
import { readXlsForm } from '#lib/library/xlsform/read-xlsform.ts';
import { writeXlsForm } from '#lib/library/xlsform/write-xlsform.ts';
import { questionOf } from '../../../support/questions.ts';
import { anyQuestionnaire } from './any-questionnaire.ts';

function again(questionnaire: Questionnaire) {
	return readXlsForm(writeXlsForm(questionnaire).sheets);
}

describe('a questionnaire written as a form and read again', () => {
	test.each([...library.keys()])('is the same definition: %s', (id) => {
		const questionnaire = library.get(id);
		if (questionnaire === undefined) throw new Error('not in the library');
		const { questionnaire: read, notTaken, sound } = again(questionnaire);
		expect(notTaken).toEqual([]);
		expect(sound).toBe(true);
		expect(canonicalJson(read)).toBe(canonicalJson(questionnaire));
	});

	test('is the same with one question of each kind', () => {
		const questionnaire = parseQuestionnaire({
			format: 'porte-voix-questionnaire',
			id: 'essai',
			version: 3,
			title: { fr: 'Essai' },
			invitation: { fr: 'Votre avis' },
			minutes: 5,
			languages: ['fr'],
			dimensions: {},
			questions: Object.values({ ...questionOf, single: questionOf.single })
		});
		const { questionnaire: read, notTaken } = again(questionnaire);
		expect(notTaken).toEqual([]);
		expect(canonicalJson(read)).toBe(canonicalJson(questionnaire));
	});

	test('names the same answers to two questions once', () => {
		const written = writeXlsForm({
			format: 'porte-voix-questionnaire',
			id: 'essai',
			version: 1,
			title: { fr: 'Essai' },
			invitation: { fr: 'Essai' },
			minutes: 1,
			languages: ['fr'],
			dimensions: {},
			questions: [
				{ ...questionOf.single, id: 'un' },
				{ ...questionOf.single, id: 'deux' }
			]
		});
		expect(written.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
			['survey', 3],
			['choices', 1 + questionOf.single.options.length],
			['settings', 2]
		]);
	});

	test('is the same whatever it holds, and nothing is reported', () => {
		fc.assert(
			fc.property(anyQuestionnaire, (questionnaire) => {
				const { questionnaire: read, notTaken } = again(questionnaire);
				expect(notTaken).toEqual([]);
				expect(canonicalJson(read)).toBe(canonicalJson(questionnaire));
			}),
			{ seed: 6, numRuns: 150 }
		);
	});
});
