import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import '#lib/ui/office/office.css';
import type { PlanChoices } from '#lib/domain/disclosure/plan-choices.ts';
import type { BreakdownCost } from '#lib/domain/disclosure/simulate-cost.ts';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import { questionWords } from '#lib/domain/report/question-words.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import PlanShown from '../../support/PlanShown.svelte';

const locales: readonly Locale[] = ['fr', 'en'];

function question(id: string): Pick<Question, 'id' | 'short'> {
	const found = annualSurvey.questions.find((one) => one.id === id);
	if (found === undefined) throw new Error(`the survey has no ${id}`);
	return { id, short: found.short };
}

const choices: PlanChoices = {
	margin: 4,
	floor: 4,
	questions: [
		{ ...question('consulte'), tree: 'whole:age' },
		{ ...question('securite'), tree: 'sites' }
	],
	attributes: [question('age'), question('anciennete')],
	cuts: { whole: true, inside: true, further: true },
	further: ['anciennete'],
	sites: [
		{ id: 'a', label: 'Les Érables', sister: '' },
		{ id: 'b', label: 'Les Pins', sister: 'a' }
	],
	leftOut: [question('revenu')]
};
const outlooks = [
	{ id: 'a', label: 'Les Érables', respondents: 17, frame: 29, outcome: 'shown' },
	{ id: 'b', label: 'Les Pins', respondents: 5, frame: 11, outcome: 'too-few' }
] as const;
const cost: BreakdownCost = {
	question: 'consulte',
	attribute: 'age',
	kind: 'attribute',
	published: true,
	cases: 100,
	changed: 74,
	example: {
		item: 'consulte',
		base: 22,
		before: 16,
		after: { kind: 'between', from: 14, to: 17 },
		parts: [
			{ said: { kind: 'at-least', count: 7 }, base: 10 },
			{ said: { kind: 'exact', count: 7 }, base: 12 }
		]
	}
};

function costed(locale: Locale) {
	const item = questionWords(annualSurvey, locale).find((one) => one.question === 'consulte')
		?.items[0];
	if (item === undefined) throw new Error('the question has no figure');
	return [{ cost, item, question: item.short, attribute: 'Groupe d’âge' }];
}

describe.each(locales)('the plan before opening in %s', (locale) => {
	const shown = async (errors: Record<string, string> = {}): Promise<HTMLElement> => {
		const translation = await createTranslation(locale, ['common', 'office', 'results', 'plan']);
		const form = { values: {}, errors, refusal: null };
		const props = { translation, plan: { choices, form }, outlooks, costs: costed(locale) };
		return (await render(PlanShown, props)).container;
	};
	const words = (element: Element): string => element.textContent.replaceAll(/\s+/gu, ' ');

	test.each([360, 1280])('has no fault that axe finds and fits a screen of %i', async (width) => {
		await page.viewport(width, 900);
		await shown({ 'questions.0.tree': 'attribute-in-two-trees' });
		const { violations } = await axe.run(document, {
			rules: { 'page-has-heading-one': { enabled: false } }
		});
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	});

	test('says what a breakdown costs, and what becomes of a small building', async () => {
		const text = words(await shown());
		if (locale === 'fr') {
			expect(text).toContain('Dans 7 cas sur 10, le total ne sera plus exact.');
			expect(text).toContain(
				'7 ou plus sur 10 et 7 sur 12 ; ensemble de 14 à 17 sur 22, au lieu de 16.'
			);
			expect(text).toContain('Rien à part : moins de 7 réponses.');
		} else {
			expect(text).toContain('In 7 cases out of 10 the total will no longer be exact.');
			expect(text).toContain(
				'7 or more of 10 and 7 of 12; together 14 to 17 of 22, instead of 16.'
			);
			expect(text).toContain('Nothing apart: fewer than 7 responses.');
		}
	});

	test('begins with what is chosen, offers nothing below the organisation’s margin, and sends it without a script', async () => {
		const container = await shown();
		const form = container.querySelector<HTMLFormElement>('form[action="?/plan"]');
		if (form === null) throw new Error('there is no form');
		expect(form.method).toBe('post');
		expect([...new FormData(form)]).toEqual([
			['margin', '4'],
			['sites.0.id', 'a'],
			['sites.0.sister', ''],
			['sites.1.id', 'b'],
			['sites.1.sister', 'a'],
			['questions.0.id', 'consulte'],
			['questions.0.tree', 'whole:age'],
			['questions.1.id', 'securite'],
			['questions.1.tree', 'sites'],
			['further', 'anciennete']
		]);
		expect(form.querySelector('input[name="margin"][value="3"]')).toBeNull();
		const sisters = [...form.querySelectorAll('select[name="sites.0.sister"] option')];
		expect(sisters.map((option) => option.getAttribute('value'))).toEqual(['', 'b']);
	});
});
