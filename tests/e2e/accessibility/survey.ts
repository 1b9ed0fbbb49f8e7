import { expect, type Page } from '@playwright/test';
import { steady } from '../../support/steady.ts';

/** A state of the tenant's screens, as it is looked at. */
export type Look = (name: string) => Promise<void>;

/** Opens a page whose clock `walkSurvey` can move: nobody has to wait for each screen. */
export async function openToWalk(page: Page, address: string): Promise<void> {
	await page.clock.install();
	await page.goto(address);
}

/** Past the half second during which a new screen ignores touches, by the clock of the page. */
async function settle(page: Page): Promise<void> {
	await page.clock.fastForward(600);
	await steady(page);
}

/** By its place in the page, whatever the language. */
async function touch(page: Page, selector: string): Promise<void> {
	await settle(page);
	await page.locator(selector).first().click();
}

/**
 * From the first screen of a shared tablet to the thank-you, in one language, touching what a hand
 * would; the first question is answered, the others are passed. Begins on a page of `openToWalk`.
 */
export async function walkSurvey(page: Page, language: string, look: Look): Promise<void> {
	await expect(page.locator(`button[lang="${language}"]`)).toBeVisible();
	await look('attract');
	await touch(page, `button[lang="${language}"]`);
	await page.locator('#suite-next').waitFor();
	await look('what became of it');
	await touch(page, '#suite-next');
	await expect(page.getByRole('checkbox')).toBeVisible();
	await look('consent');
	await settle(page);
	await page.getByRole('checkbox').check();
	await touch(page, '#go');
	await page.locator('fieldset #question').waitFor();
	await look('question 1');
	await settle(page);
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
