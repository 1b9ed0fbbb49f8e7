import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Answer } from '#lib/domain/response/answer.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import QuestionAsked from '../../support/QuestionAsked.svelte';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let answers: (Answer | null)[];

beforeEach(async () => {
	answers = [];
	await page.viewport(1024, 768);
});

async function write(text: string, locale: Locale = 'fr') {
	const ongo = vi.fn<() => void>();
	await render(QuestionAsked, {
		translation: await createTranslation(locale, ['common', 'respond']),
		questions: [questionOf.longText],
		onanswer: (answer: Answer | null) => {
			answers.push(answer);
		},
		ongo
	});
	await expect.element(page.getByRole('checkbox')).toBeVisible();
	if (text !== '') await page.getByRole('textbox').fill(text);
	return { ongo };
}

const goOn = page.getByRole('button', { name: 'Continuer' });
const dialog = page.getByRole('dialog');

describe('a long text', () => {
	test('without anything that leads to a person is left without a question', async () => {
		const { ongo } = await write('Le 3 avril, l’ascenseur du 2e étage était en panne.');
		await goOn.click();
		expect(ongo).toHaveBeenCalledOnce();
		await expect.element(dialog).not.toBeInTheDocument();
	});

	test('with a name is asked about once, in plain words, before it is left', async () => {
		const { ongo } = await write('Mme Tremblay crie le soir.');
		await goOn.click();
		await expect
			.element(page.getByText('Votre texte semble contenir un nom : « Mme Tremblay ».'))
			.toBeVisible();
		await expect.element(page.getByText('Voulez-vous l’enlever ?')).toBeVisible();
		expect(ongo).not.toHaveBeenCalled();
		await expect.element(page.getByRole('button', { name: 'Modifier mon texte' })).toHaveFocus();
	});

	test('in English is asked about in English', async () => {
		const { ongo } = await write('Call me at 514-555-0123, I live in apt 7.', 'en');
		await page.getByRole('button', { name: 'Continue' }).click();
		await expect.element(page.getByText('Your text seems to contain:')).toBeVisible();
		await expect.element(page.getByText('a phone number: “514-555-0123”')).toBeVisible();
		await expect.element(page.getByText('a door number: “apt 7”')).toBeVisible();
		await page.getByRole('button', { name: 'Keep my text' }).click();
		expect(ongo).toHaveBeenCalledOnce();
	});

	test('can be changed: what was seen is chosen, ready to be written over', async () => {
		const { ongo } = await write('Au 302, Ginette crie.');
		await goOn.click();
		await page.getByRole('button', { name: 'Modifier mon texte' }).click();
		await expect.element(dialog).not.toBeInTheDocument();
		await expect.element(page.getByRole('textbox')).toHaveFocus();
		await userEvent.keyboard('haut');
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Au haut, Ginette crie.' });
		expect(ongo).not.toHaveBeenCalled();
	});

	test('that is kept is not asked about again, until it is another one', async () => {
		const { ongo } = await write('Ginette crie.');
		await goOn.click();
		await page.getByRole('button', { name: 'Garder mon texte' }).click();
		expect(ongo).toHaveBeenCalledOnce();
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Ginette crie.' });
		await goOn.click();
		expect(ongo).toHaveBeenCalledTimes(2);
		await page.getByRole('textbox').fill('Ginette et Robert crient.');
		await goOn.click();
		await expect.element(dialog).toBeVisible();
		expect(ongo).toHaveBeenCalledTimes(2);
	});

	test('is asked about and left with the keyboard alone; Escape leads back to the text', async () => {
		const { ongo } = await write('Ginette crie.');
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(dialog).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('textbox')).toHaveFocus();
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		await expect.element(dialog).toBeVisible();
		await userEvent.keyboard('{Tab}{Enter}');
		expect(ongo).toHaveBeenCalledOnce();
	});

	test('stands with its question and warning on a screen of 320 pixels', async () => {
		await page.viewport(320, 568);
		await write('Écrivez à ginette.tremblay.de.la.durantaye@une-tres-longue-adresse.exemple.ca');
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
		await goOn.click();
		await expect.element(dialog).toBeVisible();
		const box = document.querySelector('dialog');
		expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
		const low = [...document.querySelectorAll('dialog button')].filter(
			(button) => button.getBoundingClientRect().height < 44
		);
		expect(low).toStrictEqual([]);
	});

	test('leaves the device nowhere: nothing is fetched or kept while it is looked at', async () => {
		await write('Ginette du 302, 514-555-0123');
		const fetched = vi.spyOn(globalThis, 'fetch');
		const kept = vi.spyOn(Storage.prototype, 'setItem');
		const asked = performance.getEntriesByType('resource').length;
		await goOn.click();
		await expect.element(dialog).toBeVisible();
		expect(fetched).not.toHaveBeenCalled();
		expect(kept).not.toHaveBeenCalled();
		expect(performance.getEntriesByType('resource')).toHaveLength(asked);
	});
});

describe('the consent to be quoted', () => {
	const agree = page.getByRole('checkbox', { name: 'Mes mots peuvent être cités, sans mon nom' });

	test('is not given beforehand, and says who reads', async () => {
		await write('Un banc');
		await expect.element(agree).not.toBeChecked();
		await expect.element(page.getByText(/^Deux personnes lisent vos mots/)).toBeVisible();
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Un banc' });
	});

	test('goes with the text, and can be taken back', async () => {
		await write('Un banc');
		await agree.click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Un banc', quotable: true });
		await page.getByRole('textbox').fill('Deux bancs');
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Deux bancs', quotable: true });
		await agree.click();
		expect(answers.at(-1)).toStrictEqual({ kind: 'text', text: 'Deux bancs' });
	});

	test('without words is no answer', async () => {
		await write('');
		await agree.click();
		expect(answers.at(-1)).toBeNull();
		await expect.element(page.getByRole('button', { name: 'Passer cette question' })).toBeVisible();
	});

	test('is not asked of a few words on one line', async () => {
		await render(QuestionAsked, {
			translation: await createTranslation('fr', ['common', 'respond']),
			questions: [questionOf.shortText]
		});
		await page.getByRole('textbox').fill('Mme Tremblay');
		await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
	});
});

describe('the check page', () => {
	async function toCheck(agrees: boolean): Promise<void> {
		let now = 1_000_000;
		const later = (): void => {
			now += 600;
		};
		const questionnaire = anySurvey({ questions: [questionOf.longText, questionOf.shortText] });
		const bundle = anyBundle({ questionnaire });
		await render(JourneyWalked, {
			translation: await createTranslation('fr', ['common', 'respond']),
			bundle,
			questionnaire,
			device: 'phone',
			sites: bundle.sites.slice(0, 1),
			history: null,
			drafts: null,
			onleave: () => undefined,
			now: () => now
		});
		later();
		await page.getByRole('button', { name: /^Français/ }).click();
		later();
		await page.getByRole('checkbox').click();
		await page.getByRole('button', { name: 'Commencer' }).click();
		later();
		await page.getByRole('textbox').fill('Un banc');
		if (agrees) await page.getByRole('checkbox').click();
		await goOn.click();
		later();
		await page.getByRole('textbox').fill('Deux mots');
		await goOn.click();
		later();
		await expect.element(page.getByText('Relisez vos réponses')).toBeVisible();
	}

	const allowed = page.getByText('Vos mots peuvent être cités, sans votre nom.');
	const notAllowed = page.getByText(/^Vos mots ne seront pas cités/);

	test('says that quoting was allowed, of the long text only', async () => {
		await toCheck(true);
		await expect.element(allowed).toBeVisible();
		expect(allowed.elements()).toHaveLength(1);
		await expect.element(notAllowed).not.toBeInTheDocument();
	});

	test('says that it was not', async () => {
		await toCheck(false);
		await expect.element(notAllowed).toBeVisible();
		await expect.element(allowed).not.toBeInTheDocument();
	});
});
