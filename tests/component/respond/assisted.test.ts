import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { submitResponse } from '#lib/client/sync/submit.ts';
import type { FinishedResponse } from '#lib/domain/response/response.ts';
import { anySurvey } from '../../support/any-bundle.ts';
import {
	beginClock,
	consent,
	pass,
	title,
	toConsent,
	touch,
	withoutCodes
} from '../../support/coded-visit.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

beforeEach(beginClock);
afterEach(() => {
	vi.useRealTimers();
});

const hidden = 'Votre réponse est choisie. Elle est cachée.';

/** To the first question, with somebody who helps in this way. */
async function helped(
	way: string,
	sent: FinishedResponse[] = [],
	languages: readonly string[] = ['fr'],
	bring: () => Promise<void> = () => Promise.resolve()
) {
	const submit: typeof submitResponse = ({ response }) => {
		sent.push(response);
		return Promise.resolve('sent');
	};
	const on = { ...withoutCodes, languages: [...languages] };
	const screen = await toConsent({ on, survey: anySurvey({ languages }), submit, bring });
	await touch('On m’aide à répondre');
	await expect.element(page.getByRole('radio', { name: 'Personne ne m’aide' })).toBeChecked();
	await page.getByRole('radio', { name: way }).click();
	await touch('Continuer');
	await consent();
	await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
	pass(600);
	return screen;
}

describe('somebody who is helped to answer', () => {
	test('says so at any question too, from « Aa », and the answers are hidden from then on', async () => {
		const { container } = await toConsent({ on: withoutCodes });
		await consent();
		await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
		pass(600);
		await touch('Taille du texte');
		await touch('On m’aide à répondre');
		await expect.element(page.getByRole('radio', { name: 'Personne ne m’aide' })).toBeChecked();
		await page.getByRole('radio', { name: 'On me lit les questions' }).click();
		await touch('Continuer');
		pass(600);
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await expect.element(page.getByText(hidden)).toBeVisible();
		expect(container.textContent).not.toContain('Pas du tout');
	});

	test('chooses, and nothing on screen tells what', async () => {
		const { container } = await helped('On me lit les questions');
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await expect.element(page.getByText(hidden)).toBeVisible();
		expect(container.textContent).not.toContain('Pas du tout');
		expect(container.querySelector('input:checked')).toBeNull();
		await expect.element(title).toHaveFocus();
	});

	test('finds it hidden on coming back, and changes it without showing what it was', async () => {
		const { container } = await helped('Une personne proche est avec moi');
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await touch('Continuer');
		await touch('Retour');
		await expect.element(page.getByText(hidden)).toBeVisible();
		await touch('Changer ma réponse');
		await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).toBeVisible();
		expect(container.querySelector('input:checked')).toBeNull();
	});

	test('reads on the check page that there is an answer, and not which', async () => {
		const { container } = await helped('On me lit les questions');
		await page.getByRole('radio', { name: 'Pas du tout' }).click();
		await touch('Continuer');
		await touch('Passer cette question');
		await expect.element(page.getByText('Réponse donnée, cachée')).toBeVisible();
		expect(container.textContent).not.toContain('Pas du tout');
	});

	test('covers the whole screen at once, and uncovers it', async () => {
		const { container } = await helped('On me lit les questions');
		const question = container.querySelector('h1')?.textContent ?? '';
		await touch('Cacher l’écran');
		await expect.element(page.getByRole('radio')).not.toBeInTheDocument();
		expect(container.textContent).not.toContain(question);
		await touch('Montrer l’écran');
		await expect.element(title).toHaveTextContent(question);
	});

	test('sends which way of helping it was, and no more about it', async () => {
		const sent: FinishedResponse[] = [];
		await helped('On me lit les questions', sent);
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.poll(() => sent.length).toBe(1);
		expect(sent[0]?.assistance).toBe('read-to');
		expect(Object.keys(sent[0] ?? {}).sort()).toEqual([
			'answers',
			'assistance',
			'language',
			'questionnaire',
			'state'
		]);
	});
});

test('somebody who answers in the place of another sees what they chose', async () => {
	await helped('Je réponds à la place de quelqu’un');
	await page.getByRole('radio', { name: 'Pas du tout' }).click();
	await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).toBeChecked();
});

test('whoever helps reads the question in another language beside it, marked as that language', async () => {
	const { container } = await helped('On me lit les questions', [], ['fr', 'en']);
	await touch('On m’aide à répondre');
	await page.getByRole('radio', { name: 'English' }).click();
	await touch('Continuer');
	const beside = container.querySelector('details[lang="en"]');
	expect(beside?.getAttribute('dir')).toBe('ltr');
	expect(beside?.querySelectorAll('li').length).toBe(3);
});

test('another language beside the question waits for its words, and nothing is shown in French for it', async () => {
	const words = Promise.withResolvers<undefined>();
	const { container } = await helped(
		'On me lit les questions',
		[],
		['fr', 'en'],
		() => words.promise
	);
	await touch('On m’aide à répondre');
	await page.getByRole('radio', { name: 'English' }).click();
	await expect.element(page.getByRole('radio', { name: 'English' })).toBeChecked();
	await touch('Continuer');
	await expect.element(title).toBeVisible();
	expect(container.querySelector('details[lang="en"]')).toBeNull();
	words.resolve(undefined);
	await vi.waitFor(() => {
		expect(container.querySelector('details[lang="en"]')).not.toBeNull();
	});
});

test('another language whose words cannot be had is told as such, and is not beside the question', async () => {
	const { container } = await helped('On me lit les questions', [], ['fr', 'en'], () =>
		Promise.reject(new Error('no network'))
	);
	await touch('On m’aide à répondre');
	await page.getByRole('radio', { name: 'English' }).click();
	await vi.waitFor(() => {
		expect(container.querySelector('[role="alert"]')?.textContent).toContain('pas pu être chargée');
	});
	await expect.element(page.getByRole('radio', { name: 'English' })).not.toBeChecked();
	await touch('Continuer');
	expect(container.querySelector('details[lang="en"]')).toBeNull();
});
