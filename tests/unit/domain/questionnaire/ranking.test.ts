import { describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { refused } from './refused.ts';

const words = { fr: 'Mots', en: 'Words' };

function rankingOf(places: number): unknown {
	return {
		format: 'porte-voix-questionnaire',
		id: 'essai',
		version: 1,
		languages: ['fr', 'en'],
		title: words,
		invitation: words,
		minutes: 5,
		dimensions: { vie: words },
		questions: [
			{
				kind: 'ranking',
				id: 'travaux',
				text: words,
				short: words,
				options: ['a', 'b', 'c', 'd'].map((code) => ({ code, label: words })),
				places
			}
		]
	};
}

describe('a ranking', () => {
	test('of one place is refused: four options in order would tell seven people who got no voice', () => {
		expect(refused(() => parseQuestionnaire(rankingOf(1)))).toEqual({
			code: 'bad-number',
			place: 'questions[0].places'
		});
	});

	test.each([2, 4])('of %i places among four options is read', (places) => {
		expect(parseQuestionnaire(rankingOf(places)).questions[0]).toMatchObject({ places });
	});

	test('of more places than options is refused', () => {
		expect(refused(() => parseQuestionnaire(rankingOf(5)))).toMatchObject({ code: 'bad-number' });
	});
});
