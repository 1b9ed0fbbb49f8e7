import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';

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
		await hands.press(/^Commencer|Français/);
		sent.length = 0;
		for (let screen = 0; screen < 30 && !(await hands.offers('Envoyer')); screen += 1) {
			await page.locator('#go').click();
		}
		await hands.press('Envoyer');
		await hands.see(/merci/i);
		expect(sent).toEqual([]);
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

		await hands.open(`${draft}/publier`);
		await hands.checkAccessibility();
		await hands.press('Publier la version 1');
		await hands.see('La version 1 est publiée.');
		await hands.press('Préparer une campagne');
		await hands.choose('Votre arrivée chez nous');
		await hands.checkAccessibility();
	});
});
