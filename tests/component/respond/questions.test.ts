import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { createTranslation, type Translation } from '#lib/i18n/translation.ts';
import QuestionAsked from '../../support/QuestionAsked.svelte';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let translation: Translation;
let answers: (Answer | null)[];

beforeAll(async () => {
	translation = await createTranslation('fr', ['common', 'respond']);
});

beforeEach(async () => {
	answers = [];
	document.documentElement.dir = 'ltr';
	await page.viewport(1024, 768);
});

interface Asked {
	readonly ongo: () => void;
}

async function ask(...questions: Question[]): Promise<Asked> {
	const ongo = vi.fn<() => void>();
	await render(QuestionAsked, {
		translation,
		questions,
		onanswer: (answer: Answer | null) => {
			answers.push(answer);
		},
		ongo
	});
	return { ongo };
}

const skip = page.getByRole('button', { name: 'Passer cette question' });
const goOn = page.getByRole('button', { name: 'Continuer' });

describe('every question', () => {
	const kinds = Object.entries(questionOf).filter(([name]) => name !== 'statement');

	test.each(kinds)(
		'of the kind %s begins with nothing chosen and can be passed',
		async (...row) => {
			const { ongo } = await ask(row[1]);
			expect(document.querySelectorAll('input:checked, [aria-pressed="true"]')).toHaveLength(0);
			expect(document.querySelectorAll('h1')).toHaveLength(1);
			expect(document.querySelector('legend h1')?.textContent.trim()).toBe(row[1].text.fr);
			await skip.click();
			expect(ongo).toHaveBeenCalledOnce();
			expect(answers).toStrictEqual([]);
		}
	);

	test.each(kinds)('of the kind %s has targets of at least 44 pixels', async (...row) => {
		await ask(row[1]);
		const small = [...document.querySelectorAll('button, label, textarea, input[type=text]')]
			.map((target) => target.getBoundingClientRect())
			.filter(({ width, height }) => width < 44 || height < 44);
		expect(small).toStrictEqual([]);
	});

	test('that only says something has nothing to pass', async () => {
		await ask(questionOf.statement);
		await expect.element(goOn).toBeVisible();
		expect(document.querySelectorAll('input')).toHaveLength(0);
	});
});

describe('a scale', () => {
	test('changes the words of its one button and does not move on by itself', async () => {
		const { ongo } = await ask(questionOf.scale);
		await page.getByRole('radio', { name: 'Un peu ou parfois' }).click();
		await expect.element(goOn).toBeVisible();
		expect(answers).toStrictEqual([{ kind: 'choice', code: 'parfois' }]);
		expect(ongo).not.toHaveBeenCalled();
	});

	test('offers what stands apart, not knowing and not answering, each its own code', async () => {
		await ask(questionOf.scale);
		await page.getByRole('radio', { name: 'Il n’y a pas eu de conflit' }).click();
		await page.getByRole('radio', { name: 'Je ne sais pas' }).click();
		await page.getByRole('radio', { name: 'Je préfère ne pas répondre' }).click();
		expect(answers).toStrictEqual([
			{ kind: 'choice', code: 'sans-objet' },
			{ kind: 'none', reason: 'dont-know' },
			{ kind: 'none', reason: 'declined' }
		]);
		expect(document.querySelectorAll('input:checked')).toHaveLength(1);
	});

	test('is answered with the keyboard alone', async () => {
		const { ongo } = await ask(questionOf.scale);
		await userEvent.keyboard('{Tab} ');
		await userEvent.keyboard('{ArrowDown}');
		expect(answers.at(-1)).toStrictEqual({ kind: 'choice', code: 'parfois' });
		// Past the third answer and the three quiet choices.
		await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Enter}');
		expect(ongo).toHaveBeenCalledOnce();
	});

	test('shows what is chosen by border, weight and tick', async () => {
		await ask(questionOf.scale);
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		const row = document.querySelector('.row.chosen');
		if (row === null) throw new Error('nothing is shown as chosen');
		const { borderTopWidth, fontWeight } = getComputedStyle(row);
		expect([borderTopWidth, fontWeight]).toStrictEqual(['4px', '700']);
		expect(row.querySelector('.control svg')).not.toBeNull();
	});

	test('is mirrored from right to left, without loss', async () => {
		document.documentElement.dir = 'rtl';
		await ask(questionOf.scale);
		const row = document.querySelector('.row');
		const ring = row?.querySelector('input')?.getBoundingClientRect();
		const label = row?.querySelector('.label')?.getBoundingClientRect();
		const glyph = row?.querySelector('.level')?.getBoundingClientRect();
		if (!ring || !label || !glyph) throw new Error('the row is incomplete');
		expect(ring.left).toBeGreaterThan(label.right);
		expect(glyph.right).toBeLessThan(label.left + 1);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
	});
});

describe('a question without a quiet choice', () => {
	test('lets a touched ring be undone', async () => {
		await ask(questionOf.single);
		await page.getByRole('radio', { name: 'Ma santé' }).click();
		await page.getByRole('button', { name: 'Effacer ma réponse' }).click();
		expect(answers.at(-1)).toBeNull();
		await expect.element(skip).toBeVisible();
	});
});

describe('several choices', () => {
	const advice = page.getByText('Choisissez ce qui compte le plus, environ 1.');

	test('are advised a number', async () => {
		await ask(questionOf.several);
		await expect.element(advice).toBeVisible();
	});

	test('are advised once, when the question says it itself', async () => {
		await ask({ ...questionOf.several, text: { fr: 'Choisissez-en environ un.' } });
		await expect.element(page.getByText('Choisissez-en environ un.')).toBeVisible();
		await expect.element(advice).not.toBeInTheDocument();
	});

	test('take more than advised', async () => {
		await ask(questionOf.several);
		await page.getByRole('checkbox', { name: 'Ma santé' }).click();
		await page.getByRole('checkbox', { name: 'La paix et le calme' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'choices', codes: ['sante', 'paix'] });
	});

	test('are taken back by « aucun » and by a quiet choice', async () => {
		await ask(questionOf.several);
		await page.getByRole('checkbox', { name: 'Ma santé' }).click();
		await page.getByRole('checkbox', { name: 'Aucun' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'choices', codes: ['aucun'] });
		await page.getByRole('radio', { name: 'Je préfère ne pas répondre' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'none', reason: 'declined' });
		expect(document.querySelectorAll('input[type=checkbox]:checked')).toHaveLength(0);
	});
});

describe('a number', () => {
	test('is written or reached with plus and minus, between its bounds', async () => {
		await ask(questionOf.number);
		await page.getByRole('button', { name: 'Plus' }).click();
		await page.getByRole('button', { name: 'Plus' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'number', value: 1 });
		await page.getByRole('textbox').fill('12');
		await page.getByRole('button', { name: 'Moins' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'number', value: 11 });
		await page.getByRole('textbox').fill('٤٢');
		expect(answers.at(-1)).toStrictEqual({ kind: 'number', value: 42 });
	});

	test('that is none, or out of bounds, is refused in words beside the field', async () => {
		const { ongo } = await ask(questionOf.number);
		for (const wrong of ['beaucoup', '400', '2,5']) {
			await page.getByRole('textbox').fill(wrong);
			await goOn.click();
			await expect.element(page.getByRole('alert')).toBeVisible();
			await expect.element(page.getByRole('textbox')).toHaveFocus();
		}
		expect(ongo).not.toHaveBeenCalled();
		await page.getByRole('textbox').fill('40');
		await goOn.click();
		expect(ongo).toHaveBeenCalledOnce();
	});
});

describe('a text', () => {
	test('is taken as it is written, without characters that deceive', async () => {
		await ask(questionOf.longText);
		await page.getByRole('textbox').fill('Un banc\u202E ici');
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Un banc ici' });
	});

	test('of blanks is no answer', async () => {
		await ask(questionOf.shortText);
		await page.getByRole('textbox').fill('   ');
		await expect.element(skip).toBeVisible();
	});
});

describe('a ranking', () => {
	test('is made by touching first, then second, and corrected with named arrows', async () => {
		await ask(questionOf.ranking);
		await page.getByRole('button', { name: 'Ma santé', exact: true }).click();
		await page.getByRole('button', { name: 'La paix et le calme', exact: true }).click();
		await page.getByRole('button', { name: 'Monter : La paix et le calme' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'order', codes: ['paix', 'sante'] });
		await page.getByRole('button', { name: 'Retirer : La paix et le calme' }).click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'order', codes: ['sante'] });
	});

	test('keeps arrows that cannot act, and says when all places are taken', async () => {
		await ask(questionOf.ranking);
		for (const name of ['Ma santé', 'La paix et le calme', 'Aucun']) {
			await page.getByRole('button', { name, exact: true }).click();
		}
		expect(answers).toHaveLength(2);
		const up = page.getByRole('button', { name: 'Monter : Ma santé' });
		await expect.element(up).toHaveAttribute('aria-disabled', 'true');
		expect(document.querySelector('[aria-live]')?.textContent).toContain('Vos 2 choix');
	});
});

describe('a budget', () => {
	test('is shared by plus and minus, with the rest in words, never above a cost', async () => {
		await ask(questionOf.budget);
		const add = page.getByRole('button', { name: /^Ajouter .*Un banc$/ });
		for (let touch = 0; touch < 4; touch += 1) await add.click({ force: true });
		expect(answers.at(-1)).toStrictEqual({ kind: 'amounts', amounts: { banc: 300 } });
		await expect.element(page.getByText('Payé en entier')).toBeVisible();
		await expect.element(page.getByText(/Il reste 700.*à répartir/)).toBeVisible();
		await expect.element(add).toHaveAttribute('aria-disabled', 'true');
	});
});

describe('a second touch', () => {
	test('within half a second of a change of screen is ignored', async () => {
		let now = 10_000;
		const ongo = vi.fn<() => void>();
		await render(QuestionAsked, {
			translation,
			questions: [questionOf.scale, questionOf.yesNo, questionOf.longText],
			ongo,
			now: () => now
		});
		await skip.click();
		now += 120;
		await page.getByRole('radio', { name: 'Oui' }).click();
		await skip.click();
		expect(ongo).toHaveBeenCalledOnce();
		expect(document.querySelectorAll('input:checked')).toHaveLength(0);
		now += 380;
		await skip.click();
		expect(ongo).toHaveBeenCalledTimes(2);
	});
});
