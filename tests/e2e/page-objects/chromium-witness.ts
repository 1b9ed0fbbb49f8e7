import type { Page } from '@playwright/test';
import type { Witness } from '../journeys/canary.ts';
import { chromiumHands } from './chromium-hands.ts';
import { everythingKept } from './everything-kept.ts';

/** Language, size and colours of the page. Runs in the page and uses nothing from outside itself. */
export const readDefaults = (): (string | null)[] => {
	const root = document.documentElement;
	return [root.lang, root.dataset['text'] ?? null, root.dataset['theme'] ?? null];
};

/** A person at Chromium who sees behind the page. */
export function chromiumWitness(page: Page): Witness {
	return {
		hands: { ...chromiumHands(page), checkAccessibility: () => Promise.resolve() },
		type: async (id, text) => page.locator(`#${id}`).pressSequentially(text),
		touch: async (id) => page.locator(`#${id}`).click(),
		back: async () => {
			await page.goBack();
		},
		everythingKept: async () => page.evaluate(everythingKept),
		defaults: async () => page.evaluate(readDefaults)
	};
}
