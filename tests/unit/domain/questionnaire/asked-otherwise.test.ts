import { describe, expect, test } from 'vitest';
import { askedOtherwise } from '#lib/domain/questionnaire/asked-otherwise.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { library } from '#lib/library/library.ts';

function named(id: string): Questionnaire {
	const found = library.get(id);
	if (found === undefined) throw new Error(`the library has no ${id}`);
	return found;
}

describe('questions that two questionnaires put otherwise', () => {
	test('are, for members, those that say « locataires » or « la direction ou l’équipe »', () => {
		const found = askedOtherwise(named('sondage-annuel'), named('sondage-annuel-coop'));
		expect([...found]).toEqual(['besoins-combles', 'liens-locataires']);
	});

	test('are none between the short form and the whole survey', () => {
		expect(askedOtherwise(named('sondage-annuel'), named('sondage-annuel-court')).size).toBe(0);
	});

	test('are none among questions that stand in one of the two only', () => {
		expect(askedOtherwise(named('travaux'), named('regles-de-vie')).size).toBe(0);
	});

	test('are told by their answers too, not by words of another language', () => {
		const annual = named('sondage-annuel');
		const [first, ...rest] = annual.questions;
		if (first?.kind !== 'scale') throw new Error('no scale');
		const english = { ...first, text: { ...first.text, en: 'Other words' } };
		expect(askedOtherwise(annual, { questions: [english, ...rest] }).size).toBe(0);
		const five = { ...first, options: first.options.slice(1) };
		expect([...askedOtherwise(annual, { questions: [five, ...rest] })]).toEqual([first.id]);
	});
});
