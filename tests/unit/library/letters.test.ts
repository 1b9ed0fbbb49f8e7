import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { adaptQuestionnaire } from '#lib/domain/questionnaire/adapt.ts';
import { reportedMeasures } from '#lib/domain/report/measures.ts';
import { releaseCsv } from '#lib/export/csv.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { landmarkOf } from '#lib/library/landmarks.ts';
import { library } from '#lib/library/library.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import { answeredRelease, type Stand } from '../../support/answered-instrument.ts';
import LetterInLanguage from '../../support/LetterInLanguage.svelte';

const instruments = [...library].flatMap(([id, questionnaire]) =>
	(['fr', 'en'] as const).map((locale) => [id, locale, questionnaire] as const)
);

/** As a campaign asks it before anybody is named to read comments. */
function asAsked(questionnaire: Questionnaire): Questionnaire {
	return adaptQuestionnaire(questionnaire, { background: [], comments: false });
}

function pageOf(questionnaire: Questionnaire, stand: Stand, locale: 'fr' | 'en') {
	const release = answeredRelease(questionnaire, stand, 22);
	return composeLetter({ release, questionnaire, previous: null, years: [] }, null, locale);
}

/** As a reader sees it: no tags, no marks of the framework, plain spaces. */
async function letter(questionnaire: Questionnaire, stand: Stand, locale: 'fr' | 'en') {
	const translation = await createTranslation(locale, ['common', 'results']);
	const page = pageOf(questionnaire, stand, locale);
	const { body } = render(LetterInLanguage, { props: { page, translation } });
	return plain(body.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<[^>]*>/g, ' '));
}

function plain(text: string): string {
	return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').replaceAll('&amp;', '&');
}

/** Ids and codes that could not be words of a language. */
function rawNames({ questions }: Questionnaire): string[] {
	const names = questions.flatMap((question) => [
		question.id,
		...('options' in question ? question.options.map(({ code }) => code) : [])
	]);
	return names.filter((name) => name.includes('-'));
}

/** What the plan says: not a filter and what depends on it, nor « nulle part » beside its places. */
function measuresSaid(questionnaire: Questionnaire) {
	const items = new Set(
		answeredRelease(questionnaire, 'spread', 22).tables.map(({ item }) => item)
	);
	return [...reportedMeasures(questionnaire).values()].filter(({ measure }) =>
		items.has(measure.item)
	);
}

describe.each(instruments)('the letter of %s in %s', (_id, locale, whole) => {
	const questionnaire = asAsked(whole);
	const said = measuresSaid(questionnaire);

	test.each(['often', 'none', 'spread'] as const)(
		'has no raw name, no blank and no empty sentence when everybody stands at %s',
		async (stand) => {
			const words = await letter(questionnaire, stand, locale);
			for (const name of rawNames(questionnaire)) {
				expect(words).not.toMatch(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u'));
			}
			expect(words).not.toMatch(/\{\{|undefined|null|NaN|\[object/);
			expect(words).not.toMatch(/ \.|\.\.|« »|“”/);
		}
	);

	test.each(['often', 'none'] as const)(
		'says each question by its own verb phrase at %s',
		async (pole) => {
			const words = await letter(questionnaire, pole, locale);
			for (const { question, measure } of said) {
				if (measure.reading === 'yes-alone') continue;
				// Of a question that was not asked of everybody only « souvent » is said.
				if (question.shownIf !== undefined && pole === 'none') continue;
				const predicate = plain(question.predicates?.[pole]?.[locale] ?? 'no phrase');
				const base = locale === 'fr' ? 'sur 22' : 'out of 22';
				expect(words, question.id).toContain(` ${base} ${predicate}.`);
			}
		}
	);

	test('begins what people want with a preference, never with a list of facts', () => {
		const [first] = pageOf(questionnaire, 'spread', locale).letter.wanted;
		const asked = questionnaire.questions.find(({ id }) => id === first?.item);
		if (asked === undefined) {
			expect(questionnaire.questions.every(({ kind }) => kind !== 'several-choices')).toBe(true);
		} else expect(asked).toMatchObject({ advised: 3 });
	});

	test('sets the published figure beside each item that has one', () => {
		const page = pageOf(questionnaire, 'spread', locale);
		const published = said.flatMap(({ measure }) =>
			(['often', 'none'] as const).filter((pole) => landmarkOf(measure.item, pole) !== null)
		);
		expect(page.landmarks).toHaveLength(published.length);
	});

	test('has a row of the CSV for each answer, in words', () => {
		const csv = releaseCsv(answeredRelease(questionnaire, 'spread', 22), questionnaire, locale, '');
		const lines = csv.split('\r\n');
		expect(csv).not.toMatch(/undefined|\[object/);
		for (const { measure } of said) {
			expect(
				lines.some((line) => line.includes(`,${measure.item},`)),
				measure.item
			).toBe(true);
		}
	});
});
