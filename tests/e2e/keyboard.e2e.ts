import { expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { steady } from '../support/steady.ts';
import { checked } from './accessibility/checked.ts';
import { everythingKept } from './page-objects/everything-kept.ts';

const kiosk = '/kiosk?campaign=demo-ouvert&site=demo-erables';

/** Tabs until the words of what has the focus fit, as a person who sees the ring would. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
	for (let count = 0; count < 40; count += 1) {
		await page.keyboard.press('Tab');
		const focused = await page.evaluate(() => {
			// At first nothing has the focus: the whole page does.
			const element = document.activeElement === document.body ? null : document.activeElement;
			const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
			return [element, ...labels].map((one) => one?.textContent ?? '').join(' ');
		});
		if (words.test(focused.replaceAll('\u00A0', ' '))) return;
	}
	throw new Error(`Tab never reached ${String(words)}`);
}

async function press(page: Page, words: RegExp): Promise<void> {
	await steady(page);
	await tabTo(page, words);
	await page.keyboard.press('Enter');
}

async function begin(page: Page): Promise<void> {
	// Nothing takes keys, nor says that it does not yet, before the first screen is there.
	await expect(page.getByRole('button', { name: /Français/ })).toBeVisible();
	await press(page, /Français/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('voici la suite', {
		ignoreCase: true
	});
	await press(page, /^\s*Continuer/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avant de commencer');
	await steady(page);
	await tabTo(page, /J’ai compris/);
	await page.keyboard.press('Space');
	await expect(page.getByRole('checkbox')).toBeChecked();
	await press(page, /^\s*Commencer/);
	await expect(page.getByText(/Question 1 sur/)).toBeVisible();
}

/** From the first question to the thank-you page; the first is answered, the others passed. */
async function answerAndSend(page: Page): Promise<void> {
	await steady(page);
	const first = page.getByRole('heading', { level: 1 });
	await expect(first).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio').first()).toBeChecked();
	await press(page, /^\s*Continuer/);
	for (;;) {
		await steady(page);
		const title = await first.textContent();
		if (title === 'Relisez vos réponses') break;
		await press(page, /Passer cette question|^\s*Continuer/);
		await expect(first).not.toHaveText(title ?? '');
	}
	while (!(await page.getByRole('button', { name: 'Envoyer mes réponses' }).isVisible())) {
		const range = await page
			.getByText(/Réponses? \d+.*, sur/)
			.first()
			.textContent();
		await press(page, /^\s*Continuer/);
		await expect(page.getByText(/Réponses? \d+.*, sur/).first()).not.toHaveText(range ?? '');
	}
	await press(page, /Envoyer mes réponses/);
	await expect(first).toHaveText(/^Merci/);
}

test.describe('a shared tablet', () => {
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('is used from the first screen to the last with Tab, Space and Enter', async ({ page }) => {
		await page.goto(`${product.origin}${kiosk}`);
		await begin(page);
		await answerAndSend(page);
		await press(page, /Terminer/);
		await expect(page.getByRole('button', { name: /Français/ })).toBeVisible();
		checked('keyboard', { pages: 20, languages: ['fr'], widths: [1280] });
	});

	test('gives the next person nothing of the one before, however often « back » is pressed', async ({
		page
	}) => {
		await page.goto(`${product.origin}${kiosk}`);
		await begin(page);
		const chosen = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
		await answerAndSend(page);
		await steady(page);
		await page.getByRole('button', { name: 'Terminer' }).click();
		await expect(page.getByRole('button', { name: /Français/ })).toBeVisible();
		for (let count = 0; count < 10; count += 1) {
			await page.goBack();
			await expect(page.getByText(chosen, { exact: true })).toHaveCount(0);
			await expect(page.getByText(/Relisez vos réponses|Question \d+ sur/)).toHaveCount(0);
			await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		}
		await page.goto(`${product.origin}/kiosk`);
		await expect(page.getByRole('button', { name: /Français/ })).toBeVisible();
		const kept = await page.evaluate(everythingKept);
		expect(kept).not.toMatch(
			/"kind":"(?:choice|choices|text)"|"answers":[{[]|:"(?:in-progress|sealed)"/
		);
	});

	test('serves one person in each of two tabs, and neither sees the other', async ({ context }) => {
		const [one, other] = [await context.newPage(), await context.newPage()];
		for (const page of [one, other]) await page.goto(`${product.origin}${kiosk}`);
		await begin(one);
		await expect(other.getByText(/Question 1 sur/)).toHaveCount(0);
		await other.bringToFront();
		await begin(other);
		await answerAndSend(other);
		await one.bringToFront();
		await expect(one.getByText(/Question 1 sur/)).toBeVisible();
		await answerAndSend(one);
	});

	test('returns from the results by a large link', async ({ page }) => {
		await page.goto(`${product.origin}${kiosk}`);
		await page.getByRole('link', { name: /Résultats/ }).click();
		const back = page.getByRole('link', { name: 'Retour à la tablette' });
		await expect(back).toBeVisible();
		expect((await back.boundingBox())?.height).toBeGreaterThanOrEqual(64);
		await back.click();
		await expect(page.getByRole('button', { name: /Français/ })).toBeVisible();
	});
});
