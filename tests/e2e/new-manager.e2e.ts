import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { missingCamera, squaresSeen } from '../support/camera.ts';
import { type Effort, effort } from '../support/effort.ts';
import { printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { tablet } from './page-objects/tablet.ts';

const password = 'canot brume lundi tuque';

test('somebody new goes from nothing to a printed poster and a paired tablet', async ({
	browser,
	page
}) => {
	const product = await startProduct();
	const folder = mkdtempSync(join(tmpdir(), 'porte-voix-new-manager-'));
	const person = effort('manager', page, chromiumHands(page));
	try {
		await setsUp(page, person, product);
		await preparesFirstSurvey(person);
		const slug = await triesIt(person);
		const pdf = await prints(page, person);
		writeFileSync(join(folder, 'print.pdf'), pdf);
		const pages = printedPages(pdf);
		const address = `${product.origin}/r/${slug}`;
		const posters = [...pages.keys()].filter((page) => pages[page]?.includes('Trois façons'));
		expect(posters, 'one poster for each building').toHaveLength(2);
		const poster = posters[0] ?? 0;
		expect(pages[poster]?.replaceAll(' ', '')).toContain(address.replace('http://', ''));
		expect(pages[poster]).toMatch(/essai/i);
		const named = pages.filter((page) => page.includes('Fédération des comités'));
		expect(named.length, 'help from outside on posters and slips').toBeGreaterThan(2);
		const codes = pages.join(' ').match(/\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/g) ?? [];
		expect(new Set(codes).size, 'one slip for each dwelling').toBe(24 + 12);
		if (missingCamera() === null) {
			const squares = squaresSeen(join(folder, 'print.pdf'), mkdtempSync(join(folder, 'pages-')));
			expect(squares[poster]).toEqual([expect.stringContaining(address)]);
		}

		const pairing = await addsTablet(person, page);
		const room = await browser.newContext({ viewport: { width: 1024, height: 768 } });
		const common = await room.newPage();
		const standing = effort('tablet', common, chromiumHands(common));
		await tablet(common).setUp(`${product.origin}/kiosk`, pairing, '482915');
		await standing.hands.see('Touchez pour commencer');
		await standing.hands.see('ESSAI');
		await standing.done('attract');
		await room.close();
		await person.hands.see(/Tablette reliée/);
		await person.done('tablet-paired');

		await person.hands.open(`${product.origin}/bureau`);
		await person.hands.heading('Bureau');
		await person.hands.see('L’essai est prêt');
		await checks(person);
		await person.done('ready');
	} finally {
		await product.stop();
		rmSync(folder, { recursive: true, force: true });
	}
});

async function checks({ hands }: Effort): Promise<void> {
	await hands.checkAccessibility();
}

async function setsUp(page: Page, person: Effort, product: Product): Promise<void> {
	const { hands } = person;
	await hands.open(product.origin);
	await hands.heading('Porte-voix est prêt à être mis en route');
	await checks(person);
	await person.done('first-screen');
	await hands.open(`${product.origin}/?lang=en`);
	await hands.heading('Porte-voix is ready to be set up');
	await checks(person);
	await hands.press('Write the code');
	await hands.heading('Welcome to Porte-voix');
	await hands.see('Set-up code');
	await checks(person);
	await hands.open(`${product.setUpLink}&lang=fr`);
	await hands.heading('Bienvenue dans Porte-voix');
	await checks(person);
	await hands.write('Votre nom', 'Claire Gagnon');
	await hands.write('Nom d’utilisateur', 'claire.gagnon');
	await hands.write('Phrase de passe', password);
	await person.done('access');
	await hands.write('Nom de l’organisme', 'Office d’habitation de la Rive');
	await hands.write('Nom de la personne', 'Mme Roy');
	await hands.write('Téléphone', '418 555-0104');
	await hands.write('Lieu', 'local 104');
	await hands.write('Aide de l’extérieur (facultatif)', 'Fédération des comités');
	await hands.write('Numéro de l’aide de l’extérieur (facultatif)', '418 555-0177');
	await person.done('organisation');
	await hands.write('Nom de l’immeuble', 'Les Érables');
	await hands.write('Nombre de logements', '24');
	await hands.write('Lieu de la tablette', 'salle commune');
	await page.locator('summary', { hasText: 'Coller depuis un tableur' }).click();
	await hands.write('Vos lignes', 'Les Pins\t12\tentrée');
	await hands.press('Reprendre dans le formulaire');
	await hands.see('Immeubles lus : 1. Logements en tout : 12.');
	await checks(person);
	await person.done('buildings');
	await hands.press('Mettre Porte-voix en route');
	await hands.heading('Bureau');
	await checks(person);
	await person.done('office');
}

async function preparesFirstSurvey(person: Effort): Promise<void> {
	const { hands } = person;
	await hands.press(/^Continuer : /);
	await hands.heading('Nouvelle campagne');
	await checks(person);
	await person.done('ask');
	await hands.choose('English');
	await hands.press('Préparer la campagne');
	await hands.see('La campagne est prête.');
	await checks(person);
	await person.done('how');
}

async function continues({ hands }: Effort): Promise<void> {
	await hands.press(/^Continuer : /);
}

async function triesIt(person: Effort): Promise<string> {
	const { hands } = person;
	await continues(person);
	await hands.heading('Ce que vous verrez');
	await checks(person);
	await hands.press('C’est vu');
	await hands.see('L’ouverture n’attend plus cette page.');
	await person.done('see');
	await continues(person);
	await hands.heading(/^Sondage annuel/);
	await hands.press('Commencer un essai');
	await hands.see('Ceci est un essai.');
	await checks(person);
	await person.done('trial');
	return /\/campagnes\/([^/?]+)/.exec(await hands.address())?.[1] ?? '';
}

/** What the one button of the page sends to the printer. */
async function prints(page: Page, person: Effort): Promise<Buffer> {
	const { hands } = person;
	await continues(person);
	await hands.heading('À imprimer');
	await checks(person);
	const sent = new Promise<Buffer>((resolve) => {
		void page.context().route('**/document.pdf', async (route) => {
			const answer = await route.fetch();
			const pdf = await answer.body();
			await route.fulfill({ response: answer, body: pdf });
			resolve(pdf);
		});
	});
	await person.done('print');
	await hands.press(/^Imprimer \(1 document, /);
	const pdf = await sent;
	// Back to the tab of the page: a browser without a window never leaves it.
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await hands.see('Les billets avec code sont déjà faits.');
	await checks(person);
	await person.done('printed');
	return pdf;
}

async function addsTablet(person: Effort, page: Page): Promise<string> {
	const { hands } = person;
	await continues(person);
	await hands.heading('Comment les tablettes joignent cet ordinateur');
	await checks(person);
	await page.getByRole('radio', { name: /^Sur cet ordinateur/ }).check();
	await person.done('tablet-way');
	await hands.press('Choisir');
	await hands.heading('Ajouter une tablette');
	await checks(person);
	await hands.write('Nom de la tablette', 'Tablette 1');
	await page.locator('input[name=sites]').first().check();
	await person.done('tablet-name');
	await hands.press('Ajouter la tablette');
	await hands.heading('Tablette 1');
	await checks(person);
	await hands.press('Montrer un code');
	await hands.see('En attente de la tablette');
	await checks(person);
	await person.done('tablet-code');
	return ((await hands.words()).match(/\b\d{3}\s\d{3}\b/)?.[0] ?? '').replaceAll(/\s/g, '');
}
