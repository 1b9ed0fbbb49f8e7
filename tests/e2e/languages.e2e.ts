import { expect, type Page, test } from '@playwright/test';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { pastFollowUp } from '../support/past-follow-up.ts';
import { type Product, startProduct } from '../support/product.ts';
import { steady } from '../support/steady.ts';

const spoken = async (page: Page): Promise<{ lang: string; dir: string; words: string }> =>
	page.evaluate(() => ({
		lang: document.documentElement.lang,
		dir: document.documentElement.dir,
		words: document.body.innerText
	}));

/** From the first screen to the first question, by the shape of the buttons alone. */
async function toQuestion(page: Page, language: RegExp): Promise<void> {
	await page.getByRole('button', { name: language }).click();
	await pastFollowUp(page);
	await page.getByRole('checkbox').waitFor();
	await steady(page);
	await page.getByRole('checkbox').check();
	await page.locator('button.filled').last().click();
	await page.getByRole('radio').first().waitFor();
	await steady(page);
}

test.describe('six languages on one device', () => {
	test.describe.configure({ mode: 'serial' });
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('are all spoken by a tablet without a network, with their typefaces', async ({
		page,
		context
	}) => {
		await page.goto(`${product.origin}/kiosk?campaign=demo-ouvert&site=demo-erables`);
		await untilKioskKept((look, name) => page.evaluate(look, name));
		await context.setOffline(true);
		await page.goto(`${product.origin}/kiosk`);

		await toQuestion(page, /العربية/);
		expect(await spoken(page)).toMatchObject({ lang: 'ar', dir: 'rtl' });
		await expect(page.locator('h1')).toHaveText(/\p{Script=Arabic}/u);
		await expect
			.poll(async () =>
				page.evaluate(() => document.fonts.check('700 24px "IBM Plex Sans Arabic"'))
			)
			.toBe(true);

		await page.getByRole('radio').first().check();
		await page.locator('button', { hasText: 'Aa' }).click();
		await page.getByRole('radio', { name: '简体中文' }).check();
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
		await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
		await page.keyboard.press('Escape');
		await expect(page.locator('h1')).toHaveText(/\p{Script=Han}/u);
		await expect(page.getByRole('radio').first()).toBeChecked();
		const { words } = await spoken(page);
		expect(words).not.toMatch(/\p{Script=Arabic}/u);
	});

	test('come to a phone after its own, and are spoken without a network too', async ({
		page,
		context
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.url().includes('/api/campaigns/')) asked.push(new URL(request.url()).search);
		});
		// However slow the machine is, no time goes by on the phone until the first screen stands.
		await page.clock.install({ time: Date.now() });
		await page.clock.pauseAt(Date.now() + 1_000);
		await page.goto(`${product.origin}/r/demo-ouvert?site=demo-erables`);
		await page.getByRole('button', { name: /Kreyòl/ }).waitFor();
		expect(asked).toEqual(['?lang=fr']);
		await page.clock.resume();
		await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['?lang=fr', '']);
		await expect
			.poll(
				async () =>
					page.evaluate(async () => (await caches.match('/kept-languages')) !== undefined),
				{
					timeout: 60_000
				}
			)
			.toBe(true);
		await context.setOffline(true);
		await toQuestion(page, /Kreyòl/);
		const { lang, words } = await spoken(page);
		expect(lang).toBe('ht');
		expect(words).not.toMatch(/Question|Continuer|Passer cette|Retour/);
	});

	test('stay out of the way of a choice that cannot be had: the page says so and goes on in its own', async ({
		page
	}) => {
		await page.route(/words\/.*\/es\//, (route) => route.abort());
		await page.goto(`${product.origin}/r/demo-ouvert?site=demo-erables`);
		await page.getByRole('button', { name: /Español/ }).click();
		await expect(page.getByText(/langue/).first()).toBeVisible();
		expect(await spoken(page)).toMatchObject({ lang: 'fr', dir: 'ltr' });
	});
});
