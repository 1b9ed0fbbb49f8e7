import { type Browser, expect, type Page, test } from '@playwright/test';
import { missingReader, printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { traces } from '../support/traces.ts';
import { violations } from './accessibility/axe.ts';

const password = 'demonstration-porte-voix';

let product: Product;

test.beforeAll(async () => {
	product = await startProduct({ demonstration: true });
});

test.afterAll(() => product.stop());

async function signedIn(browser: Browser, username: string): Promise<Page> {
	const page = await (await browser.newContext({ baseURL: product.origin })).newPage();
	await page.goto('/connexion');
	await page.getByLabel('Nom d’utilisateur').fill(username);
	await page.getByLabel('Phrase de passe').fill(password);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await page.waitForURL(/bureau|comite/);
	return page;
}

/** Ticks the same boxes on a form: the first answer of the first questions. */
async function key(page: Page, answers: readonly string[], text: string): Promise<void> {
	for (const [index, answer] of answers.entries()) {
		const question = page.getByRole('group', { name: new RegExp(`^${String(index + 1)}\\.`) });
		await question.getByLabel(answer, { exact: true }).check();
	}
	await page.getByLabel('On m’a lu les questions').check();
	const area = page.locator('textarea');
	if ((await area.count()) > 0) await area.first().fill(text);
}

async function accessible(page: Page): Promise<void> {
	expect(await violations(page)).toEqual([]);
}

async function enterCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('Code du lot').fill(code);
	await page.getByRole('button', { name: 'Continuer' }).click();
}

async function received(page: Page, site: string): Promise<number> {
	await page.goto(`/bureau/campagnes/${slug}`);
	const row = page.getByRole('row', { name: new RegExp(site) });
	const words = await row.getByRole('cell').nth(1).innerText();
	return Number(/\d+/.exec(words)?.[0] ?? 0);
}

const slug = 'demo-ouvert';

test('a form is printed, two forms are keyed twice with one difference, settled and counted', async ({
	browser
}) => {
	const first = await signedIn(browser, 'gestion');
	const second = await signedIn(browser, 'administration');
	await first.goto(`/bureau/campagnes/${slug}`);
	await first.locator('summary', { hasText: 'Le papier' }).click();
	await first.getByRole('link', { name: 'Imprimer et saisir le papier' }).click();
	await expect(first.getByRole('heading', { level: 1 })).toHaveText('Le papier');

	await accessible(first);
	const address = `/bureau/campagnes/${slug}/papier/formulaire.pdf?quoi=formulaire&langue=fr&format=us-letter&immeuble=`;
	const printed = await first.request.get(address);
	expect(printed.headers()['content-type']).toBe('application/pdf');
	const pdf = await printed.body();
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	const again = await (await first.request.get(address)).body();
	expect(again.equals(pdf)).toBe(true);
	if (missingReader() === null) {
		const [cover = '', questions = ''] = printedPages(pdf);
		expect(cover).toContain('Qui demande, et pourquoi');
		expect(questions).toMatch(/Page 2 de \d+/);
	}

	const site = (await first.locator('#lot-immeuble option').first().innerText()).trim();
	const before = await received(first, site);
	await first.goto(`/bureau/campagnes/${slug}/papier`);
	await first.getByLabel('Nombre de formulaires en main').fill('2');
	await first.getByRole('button', { name: 'Ouvrir le lot' }).click();
	const code = await first.locator('.code').innerText();
	expect(code).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
	await first.getByRole('link', { name: 'Code noté' }).click();
	await first.waitForURL(/papier\/lots\//);
	const batch = new URL(first.url()).pathname;

	await enterCode(
		first,
		code.replace(/^./, (letter) => (letter === '0' ? '1' : '0'))
	);
	await expect(first.getByRole('alert')).toContainText('Ce n’est pas le code');
	await enterCode(first, code.toLowerCase().replaceAll('-', ' '));
	await expect(first.getByRole('heading', { name: 'Formulaire 1 sur 2' })).toBeFocused();
	await accessible(first);
	const words = 'Un banc bleu-quetsche devant la porte';
	await key(first, ['Souvent ou très souvent', 'Un peu ou parfois'], words);
	await first.getByRole('button', { name: 'Garder et continuer' }).click();
	await expect(first.getByRole('heading', { name: 'Formulaire 2 sur 2' })).toBeVisible();
	await key(first, ['Pas du tout', 'Pas du tout'], words);
	await first.getByRole('button', { name: 'Garder et finir ma saisie' }).click();
	await expect(first.getByText('Votre saisie est finie')).toBeVisible();

	// Whoever keyed first never keys again, and nobody sees the other's keying.
	await first.goto(batch);
	await expect(first.getByText('Vous avez saisi la première fois.')).toBeVisible();
	const sealed = await second.request.get(`${batch}/scelle`);
	expect(await sealed.json()).toEqual({ kind: 'turn', turn: 'second', mine: null });

	await second.goto(batch);
	await enterCode(second, code);
	await key(second, ['Souvent ou très souvent', 'Un peu ou parfois'], words);
	await second.getByRole('button', { name: 'Garder et continuer' }).click();
	await expect(second.getByRole('heading', { name: 'Formulaire 2 sur 2' })).toBeVisible();
	await key(second, ['Pas du tout', 'Souvent ou très souvent'], words);
	await second.getByRole('button', { name: 'Garder et finir ma saisie' }).click();
	await expect(second.getByText('Votre saisie est finie')).toBeVisible();
	expect(traces(product.data, [words, code, code.replaceAll('-', '')])).toEqual([]);

	await second.goto(batch);
	await enterCode(second, code);
	await expect(second.getByText('1 différence')).toBeVisible();
	await accessible(second);
	const difference = second.getByRole('group', { name: /^Formulaire 2, 2\./ });
	await expect(difference).toContainText('Pas du tout');
	await difference.getByLabel(/Seconde saisie/).check();
	await second.getByRole('button', { name: 'Sceller et faire confirmer' }).click();
	await expect(second.getByRole('heading', { name: /^Scellé/ })).toBeFocused();

	// Whoever settled it does not count it: the other one sees what differs from their own keying.
	await second.goto(batch);
	await expect(second.getByText('Vous avez réglé ce lot.')).toBeVisible();
	const forged = await second.request.post(`${batch}/scelle`, {
		data: { act: 'count', nonce: 'n'.repeat(43), envelopes: [] }
	});
	expect(await forged.json()).toMatchObject({ error: { code: 'batch-changed' } });
	expect(await received(second, site)).toBe(before);
	await first.goto(batch);
	await enterCode(first, code);
	await expect(first.getByText('1 endroit n’est pas comme')).toBeVisible();
	await accessible(first);
	const changed = first.getByRole('definition');
	await expect(changed).toHaveText(['Pas du tout', 'Souvent ou très souvent']);
	await first.getByRole('button', { name: 'Confirmer et compter' }).click();
	await expect(first.getByRole('heading', { name: 'Lot compté' })).toBeVisible();
	await expect(
		first.getByText('2 formulaires en main, comptés : 2, refusés : 0, écartés : 0')
	).toBeVisible();

	expect(await received(second, site)).toBe(before + 2);
	await expect(second.getByRole('row', { name: new RegExp(site) })).toContainText(
		'dont 2 sur papier'
	);
	await second.goto(`/bureau/campagnes/${slug}/papier`);
	await second.getByRole('button', { name: 'C’est détruit' }).click();
	await expect(second.getByText('À détruire')).toHaveCount(0);
	expect(traces(product.data, [words, code, code.replaceAll('-', '')])).toEqual([]);
	expect(product.output()).not.toContain(words);
});

test('a form that cannot be printed is explained on the page of paper, not in bare data', async ({
	browser
}) => {
	const page = await signedIn(browser, 'gestion');
	await page.goto(`/bureau/campagnes/${slug}/papier/formulaire.pdf?langue=fr&immeuble=nulle-part`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le papier');
	await expect(page.getByRole('alert')).not.toBeEmpty();
	await expect(page.locator('body')).not.toContainText('"error"');
});

test('the pages of paper are read from right to left in Arabic, and fit a narrow screen', async ({
	browser
}) => {
	const page = await signedIn(browser, 'gestion');
	await page.context().addCookies([{ name: 'langue', value: 'ar', url: product.origin }]);
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto(`/bureau/campagnes/${slug}/papier`);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('الورق');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await accessible(page);
});
