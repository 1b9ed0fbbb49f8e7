import { expect, type Locator, type Page } from '@playwright/test';
import { steady } from '../../support/steady.ts';
import { violations } from '../accessibility/axe.ts';
import { type Hands, holds, plain } from './hands.ts';

/** Milliseconds a person looks for what is not there, before they look around again. */
const patience = 20_000;

/** A person at Chromium. */
export function chromiumHands(page: Page): Hands {
	const pressable = (name: string | RegExp): Locator => {
		const exact = typeof name === 'string';
		return page
			.getByRole('button', { name, exact })
			.or(page.getByRole('link', { name, exact }))
			.or(page.locator('summary').and(page.getByText(name, { exact })))
			.filter({ visible: true });
	};
	return {
		open: async (address) => {
			await page.goto(address);
		},
		press: async (name) => {
			// A touch within half a second of a new screen is ignored on purpose.
			await steady(page);
			await pressable(name).first().click({ timeout: patience });
		},
		offers: async (name) => (await pressable(name).count()) > 0,
		choose: async (label) => {
			const box = page
				.getByRole('radio', { name: label, exact: true })
				.or(page.getByRole('checkbox', { name: label, exact: true }))
				.first();
			// A touch within half a second of a new screen is ignored on purpose: a person touches again.
			await steady(page);
			await expect(async () => {
				if (!(await box.isChecked())) await box.click({ timeout: 2_000 });
				await expect(box).toBeChecked({ timeout: 200 });
			}).toPass({ timeout: 15_000 });
		},
		write: async (label, text) => {
			await page.getByLabel(label, { exact: true }).first().fill(text);
		},
		heading: async (fits) => {
			const heading = page.getByRole('heading', { level: 1 });
			let words = '';
			await expect(async () => {
				words = await heading.innerText({ timeout: 1_000 });
				const fitting =
					typeof fits === 'string' ? plain(words) === plain(fits) : holds(words, fits);
				expect(fitting, `the page is titled « ${words} », not ${String(fits)}`).toBe(true);
			}).toPass({ timeout: patience });
			return words;
		},
		see: async (words) => {
			await expect(async () => {
				const text = await page.locator('body').innerText({ timeout: 1_000 });
				expect(holds(text, words), `${String(words)} is not in: ${text}`).toBe(true);
			}).toPass({ timeout: patience });
		},
		words: async () => page.locator('body').innerText(),
		address: () => Promise.resolve(page.url()),
		loseNetwork: async () => {
			await page.context().setOffline(true);
		},
		regainNetwork: async () => {
			await page.context().setOffline(false);
		},
		checkAccessibility: async () => {
			expect(await violations(page)).toEqual([]);
		}
	};
}
