import { describe, expect, test, vi } from 'vitest';
import { page as screen } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { ReadingAloud } from '#lib/client/speech/reading-aloud.svelte.ts';
import { publishedPage } from '../../support/published-page.ts';
import SummaryRead from '../../support/SummaryRead.svelte';

/** A voice that speaks when the test says so. */
function mouth() {
	const said: SpeechSynthesisUtterance[] = [];
	const cancel = vi.fn<() => void>();
	const synthesis = {
		speak: (one: SpeechSynthesisUtterance) => said.push(one),
		cancel
	} as unknown as SpeechSynthesis;
	// No voice is installed where tests run: one of the device's cannot be made, none is set.
	const reading = new ReadingAloud({ lang: 'fr-CA' } as SpeechSynthesisVoice, synthesis);
	return {
		reading,
		cancel,
		words: () => said.map(({ text }) => text),
		finish: () => said.at(-1)?.dispatchEvent(new Event('end'))
	};
}

const building = {
	respondents: 33,
	frame: 60,
	pairs: { securite: [27, 2], consulte: [9, 13] }
} as const;

vi.stubGlobal(
	'SpeechSynthesisUtterance',
	class extends EventTarget {
		voice: unknown = null;
		lang = '';
		readonly text: string;
		constructor(text: string) {
			super();
			this.text = text;
		}
	}
);

describe('reading aloud', () => {
	test('says one sentence after the other, and tells which', () => {
		const { reading, words, finish } = mouth();
		expect(reading.spoken).toBeNull();
		reading.start(['Un\u00a0: deux.', 'Trois.']);
		expect(words()).toEqual(['Un : deux.']);
		expect(reading.spoken).toBe(0);
		finish();
		expect(words()).toEqual(['Un : deux.', 'Trois.']);
		expect(reading.spoken).toBe(1);
		finish();
		expect(reading.spoken).toBeNull();
		expect(words()).toHaveLength(2);
	});

	test('stops at once, and what ends late says nothing more', () => {
		const { reading, cancel, words, finish } = mouth();
		reading.start(['Un.', 'Deux.']);
		reading.stop();
		expect(cancel).toHaveBeenCalled();
		expect(reading.spoken).toBeNull();
		finish();
		expect(words()).toEqual(['Un.']);
	});
});

describe('the page for everybody', () => {
	test('says nothing by itself, then marks the sentence that is read', async () => {
		const { page, translation } = await publishedPage(building);
		const { reading, words, finish } = mouth();
		const { container } = await render(SummaryRead, { page, translation, listening: reading });
		expect(words()).toEqual([]);
		expect(container.querySelector('.now')).toBeNull();
		await screen.getByRole('button', { name: 'Écouter' }).click();
		expect(words()[0]).toContain('33 ménages sur 60 ont répondu.');
		await expect.element(screen.getByRole('button', { name: 'Arrêter' })).toBeVisible();
		finish();
		await expect
			.poll(() => container.querySelector('.now')?.textContent)
			.toContain(words()[1]?.includes('sécurité') === true ? 'sécurité' : 'nothing');
	});

	test('offers no button without a voice, and says why in one line', async () => {
		const { page, translation } = await publishedPage(building);
		await render(SummaryRead, { page, translation, listening: null });
		await expect.element(screen.getByText(/n’a pas de voix en français/)).toBeVisible();
		expect(screen.getByRole('button', { name: 'Écouter' }).query()).toBeNull();
	});
});

describe('results on the tablet', () => {
	test('go on being read from one card to the next, once somebody listens', async () => {
		const { page, translation } = await publishedPage(building);
		const { reading, words } = mouth();
		await render(SummaryRead, { page, translation, listening: reading, kiosk: true });
		const next = screen.getByRole('button', { name: 'Suivant' });
		await next.click();
		expect(words()).toEqual([]);
		await screen.getByRole('button', { name: 'Écouter' }).click();
		expect(words()).toEqual(['Ce qui va bien']);
		await next.click();
		expect(words()).toEqual(['Ce qui va bien', 'Ce qui inquiète']);
		await screen.getByRole('button', { name: 'Arrêter' }).click();
		await next.click();
		expect(words()).toHaveLength(2);
	});
});
