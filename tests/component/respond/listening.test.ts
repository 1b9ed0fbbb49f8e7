import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Question } from '#lib/domain/questionnaire/definition.ts';
import type { Submission } from '#lib/client/sync/submit.ts';
import { spokenText } from '#lib/domain/speech/sentences.ts';
import { questionLines } from '#lib/domain/speech/question-lines.ts';
import { questionWords } from '#lib/server/services/recordings/question-words.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle, anySurvey } from '../../support/any-bundle.ts';
import { type FakeVoices, give, voiceOf } from '../../support/fake-voices.ts';
import { notRecorded } from '../../support/recorded-phrases.ts';
import { questionOf } from '../../support/questions.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

let now: number;
let voices: FakeVoices;

beforeEach(async () => {
	now = 1_000_000;
	document.documentElement.lang = 'fr';
	await page.viewport(1024, 768);
	voices = give(voiceOf('fr-CA'));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

async function stand(
	questions: readonly Question[] = [questionOf.scale],
	device: 'tablet' | 'phone' = 'tablet'
): Promise<void> {
	const questionnaire = anySurvey({ questions });
	const bundle = anyBundle({ questionnaire });
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire,
		device,
		sites: bundle.sites.slice(0, 1),
		history: null,
		onleave: () => undefined,
		submit: () => Promise.resolve<Submission>('sent'),
		now: () => now,
		random: () => 0
	});
}

async function touch(name: string | RegExp): Promise<void> {
	now += 600;
	await page.getByRole('button', { name }).click();
}

async function choose(role: 'checkbox' | 'radio', name: string | RegExp = /./): Promise<void> {
	now += 600;
	await page.getByRole(role, { name }).click();
}

const ear = page.getByRole('button', { name: 'Écouter', exact: true });
const silence = page.getByRole('button', { name: 'Ne plus écouter' });

function saidSince(): string[] {
	return voices.said.splice(0).map(({ text }) => text);
}

async function listenToQuestion(...questions: readonly Question[]): Promise<string[]> {
	await stand(questions);
	await touch(/Français/);
	await choose('checkbox');
	await touch('Commencer');
	now += 600;
	await ear.click();
	await vi.waitFor(() => {
		expect(document.querySelector('[data-said-now]')).toBeNull();
		expect(voices.texts.at(-1)).toMatch(/^(Passer cette question|Continuer)$/);
	});
	return saidSince();
}

describe('the ear', () => {
	test('is there where the device has a voice of the language, and says nothing by itself', async () => {
		await stand();
		await expect.element(ear).toBeVisible();
		expect(voices.said).toStrictEqual([]);
	});

	test.each([
		['only a voice that speaks over the network', [voiceOf('fr-CA', false)]],
		['only a voice of another language', [voiceOf('en-CA')]],
		['no voice', []]
	])('is not there with %s', async (...[, list]) => {
		voices = give(...list);
		await stand();
		await expect.element(page.getByRole('button', { name: /Français/ })).toBeVisible();
		expect(ear.query()).toBeNull();
	});

	test('has voice and player begin in the touch itself, before anything is fetched', async () => {
		await stand();
		await expect.element(ear).toBeVisible();
		const load = vi.spyOn(HTMLMediaElement.prototype, 'load');
		(ear.element() as HTMLElement).focus();
		// Nothing is awaited: what comes later is no touch any more for some browsers.
		(ear.element() as HTMLElement).click();
		expect(voices.allowed).toBe(1);
		expect(load).toHaveBeenCalledTimes(1);
		load.mockRestore();
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Votre avis sur la vie ici');
		});
		await expect.element(silence).toHaveFocus();
	});

	test('is 44 pixels at least and stays within a narrow screen', async () => {
		await page.viewport(320, 640);
		await stand();
		await ear.click();
		await touch(/Français/);
		await expect.element(silence).toBeVisible();
		const boxes = [...document.querySelectorAll('header button')].map((button) =>
			button.getBoundingClientRect()
		);
		expect(boxes.length).toBe(4);
		for (const { width, height, left, right } of boxes) {
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(320);
		}
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	});
});

describe('every kind of question', () => {
	const kinds = Object.entries(questionOf) as [string, Question][];

	test.each(kinds)('%s is read as the list of what to record has it', async (...[, question]) => {
		const words = questionWords(await createTranslation('fr', ['common', 'respond']));
		const lines = questionLines(question, 'fr', words)?.filter(({ role }) => role !== 'more') ?? [];
		const said = await listenToQuestion(question);
		// Beside a text, what becomes of the words: it is among the words of the screens.
		if (question.kind === 'long-text') said.splice(2, said.length - 3);
		expect(said.slice(0, -1)).toStrictEqual(lines.map(({ text }) => spokenText(text)));
	});
});

describe('a question that is listened to', () => {
	test('is read question first, then each option in order, then the quiet choices', async () => {
		expect(await listenToQuestion(questionOf.scale)).toStrictEqual([
			'Vous sentez-vous en sécurité ?',
			'Pas du tout',
			'Un peu ou parfois',
			'Souvent ou très souvent',
			'Il n’y a pas eu de conflit',
			'Je ne sais pas',
			'Je préfère ne pas répondre',
			'Passer cette question'
		]);
	});

	test('marks the line that is being said and no other', async () => {
		await stand();
		await ear.click();
		await vi.waitFor(() => {
			expect(voices.said.length).toBeGreaterThan(3);
		});
		for (const { text, marked } of voices.said) expect(marked).toContain(text);
	});

	test('says the answer chosen, and that one can now go on', async () => {
		await listenToQuestion(questionOf.scale);
		await choose('radio', 'Pas du tout');
		await vi.waitFor(() => {
			expect(voices.texts).toStrictEqual(['Vous avez choisi : Pas du tout', 'Continuer']);
		});
	});

	test('that may hurt ends with whom to call, as the list of what to record has it', async () => {
		await stand([{ ...questionOf.scale, sensitive: true }]);
		await ear.click();
		await touch(/Français/);
		await choose('checkbox');
		await touch('Commencer');
		await vi.waitFor(() => {
			expect(voices.texts.at(-1)).toMatch(/811/);
		});
		expect(voices.texts.at(-2)).toBe('Passer cette question');
		expect(await notRecorded(voices.texts.slice(-1))).toStrictEqual([]);
	});
});

describe('the whole way', () => {
	test('is read from the attract screen to the thank-you, each screen at its touch', async () => {
		await stand();
		await ear.click();
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Votre avis sur la vie ici');
		});
		await touch(/Français/);
		await vi.waitFor(() => {
			expect(voices.texts).toContain('J’ai compris et je veux répondre');
		});
		await choose('checkbox');
		await touch('Commencer');
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Passer cette question');
		});
		await choose('radio', 'Pas du tout');
		await touch('Continuer');
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Envoyer mes réponses');
		});
		expect(voices.texts).toContain('Relisez vos réponses');
		expect(voices.texts.filter((text) => text === 'Modifier')).toHaveLength(1);
		await touch('Envoyer mes réponses');
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Terminer');
		});
		expect(voices.texts).toContain('Merci. C’est envoyé.');
		await vi.waitFor(() => {
			expect(document.querySelector('[data-said-now]')).toBeNull();
		});
		expect(await notRecorded(voices.texts)).toStrictEqual([
			// What changes at each answer is said by a voice of the device alone.
			'Réponse 1, sur 1',
			'Mme Roy, local 104, 418 555-0104'
		]);
	});

	test('goes on for whoever listens without touching anything, then asks aloud', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		await stand();
		await ear.click();
		await touch(/Français/);
		await expect.element(page.getByRole('checkbox')).toBeVisible();
		voices.held = true;
		await touch('Tout écouter');
		await vi.waitFor(() => {
			expect(document.querySelector('[data-said-now]')).not.toBeNull();
		});
		// Longer than the limit, with somebody who only listens.
		for (let second = 0; second < 150; second += 1) {
			now += 1_000;
			vi.advanceTimersByTime(1_000);
		}
		await tick();
		expect(document.querySelector('[data-said-now]')).not.toBeNull();
		expect(document.querySelector('dialog')).toBeNull();
		voices.held = false;
		voices.finish();
		await vi.waitFor(() => {
			expect(document.querySelector('[data-said-now]')).toBeNull();
		});
		voices.said.length = 0;
		for (let second = 0; second < 125; second += 1) {
			now += 1_000;
			vi.advanceTimersByTime(1_000);
		}
		await vi.waitFor(() => {
			expect(voices.texts).toContain('Oui, je continue');
		});
		expect(voices.texts[0]).toBe('Êtes-vous toujours là ?');
		expect(await notRecorded(voices.texts)).toStrictEqual([]);
		vi.useRealTimers();
	});

	test('falls silent at the erase, with nothing marked', async () => {
		await stand([questionOf.scale], 'phone');
		await ear.click();
		await touch(/Français/);
		voices.held = true;
		await touch('Effacer mes réponses');
		await touch('Oui, tout effacer');
		await expect.element(page.getByText('Vos réponses sont effacées')).toBeVisible();
		voices.said.length = 0;
		voices.finish();
		await Promise.resolve();
		expect(voices.said).toStrictEqual([]);
		expect(voices.cancelled).toBeGreaterThan(0);
		expect(document.querySelector('[data-said-now]')).toBeNull();
	});

	test('ends with a second touch of the ear', async () => {
		await stand();
		voices.held = true;
		await ear.click();
		await vi.waitFor(() => {
			expect(voices.said).toHaveLength(1);
		});
		await silence.click();
		voices.finish();
		await touch(/Français/);
		await expect.element(page.getByRole('checkbox')).toBeVisible();
		expect(voices.said).toHaveLength(1);
	});
});
