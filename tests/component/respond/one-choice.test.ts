import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Answer } from '#lib/domain/response/answer.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import QuestionAsked from '../../support/QuestionAsked.svelte';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let answers: (Answer | null)[];

beforeEach(async () => {
	answers = [];
	document.documentElement.dir = 'ltr';
	await page.viewport(1024, 768);
	await render(QuestionAsked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		questions: [questionOf.scale],
		onanswer: (answer: Answer | null) => {
			answers.push(answer);
		}
	});
});

describe('a question of one answer', () => {
	test('gives each of its answers to whoever has Tab and Space only, and one at a time', async () => {
		const rings = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
		expect(rings.map((ring) => [ring.ariaPosInSet, ring.ariaSetSize])).toStrictEqual(
			rings.map((_, index) => [String(index + 1), String(rings.length)])
		);
		for (const ring of rings) {
			await userEvent.keyboard('{Tab}');
			expect(document.activeElement).toBe(ring);
			await userEvent.keyboard(' ');
			expect([...document.querySelectorAll('input:checked')]).toStrictEqual([ring]);
		}
		expect(answers).toHaveLength(rings.length);
	});

	test('goes round with the arrows, which follow the direction of the page', async () => {
		const chosen = (): string | undefined =>
			document.querySelector<HTMLInputElement>('input:checked')?.id;
		await userEvent.keyboard('{Tab} {ArrowRight}');
		expect(chosen()).toBe('answer-parfois');
		document.documentElement.dir = 'rtl';
		await userEvent.keyboard('{ArrowRight}');
		const first = chosen();
		expect(first).not.toBe('answer-parfois');
		await userEvent.keyboard('{ArrowUp}');
		expect(chosen()).toBe('quiet-declined');
		await userEvent.keyboard('{ArrowDown}');
		expect(chosen()).toBe(first);
	});
});
