import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../../support/product.ts';
import { tenantViolations } from './axe.ts';
import { checked } from './checked.ts';
import { cutOrCovered, enlarge, foreignWords, smallTargets, space } from './on-screen.ts';
import { openToWalk, walkSurvey } from './survey.ts';

const kiosk = '/kiosk?campaign=demo-ouvert&site=demo-erables';
const widths = [320, 768, 1024];
/** Within a sentence, where nothing marks them: in every language they are as on the door. */
const names = ['Office d’habitation (démonstration)', 'Les Tilleuls'];
let product: Product;

test.beforeAll(async () => {
	product = await startProduct({ demonstration: true });
});

test.afterAll(async () => {
	await product.stop();
});

/*
 * One walk a language looks at everything there is to see in each state: starting again for each
 * check would cost a minute each. Axe runs at one width: contrast and names do not change with it,
 * sizes are measured at all three. English, Spanish and Creole are as French is, but for words, which
 * the walk in all languages below looks at.
 */
for (const language of ['fr', 'ar']) {
	test(`the tenant’s screens are sound in ${language}, however they are looked at`, async ({
		page
	}) => {
		const wrong: string[] = [];
		const titles = new Map<string, string>();
		let states = 0;
		await openToWalk(page, `${product.origin}${kiosk}`);
		await walkSurvey(page, language, async (name) => {
			const say = (lines: readonly string[], how: string) =>
				wrong.push(...lines.map((line) => `${name}, ${how}: ${line}`));
			states += 1;
			await page.setViewportSize({ width: 320, height: 640 });
			say(await tenantViolations(page), 'axe');
			for (const width of widths) {
				await page.setViewportSize({ width, height: 768 });
				say(await smallTargets(page), `targets at ${String(width)}`);
				say(await cutOrCovered(page), `at ${String(width)}`);
			}
			await page.setViewportSize({ width: 320, height: 640 });
			await space(page, true);
			say(await cutOrCovered(page), 'spaced');
			await space(page, false);
			await enlarge(page, '200');
			say(await cutOrCovered(page), 'text at 200 %');
			await page.setViewportSize({ width: 1024, height: 768 });
			say(await cutOrCovered(page), 'text at 200 % on a tablet');
			await enlarge(page, '100');
			if (name.startsWith('question')) {
				await expect(page.locator('#question'), name)
					.toBeFocused({ timeout: name.endsWith('answered') ? 1 : 5_000 })
					.catch(() => {
						// Whoever has answered stands at the answer.
						if (!name.endsWith('answered')) wrong.push(`${name}: the question has no focus`);
					});
				if (!name.endsWith('answered')) {
					const title = await page.title();
					if (titles.has(title))
						wrong.push(`${name} is titled as ${titles.get(title) ?? ''}: ${title}`);
					titles.set(title, name);
				}
			}
		});
		expect(wrong).toEqual([]);
		expect(titles.size).toBeGreaterThan(5);
		const looked = { pages: states, languages: [language], widths };
		checked('contrast', { ...looked, widths: [320] });
		checked('targets', looked);
		checked('reflow', { ...looked, widths: [320] });
		checked('textSize', { ...looked, widths: [320, 1024] });
		checked('spacing', { ...looked, widths: [320] });
		checked('focus', { ...looked, widths: [1024] });
	});
}

for (const language of ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans']) {
	test(`the tenant’s screens speak ${language} and nothing else`, async ({ page }) => {
		const wrong: string[] = [];
		let states = 0;
		await openToWalk(page, `${product.origin}${kiosk}`);
		await walkSurvey(page, language, async (name) => {
			states += 1;
			// The first screen offers every language; the others are in the one that was chosen.
			if (name === 'attract') return;
			const { lang, dir } = await page.evaluate(() => ({
				lang: document.documentElement.lang,
				dir: document.documentElement.dir
			}));
			expect([lang, dir], name).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
			const words = await page.locator('body').innerText();
			if (
				language !== 'en' &&
				/\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/.test(
					words
				)
			)
				wrong.push(`${name}: an English month`);
			if (
				language !== 'fr' &&
				/\b(?:Retour|Continuer|Passer cette question|Besoin d’aide)\b/.test(words)
			)
				wrong.push(`${name}: French words`);
			if (['ar', 'zh-Hans'].includes(language)) {
				wrong.push(...(await foreignWords(page, names)).map((line) => `${name}: ${line}`));
			}
		});
		expect(wrong).toEqual([]);
		checked('languages', { pages: states, languages: [language], widths: [1280] });
	});
}

test('with the colours of the device, the chosen answer and the focus are still told apart', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openToWalk(page, `${product.origin}${kiosk}`);
	let looked = 0;
	await walkSurvey(page, 'fr', async (name) => {
		if (name !== 'question 1, answered') return;
		looked += 1;
		const chosen = page.locator('.row.chosen');
		const other = page.locator('.row:not(.chosen, .quiet)').first();
		const look = async (row: typeof chosen) =>
			row.evaluate((one) => {
				const { borderTopWidth, borderTopColor, outlineStyle, outlineColor } =
					getComputedStyle(one);
				return { borderTopWidth, borderTopColor, outlineStyle, outlineColor };
			});
		expect((await look(chosen)).borderTopWidth).not.toBe((await look(other)).borderTopWidth);
		await expect(chosen.locator('.control svg')).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Shift+Tab');
		const focused = await look(page.locator('.row:has(:focus-visible)'));
		expect(focused.outlineStyle).toBe('solid');
		expect((await look(other)).outlineStyle).toBe('none');
		// A person who asked for stillness sees nothing move.
		expect(
			await page
				.locator('.screen')
				.first()
				.evaluate((one) => getComputedStyle(one).animationName)
		).toBe('none');
	});
	expect(looked).toBe(1);
	checked('forcedColors', { pages: looked, languages: ['fr'], widths: [1280] });
});
