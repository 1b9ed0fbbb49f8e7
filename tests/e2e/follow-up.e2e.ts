import { expect, test } from '@playwright/test';
import { missingReader, printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { assembly } from './page-objects/assembly.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { plain } from './page-objects/hands.ts';

const password = 'demonstration-porte-voix';
const silent = 'Sans nouvelles depuis 6 mois';
const promise = 'Une rampe est posée à l’entrée.';

test.describe('what becomes of what was said', () => {
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('is written by the committee, confirmed by a second person, and read by everybody', async ({
		page,
		browser
	}) => {
		const hands = chromiumHands(page);
		await assembly(page, product.origin).signIn('comite', password);
		await page.goto(`${product.origin}/comite/demo-omh-2`);
		await page
			.getByRole('link', { name: /^Décider/ })
			.first()
			.click();
		await expect(page).toHaveURL(/suites\/decider/);
		await expect(page.getByText(/^Vous avez dit/)).toHaveCount(1);
		await hands.checkAccessibility();
		await page.getByLabel('En une phrase').fill(promise);
		await page.getByRole('radio', { name: 'Prévu' }).check();
		await page.getByLabel('Qui s’en occupe').selectOption('maintenance');
		// Without a month nothing is promised, and the page says so beside the field.
		await page.getByRole('button', { name: 'Écrire et faire confirmer' }).click();
		await expect(page.getByText(/sans mois, une promesse s’oublie/)).toBeVisible();
		await page.getByLabel('Pour quel mois').selectOption({ index: 3 });
		await page.getByRole('button', { name: 'Écrire et faire confirmer' }).click();
		await expect(page.getByRole('heading', { name: 'Relire à deux' })).toBeVisible();
		await hands.checkAccessibility();
		const mine = page.url();
		// Nobody reads it yet, and who wrote it cannot say yes alone.
		await expect(page.getByRole('button', { name: 'Confirmer et publier' })).toHaveCount(0);
		await page.goto(`${product.origin}/resultats/demo-omh-2`);
		await expect(page.getByText(promise)).toHaveCount(0);

		const other = await browser.newContext();
		const second = await other.newPage();
		await assembly(second, product.origin).signIn('gestion', password);
		await second.goto(mine);
		await second.getByRole('button', { name: 'Confirmer et publier' }).click();
		await expect(
			second.getByText(/C’est noté\. L’engagement \d{4}-\d+ est publié\./)
		).toBeVisible();
		await chromiumHands(second).checkAccessibility();
		await other.close();

		await page.goto(`${product.origin}/resultats/demo-omh-2`);
		await expect(page.getByText(promise)).toBeVisible();
		await hands.checkAccessibility();
		await page.goto(`${product.origin}/kiosk?campaign=demo-ouvert&site=demo-erables`);
		await page.getByRole('button', { name: 'Vous avez dit, voici la suite' }).click();
		await expect(page.getByText(promise)).toBeVisible();
		await hands.checkAccessibility();
	});

	test('is silent after six months on the page, the tablet and the poster, and not before', async ({
		page
	}) => {
		test.skip(missingReader() !== null, missingReader() ?? '');
		await assembly(page, product.origin).signIn('comite', password);
		// The demonstration has one whose last news is of 200 days ago, and others that are fresher.
		await page.goto(`${product.origin}/resultats/demo-omh-1`);
		await expect(page.getByText(silent)).toHaveCount(1);
		await page.goto(`${product.origin}/resultats/demo-omh-1?retour=kiosk`);
		let cards = 0;
		while ((await page.getByText(silent).count()) === 0) {
			await page.getByRole('button', { name: 'Suivant' }).click();
			cards += 1;
			if (cards > 20) throw new Error('no card of the tablet is silent');
		}
		const poster = async (campaign: string): Promise<string> => {
			const answer = await page.request.get(
				`${product.origin}/bureau/suites/affiche.pdf?campagne=${campaign}&langue=fr`
			);
			expect(answer.status()).toBe(200);
			return plain(printedPages(await answer.body()).join(' '));
		};
		expect(await poster('demo-omh-1')).toContain(silent);
		await page.goto(`${product.origin}/resultats/demo-omh-2`);
		await expect(page.getByText('Vous avez dit, voici la suite')).toBeVisible();
		await expect(page.getByText(silent)).toHaveCount(0);
		expect(await poster('demo-omh-2')).not.toContain(silent);

		product.moveClock(183 * 86_400_000);
		await expect
			.poll(async () => {
				await page.goto(`${product.origin}/resultats/demo-omh-2`);
				return page.getByText(silent).count();
			})
			.toBeGreaterThan(1);
		expect(await poster('demo-omh-2')).toContain(silent);
	});
});
