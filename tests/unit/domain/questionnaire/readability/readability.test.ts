import { describe, expect, test } from 'vitest';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { SentenceFinding } from '#lib/domain/questionnaire/readability/finding.ts';
import { kandelMoles } from '#lib/domain/questionnaire/readability/kandel-moles.ts';
import { checkReadability } from '#lib/domain/questionnaire/readability/readability.ts';
import { sentencesOf, wordsOf } from '#lib/domain/questionnaire/readability/sentences.ts';
import { syllablesIn } from '#lib/domain/questionnaire/readability/syllables.ts';
import { library } from '#lib/library/library.ts';
import { bad, good } from './corpus.ts';

/** A questionnaire of one question, in the easy words around it. */
function asking(text: string, more: Partial<Question> = {}): Questionnaire {
	const labelled = (fr: string) => ({ code: fr.toLowerCase(), label: { fr } });
	return {
		format: 'porte-voix-questionnaire',
		id: 'essai',
		version: 1,
		title: { fr: 'Essai' },
		invitation: { fr: 'Votre avis ici' },
		minutes: 1,
		languages: ['fr'],
		dimensions: {},
		questions: [
			{
				kind: 'scale',
				id: 'une',
				text: { fr: text },
				short: { fr: 'Une' },
				options: ['Non', 'Un peu', 'Oui'].map(labelled),
				parts: { none: ['non'], some: ['un peu'], often: ['oui'] },
				...more
			} as Question
		]
	};
}

function sentenceFindings(text: string): SentenceFinding[] {
	return checkReadability(asking(text)).findings.filter((finding) => 'sentence' in finding);
}

describe('the readability gate', () => {
	test.each(good)('lets « %s » through', (sentence) => {
		expect(sentenceFindings(sentence)).toEqual([]);
	});

	test.each(bad)('names %s (%s, « %s ») in « %s »', (rule, severity, found, sentence) => {
		const finding = sentenceFindings(sentence).find((each) => each.found === found);
		expect(finding).toMatchObject({ rule, severity, key: 'question.une.text' });
		// The sentence is shown as it stands, so that it can be found and mended.
		expect(sentence).toContain(finding?.sentence);
	});

	test('finds nothing but the fault it looks for in a sentence with one fault', () => {
		const others = bad.flatMap(([rule, , , sentence]) =>
			sentenceFindings(sentence).filter((finding) => finding.rule !== rule)
		);
		expect(others).toEqual([]);
	});

	test('names the one sentence that fails among several', () => {
		const text = 'Pensez à votre logement. Les modalités sont claires. Dites-le.';
		expect(sentenceFindings(text).map(({ sentence }) => sentence)).toEqual([
			'Les modalités sont claires.'
		]);
	});

	test('says a plainer word for each word of jargon', () => {
		expect(sentenceFindings('La quiétude')[0]).toMatchObject({ plainer: 'calme' });
	});

	test.each([
		[3, null],
		[4, 'warning'],
		[5, 'warning'],
		[6, 'refusal']
	])('says of a scale of %i points: %s', (points, severity) => {
		const options = Array.from({ length: points }, (_, index) => ({
			code: `c${index}`,
			label: { fr: `Point ${index}` }
		}));
		const found = checkReadability(asking('Votre avis', { options }));
		expect(found.findings).toEqual(
			severity === null ? [] : [{ rule: 'many-points', severity, question: 'une', figure: points }]
		);
		expect(found.passes).toBe(severity !== 'refusal');
	});

	test('warns of a sixteenth screen, and not of those that are asked by choice only', () => {
		const [one] = asking('Votre avis').questions;
		if (one === undefined) throw new Error('no question');
		const questions = Array.from({ length: 16 }, (_, index) => ({ ...one, id: `q${index}` }));
		const long = (kept: readonly Question[]) =>
			checkReadability({ ...asking('Votre avis'), questions: kept }).findings;
		expect(long(questions)).toEqual([
			{ rule: 'many-screens', severity: 'warning', question: null, figure: 16 }
		]);
		expect(long(questions.slice(1))).toEqual([]);
		expect(long(questions.map((each, index) => ({ ...each, background: index > 9 })))).toEqual([]);
	});

	test('refuses a whole that only an office can read', () => {
		const found = checkReadability(
			asking('La reconnaissance institutionnelle des représentations communautaires locales')
		);
		expect(found.findings).toContainEqual(
			expect.objectContaining({ rule: 'hard-to-read', severity: 'refusal', question: null })
		);
		expect(found.passes).toBe(false);
	});

	test.each([...library])('lets the questionnaire %s through', (_id, questionnaire) => {
		const { index, findings, passes } = checkReadability(questionnaire);
		expect(findings.filter((finding) => finding.severity === 'refusal')).toEqual([]);
		expect(findings.filter((finding) => 'sentence' in finding)).toEqual([]);
		expect(index).toBeGreaterThanOrEqual(75);
		expect(passes).toBe(true);
	});
});

describe('the index of Kandel and Moles', () => {
	test('is the published formula', () => {
		// Six words in two sentences, nine syllables.
		expect(kandelMoles(['Il fait très beau. Entrez donc.'])).toBeCloseTo(
			207 - (1.015 * 6) / 2 - (73.6 * 7) / 6
		);
		expect(kandelMoles(['', '…'])).toBeNull();
	});

	test('is higher for a neighbour than for an office', () => {
		const easy = kandelMoles(['Le bruit vous dérange-t-il\u00A0?']) ?? 0;
		const hard =
			kandelMoles(['Les modalités organisationnelles relatives à la concertation.']) ?? 0;
		expect(easy).toBeGreaterThan(75);
		expect(hard).toBeLessThan(30);
	});

	test.each([
		['les', 1],
		['aide', 1],
		['immeuble', 2],
		['personnes', 2],
		['qualité', 3],
		['idée', 2],
		['théâtre', 2],
		['noël', 2],
		['bruyante', 2],
		['européen', 4],
		['habitez', 3],
		['quelque', 1],
		['l’immeuble', 2],
		['communautaire', 4],
		['2027', 4]
	])('hears %s in %i syllables', (word, count) => {
		expect(syllablesIn(word)).toBe(count);
	});
});

describe('sentences and words', () => {
	test('end where one breathes, not inside a time or an address', () => {
		expect(sentencesOf('Venez à 10:30. Par exemple\u00A0: au jardin.\nMerci')).toEqual([
			'Venez à 10:30.',
			'Par exemple\u00A0:',
			'au jardin.',
			'Merci'
		]);
	});

	test('count what a hyphen or an apostrophe ties as one', () => {
		expect(wordsOf('Qu’est-ce que c’est\u00A0?')).toEqual(['Qu’est-ce', 'que', 'c’est']);
	});
});
