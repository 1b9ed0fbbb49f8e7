import { expect, test } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { inSameWords } from '#lib/domain/report/same-words.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';

test('a question whose words changed has nothing of the year before beside it, and the others keep theirs', () => {
	const [first, second, third] = annualSurvey.questions;
	if (first === undefined || second === undefined || third === undefined) throw new Error('short');
	const items = [first.id, second.id, `${second.id}.option`, third.id];
	const previous = {
		tables: items.map((item) => ({ item })),
		orders: [{ item: second.id }]
	} as unknown as Release;
	const changed = {
		questions: annualSurvey.questions.map((question) =>
			question.id === second.id
				? { ...question, text: { ...question.text, fr: 'Autrement dit ?' } }
				: question
		)
	};
	const itemsOf = (release: Release): string[] => release.tables.map(({ item }) => item);
	expect(itemsOf(inSameWords(previous, annualSurvey, annualSurvey))).toEqual(items);
	const kept = inSameWords(previous, changed, annualSurvey);
	expect(itemsOf(kept)).toEqual([first.id, third.id]);
	expect(kept.orders).toEqual([]);
});
