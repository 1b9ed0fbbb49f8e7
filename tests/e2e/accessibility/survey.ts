import { expect, type Page } from '@playwright/test';

/** A state of the tenant's screens, as it is looked at. */
export type Look = (name: string) => Promise<void>;

/** Past the half second during which a new screen ignores touches and keys. */
export async function steady(page: Page): Promise<void> {
	await page.locator('[data-settled=false]').first().waitFor({ state: 'detached' });
}

/** By its place in the page, whatever the language. */
async function touch(page: Page, selector: string): Promise<void> {
	await steady(page);
	await page.locator(selector).first().click();
}

/**
 * From the first screen of a shared tablet to the thank-you, in one language, touching what a hand
 * would; the first question is answered, the others are passed.
 */
export async function walkSurvey(page: Page, language: string, look: Look): Promise<void> {
	await expect(page.locator(`button[lang="${language}"]`)).toBeVisible();
	await look('attract');
	await touch(page, `button[lang="${language}"]`);
	await expect(page.getByRole('checkbox')).toBeVisible();
	await look('consent');
	await steady(page);
	await page.getByRole('checkbox').check();
	await touch(page, '#go');
	await page.locator('fieldset #question').waitFor();
	await look('question 1');
	await steady(page);
	await page.getByRole('radio').first().check();
	await look('question 1, answered');
	let number = 1;
	while ((await page.locator('#send, #next').count()) === 0) {
		const before = await page.locator('#question').innerText();
		await touch(page, '#go');
		await expect(page.locator('#question')).not.toHaveText(before);
		number += 1;
		if ((await page.locator('#send, #next').count()) === 0)
			await look(`question ${String(number)}`);
	}
	await look('check');
	while ((await page.locator('#next').count()) > 0) await touch(page, '#next');
	await touch(page, '#send');
	await page.locator('#finish').waitFor({ timeout: 30_000 });
	await look('thanks');
}
