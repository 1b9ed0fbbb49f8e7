import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { refused } from './refused.ts';

export type Json = Record<string, unknown>;

export const words = { fr: 'Mots', en: 'Words' };

export function option(code: string): Json {
	return { code, label: words };
}

export const parts = { often: ['c'], some: ['b'], none: ['a'] };

/** A small sound questionnaire with a question of most kinds, as if read from a file. */
export function sound(): Json & { questions: Json[] } {
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
export function question(index: number, fields: Json): Json {
	const file = sound();
	file.questions[index] = { ...file.questions[index], ...fields };
	return file;
}

export function parsing(input: unknown) {
	return refused(() => parseQuestionnaire(input));
}
