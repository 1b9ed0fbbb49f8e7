import { describe, expect, test } from 'vitest';
import { adaptQuestionnaire } from '#lib/domain/questionnaire/adapt.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { library } from '#lib/library/library.ts';

function named(id: string): Questionnaire {
	const questionnaire = library.get(id);
	if (questionnaire === undefined) throw new Error(id);
	return questionnaire;
}

function ids({ questions }: Questionnaire): string[] {
	return questions.map(({ id }) => id);
}

describe('a questionnaire adapted to a place', () => {
	test('keeps only the background questions that are named, in their order', () => {
		const adapted = adaptQuestionnaire(named('sondage-annuel'), {
			background: ['revenu', 'age'],
			comments: true
		});
		expect(ids(adapted).slice(-3)).toEqual(['une-seule-chose', 'age', 'revenu']);
	});

	test('asks nothing in own words when nobody is named to read it', () => {
		const adapted = adaptQuestionnaire(named('sondage-annuel'), {
			background: [],
			comments: false
		});
		expect(ids(adapted)).toHaveLength(15);
		expect(adapted.questions.some(({ kind }) => kind === 'long-text')).toBe(false);
	});

	test('drops what depends on a question that is dropped', () => {
		const annual = named('sondage-annuel');
		const words = { fr: 'Mots', en: 'Words' };
		const extended: Questionnaire = {
			...annual,
			languages: ['fr', 'en'],
			questions: [
				...annual.questions,
				{
					kind: 'yes-no',
					id: 'suite',
					text: words,
					short: words,
					linkedTo: 'soutien',
					shownIf: { kind: 'not', of: { kind: 'answered', question: 'age' } }
				}
			]
		};
		const without = adaptQuestionnaire(extended, { background: [], comments: true });
		expect(ids(without)).not.toContain('suite');
		const withAge = adaptQuestionnaire(extended, { background: ['age'], comments: true });
		expect(withAge.questions.at(-1)).not.toHaveProperty('linkedTo');
		expect(parseQuestionnaire(withAge)).toEqual(withAge);
	});
});
