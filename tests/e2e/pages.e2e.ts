import { expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { violations, violationsBesideColours } from './accessibility/axe.ts';
import { checked } from './accessibility/checked.ts';
import { makeAll, signIn } from './accessibility/make.ts';
import {
	administratorPages,
	madePages,
	type Made,
	managerPages,
	openPages,
	shownElsewhere
} from './accessibility/pages.ts';
import { isOfRoute, pageRoutes } from './accessibility/routes.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';

const reconstruction =
	/réponses (inventé|reconstituées)|exemple inventé|invented example|answers invented|invented organisation|responses rebuilt|Rien n’est encore publié|Nothing is published yet/i;

const isOfDemonstration = (path: string): boolean =>
	/demo-|\/bureau|\/comite/.test(path) && !/nulle-part|\/essai$/.test(path);

/** Shows a page in one language and looks for what must not be on any page. */
async function inspect(page: Page, origin: string, path: string, language: string): Promise<void> {
	const address = new URL(path, origin);
	address.searchParams.set('lang', language);
	const answer = await page.goto(address.href, { waitUntil: 'networkidle' });
	const expected = /nulle-part|resultats$/.test(path) ? 404 : 200;
	// The survey's own page is one shell for every address.
	if (!path.startsWith('/r/')) expect(answer?.status(), path).toBe(expected);
	await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
	const hands = chromiumHands(page);
	const words = await hands.words();
	expect(words, `a raw key on ${path}`).not.toMatch(/\b(common|respond|results|office)\.[a-z]/);
	expect(words, `a blank not filled on ${path}`).not.toMatch(/\{\{|undefined|NaN|\[object/);
	if (isOfDemonstration(path) && language !== 'ar')
		expect(words, `${path} says what it is`).toMatch(reconstruction);
	expect(await page.title(), `title of ${path}`).not.toBe('');
	// Colours are looked at in French in the light, and in English in the dark.
	const wrong = language === 'ar' ? violationsBesideColours : violations;
	expect(await wrong(page)).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

/** The themes that parts of a page are drawn in; none where a page knows one only. */
async function themesOf(page: Page): Promise<string[]> {
	const parts = page.locator('.office[data-theme], .results[data-theme]');
	return parts.evaluateAll((all) => all.map((one) => one.getAttribute('data-theme') ?? ''));
}

test.describe('every page of the demonstration', () => {
	let product: Product;
	let made: Made;

	test.beforeAll(async ({ browser }) => {
		product = await startProduct({ demonstration: true });
		const page = await browser.newPage({ locale: 'fr-CA' });
		await signIn(page, product.origin);
		made = await makeAll(page, product.origin);
		await page.close();
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('is in one of the lists below, whatever its route', () => {
		const shown = [...openPages, ...managerPages, ...administratorPages, ...madePages(made)];
		const unknown = pageRoutes().filter(
			(route) => !(route in shownElsewhere) && !shown.some((path) => isOfRoute(path, route))
		);
		expect(unknown, 'routes that nobody looks at').toEqual([]);
	});

	// Spanish, Creole and Chinese are laid out as French and English are; their words are looked at
	// on the tenants' screens, where they are most read. Only colours tell the themes apart.
	for (const [language, width, theme] of [
		['fr', 320, 'clair'],
		['en', 1280, 'sombre'],
		['ar', 320, 'clair']
	] as const) {
		const where = `at ${String(width)} pixels${theme === 'sombre' ? ', in the dark where that is offered' : ''}`;
		test(`is sound in ${language} ${where}, for everybody and for a manager`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			const complaints: string[] = [];
			const foreign: string[] = [];
			page.on('console', (message) => {
				if (message.type() !== 'error' && message.type() !== 'warning') return;
				// A page that does not exist answers 404, and the browser says so.
				if (!message.text().includes('status of 404')) complaints.push(message.text());
			});
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('request', (request) => {
				if (!request.url().startsWith(product.origin) && !request.url().startsWith('data:')) {
					foreign.push(request.url());
				}
			});
			const inTheme: Record<string, number> = { dark: 0, light: 0 };
			const look = async (path: string): Promise<void> => {
				await inspect(page, product.origin, path, language);
				for (const one of await themesOf(page)) inTheme[one] = (inTheme[one] ?? 0) + 1;
			};
			await page.goto(`${product.origin}/connexion?theme=${theme}`);
			for (const path of openPages) await look(path);

			await signIn(page, product.origin);
			const behind = [...managerPages, ...madePages(made)];
			for (const path of behind) await look(path);
			await page.context().clearCookies({ name: /^(?!theme$)/ });
			await signIn(page, product.origin, 'administration');
			for (const path of administratorPages) await look(path);

			expect(complaints).toEqual([]);
			expect(foreign).toEqual([]);
			const pages = openPages.length + behind.length + administratorPages.length;
			checked('axe', { pages, languages: [language], widths: [width] });
			if (width === 320) checked('reflow', { pages, languages: [language], widths: [320] });
			if (theme === 'clair') return;
			expect(inTheme['light'], 'pages that stayed light').toBe(0);
			expect(inTheme['dark']).toBeGreaterThan(50);
			checked('themes', { pages: inTheme['dark'] ?? 0, languages: [language], widths: [width] });
		});
	}
});
