import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { submitResponse, Submission } from '#lib/client/sync/submit.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const questionnaire = anySurvey({
	questions: [questionOf.statement, questionOf.scale, questionOf.yesNo]
});
const bundle = anyBundle({ questionnaire });
const sites = bundle.sites.slice(0, 1);

/** The clock of the page; touches come well after the half second in which they are ignored. */
let now: number;
let onleave: () => void;

beforeEach(async () => {
	now = 1_000_000;
	onleave = vi.fn<() => void>();
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

function pass(milliseconds: number): void {
	for (let left = milliseconds; left > 0; left -= 1_000) {
		now += Math.min(left, 1_000);
		vi.advanceTimersByTime(Math.min(left, 1_000));
	}
}

async function touch(name: string | RegExp): Promise<void> {
	pass(600);
	await page.getByRole('button', { name }).click();
}

async function choose(name: string): Promise<void> {
	pass(600);
	await page.getByRole('radio', { name }).click();
}

async function begin(
	device: 'tablet' | 'phone',
	submit: typeof submitResponse = () => Promise.resolve<Submission>('sent')
): Promise<void> {
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire,
		device,
		sites,
		history: null,
		drafts: null,
		onleave,
		submit,
		now: () => now,
		random: () => 0
	});
	await touch(/^Français/);
	pass(600);
	await page.getByRole('checkbox').click();
	await touch('Commencer');
	await touch('Continuer');
}

describe('a journey', () => {
	test('announces its questions and who asks before anything is given', async () => {
		await begin('tablet');
		await expect.element(page.getByText('Question 1 sur\u00A02')).toBeVisible();
		expect(document.title).toContain('Question 1 sur');
		await expect.poll(() => document.activeElement?.id).toBe('question');
	});

	test('does not begin without the tick, and says what to do', async () => {
		await render(JourneyWalked, {
			translation: await createTranslation('fr', ['common', 'respond']),
			bundle,
			questionnaire,
			device: 'tablet',
			sites,
			history: null,
			onleave,
			now: () => now
		});
		await touch(/^Français/);
		await touch('Commencer');
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(page.getByRole('checkbox')).toHaveFocus();
	});

	test('ends with what was sent, the day of the results and a hand held out', async () => {
		const submit = vi.fn<typeof submitResponse>(() => Promise.resolve('sent'));
		await begin('tablet', submit);
		await choose('Pas du tout');
		await touch('Continuer');
		await touch('Passer cette question');
		await expect.element(page.getByText('Question passée')).toBeVisible();
		await touch('Envoyer mes réponses');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Merci. C’est envoyé.');
		await expect.element(page.getByText(/1er\savril/)).toBeVisible();
		await expect.element(page.getByText(/811/)).toBeVisible();
		const [sealed] = submit.mock.calls[0] ?? [];
		expect(sealed?.site).toBe('erables');
		expect(sealed?.response.answers).toMatchObject({
			statement: { kind: 'none', reason: 'not-shown' },
			scale: { kind: 'choice', code: 'jamais' },
			'yes-no': { kind: 'none', reason: 'skipped' }
		});
		pass(14_000);
		window.dispatchEvent(new PointerEvent('pointerdown'));
		pass(14_000);
		expect(onleave).not.toHaveBeenCalled();
		pass(2_000);
		await expect.poll(() => vi.mocked(onleave).mock.calls.length).toBe(1);
	});

	test('says « bien gardé » without a network, and sends once however often it is touched', async () => {
		let settle: (outcome: Submission) => void = () => undefined;
		const submit = vi.fn<typeof submitResponse>(
			() =>
				new Promise((resolve) => {
					settle = resolve;
				})
		);
		await begin('tablet', submit);
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await page.getByRole('button', { name: 'Envoi en cours…' }).click({ force: true });
		expect(submit).toHaveBeenCalledOnce();
		settle('kept');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Merci. C’est bien gardé.');
	});

	test.each([
		['closed', 'Ce sondage est fermé'],
		['refused', 'Votre réponse n’a pas pu être comptée']
	] as const)('says so when the server answered that it is %s', async (outcome, title) => {
		await begin('tablet', () => Promise.resolve(outcome));
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title);
		await expect.element(page.getByText(/Merci|bien gardé/)).not.toBeInTheDocument();
		await touch('Terminer');
		expect(onleave).toHaveBeenCalledOnce();
	});

	test('keeps every answer when the device cannot keep the envelope', async () => {
		await begin('tablet', () => Promise.reject(new Error('full')));
		await choose('Pas du tout');
		await touch('Continuer');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(page.getByText('Pas du tout')).toBeVisible();
	});
});

describe('a shared tablet nobody touches', () => {
	test('never asks before it is loaded anew', async () => {
		await begin('tablet');
		await choose('Pas du tout');
		expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
	});

	test('takes the answers off the screen, and gives them back exactly', async () => {
		await begin('tablet');
		await choose('Pas du tout');
		pass(121_000);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		expect(document.querySelectorAll('input')).toHaveLength(0);
		expect(document.querySelector('main')?.textContent.trim()).toBe('');
		await page.getByRole('button', { name: 'Oui, je continue' }).click();
		await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).toBeChecked();
		await expect.poll(() => document.activeElement?.id).toBe('answer-jamais');
		pass(119_000);
		expect(onleave).not.toHaveBeenCalled();
	});

	test('erases everything a minute later', async () => {
		await begin('tablet');
		await choose('Pas du tout');
		pass(181_000);
		await expect.poll(() => vi.mocked(onleave).mock.calls.length).toBe(1);
		expect(document.querySelectorAll('input, dialog, h1')).toHaveLength(0);
	});

	test('leaves nothing to a person who goes back before the first question', async () => {
		await begin('tablet');
		await touch('Retour');
		await touch('Retour');
		await touch('Retour');
		await expect.poll(() => vi.mocked(onleave).mock.calls.length).toBe(1);
	});
});

describe('a phone', () => {
	/** Whether the browser would ask before this page is closed. */
	function asksBeforeLeaving(): boolean {
		return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
	}

	test('asks before the page is closed, only while there is something to lose', async () => {
		await begin('phone');
		expect(asksBeforeLeaving()).toBe(false);
		await choose('Pas du tout');
		expect(asksBeforeLeaving()).toBe(true);
		await touch('Continuer');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Merci. C’est envoyé.');
		expect(asksBeforeLeaving()).toBe(false);
	});

	test('says where the results will be, and that what was kept has left', async () => {
		let settle: (outcome: Submission) => void = () => undefined;
		await begin('phone', (_, later) => {
			settle = later ?? settle;
			return Promise.resolve<Submission>('kept');
		});
		await touch('Passer cette question');
		await touch('Passer cette question');
		await touch('Envoyer mes réponses');
		const title = page.getByRole('heading', { level: 1 });
		await expect.element(title).toHaveTextContent('Merci. C’est bien gardé.');
		await expect
			.element(page.getByRole('link', { name: /resultats/ }))
			.toHaveAttribute('href', '/resultats/erables-2027');
		settle('sent');
		await expect.element(title).toHaveTextContent('Merci. C’est envoyé.');
	});

	test('knows no time limit, and erases when asked', async () => {
		await begin('phone');
		await choose('Pas du tout');
		pass(600_000);
		await expect.element(page.getByRole('radio', { name: 'Pas du tout' })).toBeChecked();
		await touch('Effacer mes réponses');
		await touch('Oui, tout effacer');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Vos réponses sont effacées');
		expect(document.querySelectorAll('input')).toHaveLength(0);
	});
});
