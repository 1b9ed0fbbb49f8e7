import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Submission } from '#lib/client/sync/submit.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle } from '../../support/any-bundle.ts';
import { FakeUtterance, FakeVoices, voiceOf } from '../../support/fake-voices.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const listen = page.getByRole('button', { name: 'Écouter', exact: true });
const silence = page.getByRole('button', { name: 'Ne plus écouter' });
const size = (name: string) => page.getByRole('radio', { name });

let now: number;
let voices: FakeVoices;

beforeEach(async () => {
	now = 1_000_000;
	voices = new FakeVoices(voiceOf('fr-CA'));
	vi.stubGlobal('speechSynthesis', voices);
	vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
	document.documentElement.lang = 'fr';
	await page.viewport(1024, 768);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

async function stand(device: 'tablet' | 'phone'): Promise<void> {
	const bundle = anyBundle();
	await render(JourneyWalked, {
		translation: await createTranslation('fr', ['common', 'respond']),
		bundle,
		questionnaire: bundle.questionnaire as never,
		device,
		sites: bundle.sites.slice(0, 1),
		history: null,
		drafts: null,
		onleave: () => undefined,
		submit: () => Promise.resolve<Submission>('sent'),
		now: () => now,
		random: () => 0
	});
}

async function nobodyFor(seconds: number): Promise<void> {
	for (let second = 0; second < seconds; second += 1) {
		now += 1_000;
		vi.advanceTimersByTime(1_000);
	}
	await tick();
}

/** Listens, and chooses a text size in the dialog that stays open. */
async function leaveAsOneHadIt(): Promise<void> {
	await listen.click();
	await vi.waitFor(() => {
		expect(voices.texts).toContain('Votre avis sur la vie ici');
		expect(document.querySelector('[data-said-now]')).toBeNull();
	});
	now += 600;
	await page.getByRole('button', { name: /^Taille du texte/ }).click();
	await size('150 %').click();
	await vi.waitFor(() => {
		expect(document.querySelector('[data-said-now]')).toBeNull();
	});
}

describe('the first screen that somebody left with « Aa » and the ear as they had them', () => {
	test('is as it was for the next person of a shared tablet after the time without a touch', async () => {
		await stand('tablet');
		await leaveAsOneHadIt();
		await nobodyFor(115);
		expect(document.querySelector('dialog[open]')).not.toBeNull();
		await expect.element(size('150 %')).toBeChecked();
		await nobodyFor(10);
		await expect.element(listen).toBeVisible();
		expect(document.querySelector('dialog[open]')).toBeNull();
		expect(silence.query()).toBeNull();
		await page.getByRole('button', { name: /^Taille du texte/ }).click();
		await expect.element(size('100 %')).toBeChecked();
		// Whoever comes now has their whole time again.
		await nobodyFor(100);
		expect(document.querySelector('dialog[open]')).not.toBeNull();
	});

	test('stays as it is on a phone of one’s own', async () => {
		await stand('phone');
		await leaveAsOneHadIt();
		await nobodyFor(300);
		await expect.element(size('150 %')).toBeChecked();
		await page.getByRole('button', { name: 'Fermer' }).click();
		await expect.element(silence).toBeVisible();
	});
});
