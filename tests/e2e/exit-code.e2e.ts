import { expect, type Page, test } from '@playwright/test';
import { startProduct } from '../support/product.ts';
import { steady } from '../support/steady.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';
import { officeTablets } from './page-objects/office-tablets.ts';
import { tablet } from './page-objects/tablet.ts';

const manager = { name: 'Luce', username: 'luce', password: 'quatre mots faciles ici' };
const corner = 'Entretien de la tablette';

test('a tablet is never left without an exit code, and a forgotten one has a way round', async ({
	browser,
	page
}) => {
	const product = await startProduct();
	try {
		await office(chromiumHands(page), product.origin).setUp(product.setUpLink, manager);
		const devices = officeTablets(page, product.origin);
		await devices.addFirst();
		const pairing = await devices.showCode();
		const room = await browser.newContext({ viewport: { width: 1024, height: 600 } });
		const common = await room.newPage();
		const hands = chromiumHands(common);

		await hands.open(`${product.origin}/kiosk#relier=${pairing}`);
		await hands.heading('Relier cette tablette');
		await expectGone(common, pairing);
		await expect(common.getByLabel('Code de six chiffres')).toHaveValue(pairing);
		await press(common, 'Valider');
		await hands.heading('Vérifications');

		// The page is loaded anew in the middle: no attract screen, no corner.
		await common.goto(`${product.origin}/kiosk`);
		await hands.heading('Relier cette tablette');
		await expect(common.getByRole('button', { name: corner })).toHaveCount(0);
		await press(common, 'Garder ce lien');
		await hands.heading('Vérifications');
		await press(common, /^Continuer/);
		await chooseExitCode(common, '482915');
		await hands.heading('Verrouiller la tablette');
		await press(common, 'Terminer sans verrouiller');
		await hands.heading('Aucun sondage n’est ouvert ici');

		// A square that is read on a locked tablet leaves nothing in its address.
		await common.goto('about:blank');
		await hands.open(`${product.origin}/kiosk#relier=135790`);
		await hands.heading('Code de sortie');
		await expectGone(common, '135790');

		await common.goto(`${product.origin}/kiosk`);
		await hands.heading('Aucun sondage n’est ouvert ici');
		await common.getByRole('button', { name: corner }).focus();
		await common.keyboard.press('Enter');
		await hands.heading('Code de sortie');
		await press(common, 'Code oublié ?');
		await hands.heading('Code de sortie oublié');
		await hands.checkAccessibility();
		await typeCode(common, '000000');
		await hands.see('Ce code n’est pas reconnu.');
		await typeCode(common, await anotherCode(page));
		await chooseExitCode(common, '271828');
		await hands.heading('Aucun sondage n’est ouvert ici');
		await tablet(common).care('271828');
		await hands.see('Tablette 1');
	} finally {
		await product.stop();
	}
});

/** The code is neither in the address nor in what the browser keeps beside it. */
async function expectGone(page: Page, code: string): Promise<void> {
	expect(page.url()).not.toContain('#');
	expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(code);
}

/** A touch within half a second of a new screen is ignored on purpose. */
async function press(page: Page, name: string | RegExp): Promise<void> {
	await steady(page);
	await chromiumHands(page).press(name);
}

async function typeCode(page: Page, code: string): Promise<void> {
	await steady(page);
	await page.getByLabel('Code de six chiffres').fill(code);
	await page.keyboard.press('Enter');
}

async function chooseExitCode(page: Page, code: string): Promise<void> {
	await chromiumHands(page).heading('Code de sortie');
	await steady(page);
	for (const label of ['Choisissez six chiffres', 'Tapez-les une deuxième fois']) {
		await page.getByLabel(label).fill(code);
		await page.keyboard.press('Enter');
	}
}

/** A fresh code, from the page of the tablet, which tells how a forgotten exit code is replaced. */
async function anotherCode(page: Page): Promise<string> {
	await page.goto(page.url().replace(/\?.*$/, ''));
	await chromiumHands(page).see('Code de sortie oublié');
	return officeTablets(page, new URL(page.url()).origin).showCode();
}
