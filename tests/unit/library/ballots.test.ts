import { describe, expect, test } from 'vitest';
import { optionsOf } from '#lib/domain/consultation/gather-ballots.ts';
import { kindRules } from '#lib/domain/questionnaire/kinds/kinds.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { ballotInstruments, exampleContents } from '#lib/library/ballots/examples.ts';
import { ballotQuestionnaire } from '#lib/library/ballots/questionnaire.ts';

const every = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];

describe('the instruments of consultation', () => {
	test('are seven, one of each kind', () => {
		expect(new Set(exampleContents.map(({ kind }) => kind)).size).toBe(7);
		expect(ballotInstruments).toHaveLength(7);
	});

	test.each(ballotInstruments)('$id exists in every language of the product', ({ languages }) => {
		expect(languages).toEqual(every);
	});

	test('are offered only in the languages somebody typed the whole of', () => {
		const typed = ballotQuestionnaire(
			{
				kind: 'options',
				question: { fr: 'Que mettre dans la cour ?', en: 'What to put in the yard?' },
				options: [{ fr: 'Un banc', en: 'A bench' }, { fr: 'Un arbre' }],
				choosing: 'one',
				seats: 1
			},
			{ id: 'propre-essai', version: 1 }
		);
		expect(typed.languages).toEqual(['fr']);
		expect(parseQuestionnaire(typed)).toEqual(typed);
	});

	test('ask nothing but the ballot in a vote and in an election', () => {
		for (const id of ['vote', 'election']) {
			const found = ballotInstruments.find((one) => one.id === id);
			expect(found?.questions).toHaveLength(1);
			expect(found?.questions[0]).not.toHaveProperty('dontKnow');
		}
	});

	test('offer a blank vote in an election of one person or several, which nobody can be elected by', () => {
		for (const seats of [1, 3]) {
			const election = ballotQuestionnaire(
				{
					kind: 'election',
					question: { fr: 'Le conseil' },
					candidates: ['Une', 'Deux', 'Trois', 'Quatre'].map((fr) => ({ fr })),
					seats
				},
				{ id: 'propre-essai', version: 1 }
			);
			expect(JSON.stringify(election)).toContain('"blanc"');
			expect(parseQuestionnaire(election)).toEqual(election);
			expect(optionsOf(election, 'election')).toEqual([1, 2, 3, 4].map((n) => `personne-${n}`));
			const question = election.questions[0];
			if (question === undefined) throw new Error('no question');
			const isBlank =
				seats === 1
					? ({ kind: 'choice', code: 'blanc' } as const)
					: ({ kind: 'choices', codes: ['blanc'] } as const);
			expect(kindRules(question).check(question, isBlank)).toBeNull();
		}
	});

	test('ask everybody for changes to the rules, whatever was said of each article', () => {
		const rules = ballotInstruments.find(({ id }) => id === 'articles-regles');
		const changes = rules?.questions.at(-1);
		// Behind « à changer », those who write would tell how many chose that.
		expect(changes).not.toHaveProperty('shownIf');
		expect(changes?.kind === 'long-text' && changes.themes?.map(({ code }) => code)).toEqual([
			'article-1',
			'article-2',
			'article-3',
			'autre'
		]);
	});

	test('name as many articles as a comment can be about, and something else', () => {
		const rules = ballotQuestionnaire(
			{
				kind: 'house-rules',
				articles: Array.from({ length: 20 }, (_, index) => ({ fr: `Règle ${String(index)}` }))
			},
			{ id: 'propre-essai', version: 1 }
		);
		expect(parseQuestionnaire(rules)).toEqual(rules);
	});

	test('say that nothing is promised before a budget', () => {
		const works = ballotInstruments.find(({ id }) => id === 'budget-travaux');
		expect(works?.questions.map(({ kind }) => kind)).toEqual(['statement', 'budget']);
		expect(works?.questions[0]?.text['fr']).toContain('Rien n’est');
	});
});
