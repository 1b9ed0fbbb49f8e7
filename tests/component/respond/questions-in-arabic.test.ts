import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import QuestionAsked from '../../support/QuestionAsked.svelte';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const text = { fr: 'Vos deux besoins ?', ar: 'ما أهمّ حاجتين لديكم؟' };
const peace = { fr: 'La paix', ar: 'السلام والهدوء' };
const health = { fr: 'Ma santé', ar: 'صحتي' };
const bench = { fr: 'Un banc', ar: 'مقعد في الحديقة' };

const ranking: Question = {
	id: 'ranking',
	kind: 'ranking',
	text,
	short: text,
	places: 2,
	options: [
		{ code: 'paix', label: peace },
		{ code: 'sante', label: health }
	]
};

const budget: Question = {
	id: 'budget',
	kind: 'budget',
	text,
	short: text,
	total: 1000,
	options: [{ code: 'banc', label: bench, cost: 300 }]
};

let translation: Translation;
let answers: (Answer | null)[];

beforeAll(async () => {
	translation = await createTranslation('ar', ['common', 'respond']);
});

beforeEach(async () => {
	answers = [];
	document.documentElement.dir = 'rtl';
	document.documentElement.lang = 'ar';
	await page.viewport(360, 640);
});

afterAll(() => {
	document.documentElement.dir = 'ltr';
	document.documentElement.lang = 'fr';
});

async function ask(question: Question): Promise<void> {
	await render(QuestionAsked, {
		translation,
		questions: [question],
		language: 'ar',
		onanswer: (answer: Answer | null) => {
			answers.push(answer);
		}
	});
}

/** No Latin letter is on the screen or among the names that are read aloud. */
function expectArabicOnly(): void {
	const names = [...document.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel);
	const words = `${document.body.innerText} ${names.join(' ')}`;
	expect(words).not.toMatch(/\p{Script=Latin}{2,}/u);
	expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
}

function startOf(element: Element | null): number {
	return element?.getBoundingClientRect().right ?? NaN;
}

describe('in Arabic', () => {
	test('an order is chosen and corrected from right to left, in Arabic words alone', async () => {
		await ask(ranking);
		await page.getByRole('button', { name: health.ar, exact: true }).click();
		await page.getByRole('button', { name: peace.ar, exact: true }).click();
		await page.getByRole('button', { name: `رفع: ${peace.ar}` }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'order', codes: ['paix', 'sante'] });
		const place = document.querySelector('li.chosen');
		expect(startOf(place?.querySelector('.number') ?? null)).toBeGreaterThan(
			startOf(place?.querySelector('.acts') ?? null)
		);
		expectArabicOnly();
	});

	test('a sum is shared from right to left, each amount read in one piece', async () => {
		await ask(budget);
		await page
			.getByRole('button', { name: new RegExp(`${bench.ar}$`) })
			.last()
			.click();
		expect(answers.at(-1)).toMatchObject({ kind: 'amounts' });
		const amount = document.querySelector('output')?.textContent ?? '';
		expect(amount).toMatch(/\d/);
		expect(amount).not.toMatch(/[٠-٩]/);
		expectArabicOnly();
	});
});
