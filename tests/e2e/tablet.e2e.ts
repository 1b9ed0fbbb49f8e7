import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';
import { officeTablets } from './page-objects/office-tablets.ts';
import { respondent } from './page-objects/respondent.ts';
import { slips } from './page-objects/slips.ts';
import { tablet } from './page-objects/tablet.ts';

const manager = { name: 'Luce', username: 'luce', password: 'quatre mots faciles ici' };
const tick = 'J’ai compris et je veux répondre';
const firstQuestion = 'Est-ce agréable de vivre ici ?';
const exitCode = '482915';

test('a tablet is paired, asks for codes, bears an outage, and is cared for', async ({
	browser,
	page
}) => {
	const product = await startProduct();
	try {
		const { slug, codes } = await openWithCodes(page, product);
		const devices = officeTablets(page, product.origin);
		await devices.addFirst();
		const pairing = await devices.showCode();
		const room = await browser.newContext({ viewport: { width: 1024, height: 768 } });
		const common = await room.newPage();
		await common.clock.install();
		const kiosk = tablet(common);
		await kiosk.setUp(`${product.origin}/kiosk`, pairing, exitCode);

		await answers(common, codes[0] ?? '', 'Merci. C’est envoyé.');
		await leaves(common, 'Merci. C’est envoyé.');
		await saysOfCode(common, codes[0] ?? '', 'Ce code a déjà servi.');
		await saysOfCode(common, 'AAAAA-AAAAB', 'Il y a une faute de frappe');

		await room.setOffline(true);
		await answers(common, codes[1] ?? '', 'Merci. C’est bien gardé.');
		await leaves(common, 'Merci. C’est bien gardé.');
		await room.setOffline(false);
		await received(product, slug, 2);

		await onPhone(browser.newContext(), product, slug, codes);
		await received(product, slug, 3);

		await kiosk.care(exitCode);
		await chromiumHands(common).see('Aucune réponse n’attend de partir.');
		await chromiumHands(common).press('Remettre en service');
		await chromiumHands(common).see('Touchez pour commencer');

		await isLost(page, product);
		await common.clock.fastForward('06:00');
		await chromiumHands(common).heading('Cette tablette n’est plus reliée au bureau');
		expect(product.output()).not.toContain(codes[0]);
	} finally {
		await product.stop();
	}
});

/** An office with one building, and the annual survey open with a code for each household. */
async function openWithCodes(
	page: Page,
	product: Product
): Promise<{ slug: string; codes: string[] }> {
	const hands = chromiumHands(page);
	const desk = office(hands, product.origin);
	const paper = slips(hands, product.origin);
	await desk.setUp(product.setUpLink, manager);
	const slug = await paper.prepareCampaign();
	const codes = await paper.print(slug);
	expect(codes).toHaveLength(24);
	const second = await desk.inviteCommittee('Jean Tremblay', 'jean.tremblay', manager);
	await desk.openForGood(slug, second);
	return { slug, codes };
}

async function begins(page: Page): Promise<void> {
	await chromiumHands(page).see('Touchez pour commencer');
	await respondent(chromiumHands(page)).begin('Français', tick, 'Commencer');
}

async function answers(page: Page, code: string | null, thanks: string): Promise<void> {
	const person = respondent(chromiumHands(page));
	await begins(page);
	if (code !== null) await tablet(page).giveCode(code);
	await person.answer(firstQuestion, 'Souvent ou très souvent');
	for (;;) {
		const title = await chromiumHands(page).heading(/\S/);
		if (title === 'Relisez vos réponses') break;
		await person.answer(title, null);
	}
	expect(await person.send()).toBe(thanks);
}

/** Leaves the tablet to the next person. */
async function leaves(page: Page, thanks: string): Promise<void> {
	await respondent(chromiumHands(page)).advance('Terminer', thanks);
}

async function saysOfCode(page: Page, code: string, words: string): Promise<void> {
	await begins(page);
	await tablet(page).giveCode(code);
	await chromiumHands(page).see(words);
	await chromiumHands(page).checkAccessibility();
	await page.reload();
}

/** While a campaign is open no page tells how many answers came: the box itself is asked. */
async function received(product: Product, slug: string, count: number): Promise<void> {
	const box = new DatabaseSync(join(product.data, 'ballot-box.sqlite'), { readOnly: true });
	const held = box.prepare('select count(*) as held from envelope where campaign = ?');
	try {
		await expect.poll(() => held.get(slug)?.['held'], { timeout: 30_000 }).toBe(count);
	} finally {
		box.close();
	}
}

/** A code that was used on the tablet is told from an unused one, which answers once. */
async function onPhone(
	opening: Promise<BrowserContext>,
	product: Product,
	slug: string,
	codes: readonly string[]
): Promise<void> {
	const context = await opening;
	const phone = await context.newPage();
	const hands = chromiumHands(phone);
	await hands.open(`${product.origin}/r/${slug}`);
	await begins(phone);
	await tablet(phone).giveCode(codes[0] ?? '');
	await hands.see('Ce code a déjà servi.');
	await phone.goto('about:blank');
	await hands.open(`${product.origin}/r/${slug}#${codes[2] ?? ''}`);
	await hands.see('Touchez pour commencer');
	expect(phone.url()).not.toContain(codes[2]);
	await answers(phone, null, 'Merci. C’est envoyé.');
	await context.close();
}

async function isLost(page: Page, product: Product): Promise<void> {
	const hands = chromiumHands(page);
	await hands.open(`${product.origin}/bureau/tablettes`);
	await hands.checkAccessibility();
	await hands.see(/(reçu aujourd’hui, 0|reliée aujourd’hui)/);
	await hands.press(/Tablette 1/);
	await hands.heading('Tablette 1');
	await hands.checkAccessibility();
	await hands.press(/Déclarer perdue/);
	await hands.checkAccessibility();
	await hands.press('Déclarer perdue');
	await hands.heading(/est déclarée perdue/);
	await hands.checkAccessibility();
}
