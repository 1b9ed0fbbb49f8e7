import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeUtterance, FakeVoices, voiceOf } from '../../support/fake-voices.ts';
import { showKiosk, standStill, time } from '../../support/shown-kiosk.ts';

const listen = page.getByRole('button', { name: 'Écouter', exact: true });
const still = page.getByRole('dialog', { name: /Êtes-vous toujours là/ });
const reading = page.getByRole('button', { name: 'Taille du texte' });

let voices: FakeVoices;

beforeEach(async () => {
	await standStill();
	voices = new FakeVoices(voiceOf('fr-CA'));
	vi.stubGlobal('speechSynthesis', voices);
	vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
	document.documentElement.lang = 'fr';
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** This tablet asks after 180 seconds, and waits 60 for an answer. Seconds in which nobody touches anything. */
function nobodyFor(seconds: number): void {
	for (let second = 0; second < seconds; second += 1) {
		time.now += 1_000;
		vi.advanceTimersByTime(1_000);
	}
}

async function choose(size: string): Promise<void> {
	await reading.click();
	await page.getByRole('radio', { name: size }).click();
}

describe('the first screen of a tablet, left as somebody had it', () => {
	test('asks whether somebody is there when a text size was chosen, then is loaded anew', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		await choose('150 %');
		await page.getByRole('button', { name: 'Fermer' }).click();
		nobodyFor(175);
		await expect.element(still).not.toBeInTheDocument();
		nobodyFor(10);
		await expect.element(still).toBeVisible();
		// Nobody has answered anything here: no answers are said to be covered.
		await expect.element(page.getByText('Vos réponses sont cachées')).not.toBeInTheDocument();
		nobodyFor(50);
		expect(onreload).not.toHaveBeenCalled();
		nobodyFor(10);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});

	test('stays as it is for whoever touches « Oui, je continue », as often as they do', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		await choose('150 %');
		await page.getByRole('button', { name: 'Fermer' }).click();
		for (let time = 0; time < 2; time += 1) {
			nobodyFor(185);
			await page.getByRole('button', { name: 'Oui, je continue' }).click();
			await expect.element(still).not.toBeInTheDocument();
		}
		expect(onreload).not.toHaveBeenCalled();
		await reading.click();
		await expect.element(page.getByRole('radio', { name: '150 %' })).toBeChecked();
	});

	test('is loaded anew when « Aa » stands open', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		await reading.click();
		await expect.element(page.getByRole('radio', { name: '100 %' })).toBeVisible();
		nobodyFor(245);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});

	test('is loaded anew when somebody listened, but not while they do', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		voices.held = true;
		await listen.click();
		await expect.poll(() => document.querySelector('[data-said-now]')).not.toBeNull();
		nobodyFor(245);
		expect(onreload).not.toHaveBeenCalled();
		voices.held = false;
		voices.finish();
		await expect.poll(() => document.querySelector('[data-said-now]')).toBeNull();
		nobodyFor(245);
		await expect.poll(() => onreload.mock.calls.length).toBe(1);
	});

	test('stays where it is when nothing was changed, however long nobody comes', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		await expect.element(listen).toBeVisible();
		nobodyFor(600);
		await Promise.resolve();
		expect(onreload).not.toHaveBeenCalled();
	});

	test('gives whoever comes after hours their whole time', async () => {
		const { onreload } = await showKiosk({ campaigns: ['portrait'] });
		nobodyFor(600);
		await choose('150 %');
		nobodyFor(170);
		expect(onreload).not.toHaveBeenCalled();
	});
});
