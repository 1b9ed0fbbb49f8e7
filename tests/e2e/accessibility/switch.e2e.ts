import { expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../../support/product.ts';
import { steady } from '../../support/steady.ts';
import { checked } from './checked.ts';

const kiosk = '/kiosk?campaign=demo-ouvert&site=demo-erables';
let product: Product;

test.beforeAll(async () => {
	product = await startProduct({ demonstration: true });
});

test.afterAll(async () => {
	await product.stop();
});

/** Goes on with one switch until it stands where the person wants. */
async function reach(page: Page, selector: string): Promise<void> {
	for (let count = 0; count < 40; count += 1) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector))
			return;
	}
	throw new Error(`Tab never reached ${selector}`);
}

/** And touches it with the other. */
async function choose(page: Page, selector: string): Promise<void> {
	await steady(page);
	await reach(page, selector);
	await page.keyboard.press('Space');
}

for (const language of ['fr', 'ar']) {
	test(`a shared tablet is used with two switches in ${language}: Tab, and Space`, async ({
		page
	}) => {
		await page.goto(`${product.origin}${kiosk}`);
		await expect(page.locator(`button[lang="${language}"]`)).toBeVisible();
		await choose(page, `button[lang="${language}"]`);
		await page.locator('#suite-next').waitFor();
		await choose(page, '#suite-next');
		await expect(page.getByRole('checkbox')).toBeVisible();
		await choose(page, 'input[type=checkbox]');
		await expect(page.getByRole('checkbox')).toBeChecked();
		await choose(page, '#go');
		const question = page.locator('fieldset #question');
		await expect(question).toBeFocused();
		// Any answer, not the first alone, and another one after that.
		await choose(page, '.rows > :nth-child(3) input');
		await expect(page.getByRole('radio').nth(2)).toBeChecked();
		await choose(page, '.rows > :nth-child(2) input');
		await expect(page.getByRole('radio').nth(1)).toBeChecked();
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
		let screens = 3;
		for (;;) {
			const before = await page.locator('#question').innerText();
			await choose(page, '#go');
			await expect(page.locator('#question')).not.toHaveText(before);
			screens += 1;
			if ((await page.locator('#send, #next').count()) > 0) break;
			await expect(page.locator('#question')).toBeFocused();
		}
		while ((await page.locator('#send').count()) === 0) await choose(page, '#next');
		await choose(page, '#send');
		await expect(page.locator('#finish')).toBeVisible({ timeout: 30_000 });
		await choose(page, '#finish');
		await expect(page.locator(`button[lang="${language}"]`)).toBeVisible({ timeout: 20_000 });
		checked('switch', { pages: screens + 2, languages: [language], widths: [1280] });
	});
}
