import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';
import { respondent } from './page-objects/respondent.ts';

const manager = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};

test.describe('a questionnaire of one’s own', () => {
	test.describe.configure({ mode: 'serial' });
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct();
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('is copied, changed, given a condition, tried, published and asked in a campaign', async ({
		page
	}) => {
		const hands = chromiumHands(page);
		await office(hands, product.origin).setUp(product.setUpLink, manager);
		const sent: string[] = [];
		page.on('request', (request) => {
			if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
		});

		await hands.open(`${product.origin}/bureau/questionnaires`);
		await hands.heading('Questionnaires');
		await hands.checkAccessibility();
		await hands.press(/^Trois mois après votre arrivée/);
		await hands.press('Copier et adapter');
		await hands.see('Chaque changement est gardé tout de suite.');
		await hands.checkAccessibility();
		const draft = page.url();

		await hands.open(`${draft}/ajouter`);
		await hands.heading(/\S/);
		await hands.checkAccessibility();
		await hands.open(draft);

		// Too long is said beside the question, and keeps it from being published.
		await page.locator('#titleFr').fill('Votre arrivée chez nous');
		await page.locator('form[action$="frame"] button').click();
		await hands.heading('Votre arrivée chez nous');
		await hands.press('Modifier : Arrivée');
		await hands.heading('Question 1');
		await hands.checkAccessibility();
		await page
			.locator('#textFr')
			.fill(
				'Votre arrivée dans cet immeuble avec tous vos meubles et vos boîtes a-t-elle été bien préparée par toutes les personnes qui travaillent ici ?'
			);
		await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();
		await hands.see('jamais plus de 20');
		await hands.open(`${draft}/publier`);
		await hands.see('empêche de publier');
		expect(await hands.offers(/^Publier la version/)).toBe(false);
		await hands.open(draft);
		await hands.press('Défaire');
		await hands.see('Le dernier changement est défait.');
		expect(await hands.words()).not.toContain('vos meubles');

		// Asked only of those who were shown around.
		await hands.press('Modifier : Règles expliquées');
		await page.locator('#sur').selectOption({ label: 'Visite des lieux' });
		await hands.press('Choisir ses réponses');
		await hands.choose('Oui');
		await hands.checkAccessibility();
		await hands.press('Ajouter cette condition');
		await hands.see('Affichée si à « Visite des lieux », la réponse est « Oui ».');
		await hands.open(draft);
		await hands.press('Retirer : Visite des lieux');
		await hands.see('Retirez d’abord sa condition.');
		await hands.see('Règles expliquées');

		// Somebody who answers sees it; nothing leaves the page.
		await hands.open(`${draft}/essai?ecran=telephone`);
		await hands.see('Essai : rien n’est gardé, rien n’est envoyé');
		const tenant = respondent(hands);
		await tenant.begin('Français', 'J’ai compris et je veux répondre', 'Commencer');
		sent.length = 0;
		for (;;) {
			const screen = await hands.heading(/\S/);
			if (screen.includes('Relisez')) break;
			await tenant.advance(/^(?:Passer cette question|Continuer)$/, screen);
		}
		await tenant.send();
		expect(sent).toEqual([]);
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

		await hands.open(`${draft}/publier`);
		await hands.checkAccessibility();
		await hands.press('Publier la version 1');
		await hands.see('La version 1 est publiée.');
		await hands.press('Préparer une campagne');
		await page.getByRole('radio', { name: /^Votre arrivée chez nous/ }).check();
		await hands.choose('Sans code');
		await hands.press('Préparer la campagne');
		await hands.see('La campagne est prête.');
		const [, slug] = /\/campagnes\/([^/?]+)/.exec(page.url()) ?? [];
		await hands.press('Commencer un essai');
		await hands.see('Ceci est un essai.');
		const bundle = await page.request.get(`${product.origin}/api/campaigns/${slug ?? ''}`);
		expect(await bundle.json()).toMatchObject({
			questionnaire: { id: draft.split('/').at(-1), version: 1 }
		});
	});
});
