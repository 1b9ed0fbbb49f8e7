import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { questionnairePhrases } from '#lib/domain/speech/phrases.ts';
import { questionLines, type QuestionWords } from '#lib/domain/speech/question-lines.ts';
import { library } from '#lib/library/library.ts';
import { questionOf } from '../../../support/questions.ts';

/** Words that say where they come from, in the language they are read in. */
function wordsIn(language: string): QuestionWords {
	const word = (name: string): string => `${language} ${name}`;
	return {
		dontKnow: word('ne sait pas'),
		declined: word('préfère ne pas'),
		why: word('pourquoi'),
		textAdvice: word('conseil'),
		rankingHint: word('classer'),
		about: word('environ'),
		advised: (count) => word(`environ ${String(count)}`),
		below: (count) => word(`${String(count)} choix`),
		between: (minimum, maximum) => word(`de ${String(minimum)} à ${String(maximum)}`),
		place: (place) => word(`place ${String(place)}`),
		rest: (dollars) => word(`reste ${String(dollars)}`),
		cost: (dollars) => word(`coûte ${String(dollars)}`)
	};
}

const read = (name: keyof typeof questionOf): string[] | undefined =>
	questionLines(questionOf[name], 'fr', wordsIn('fr'))?.map(({ text }) => text);

describe('what is read of a question', () => {
	test('is the question, each option in order, then the quiet choices', () => {
		expect(read('scale')).toStrictEqual([
			'Vous sentez-vous en sécurité ?',
			'Pas du tout',
			'Un peu ou parfois',
			'Souvent ou très souvent',
			'Il n’y a pas eu de conflit',
			'fr ne sait pas',
			'fr préfère ne pas'
		]);
	});

	test.each([
		['yesNo', ['Est-ce assez chaud ?', 'Oui', 'Non', 'fr ne sait pas']],
		['number', ['Depuis combien d’années ?', 'fr de 0 à 90']],
		['shortText', ['Un mot ?', 'fr conseil']],
		['longText', ['Que changer ?', 'fr conseil']]
	] as const)('of the kind %s', (name, lines) => {
		expect(read(name)).toStrictEqual(lines);
	});

	test('of an order is its places, then what can be put in them', () => {
		expect(read('ranking')?.slice(0, 5)).toStrictEqual([
			'Vos deux besoins ?',
			'fr classer',
			'fr place 1',
			'fr place 2',
			'Un loyer que je peux payer'
		]);
	});

	test('of a budget is what there is to share, then each project with its cost', () => {
		expect(read('budget')?.slice(0, 3)).toStrictEqual([
			'Comment partager ?',
			'fr reste 1000',
			expect.any(String)
		]);
		expect(read('budget')?.[3]).toMatch(/^fr coûte/);
	});

	test.each(Object.keys(questionOf) as (keyof typeof questionOf)[])(
		'of the kind %s is nothing at all in a language it does not have',
		(name) => {
			expect(questionLines(questionOf[name], 'ht', wordsIn('ht'))).toBeNull();
		}
	);
});

describe('what is recorded of a questionnaire of the library', () => {
	const surveys = [...library.values()].flatMap((survey) =>
		survey.languages.map((language): [string, string, Questionnaire] => [
			survey.id,
			language,
			survey
		])
	);

	test.each(surveys)('%s in %s is every text of that language and none of French', (...row) => {
		const [, language, survey] = row;
		const phrases = questionnairePhrases(survey, language, wordsIn(language));
		const texts = phrases?.map(({ text }) => text) ?? [];
		expect(texts.length).toBeGreaterThan(survey.questions.length);
		expect(new Set(texts).size).toBe(texts.length);
		if (language === 'fr') return;
		// Short words such as « Non » are the same in several languages.
		const french = questionnairePhrases(survey, 'fr', wordsIn('fr')) ?? [];
		const shared = french.filter(({ text }) => text.length > 12 && texts.includes(text));
		expect(shared).toStrictEqual([]);
	});
});
