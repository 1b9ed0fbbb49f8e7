import { expect, test } from '@playwright/test';
import { missingReader, printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { assembly } from './page-objects/assembly.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { plain } from './page-objects/hands.ts';

const password = 'demonstration-porte-voix';
const item = 'Peindre le hall d’entrée';
const decided = 'Le hall d’entrée est repeint.';

test.describe('an assembly, while people are seated', () => {
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('goes from its agenda to a decision everybody reads, with two people for each count', async ({
		page,
		browser
	}) => {
		const hands = chromiumHands(page);
		await assembly(page, product.origin).signIn('comite', password);
		await page.goto(`${product.origin}/bureau/assemblees/nouvelle`);
		await hands.write('Nom de l’assemblée', 'Assemblée d’automne');
		await page.getByLabel('Pour qui').selectOption('demo-erables');
		await page.getByRole('button', { name: 'Préparer une assemblée' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assemblée d’automne');
		await hands.checkAccessibility();

		await page.getByLabel('Ce que la salle lit ou décide').fill(item);
		await page.getByRole('button', { name: 'Ajouter un point' }).click();
		await expect(page.getByRole('heading', { level: 3, name: item })).toBeVisible();
		await page.getByLabel('Portes, séparées par des virgules').fill('101, 102, 103');
		await page.getByRole('button', { name: 'Garder la liste' }).click();
		for (const door of ['103', '101']) {
			await page.getByRole('button', { name: door }).click();
			await expect(page.getByRole('button', { name: door })).toHaveAttribute(
				'aria-pressed',
				'true'
			);
		}
		await expect(page.getByText('Ménages présents : 2 sur 3.')).toBeVisible();

		await page.getByLabel('Personnes présentes qui peuvent voter').fill('12');
		await page.getByRole('button', { name: 'Ouvrir l’assemblée' }).click();
		await page.getByRole('button', { name: 'Aborder ce point' }).click();
		const count = async (inFavour: string): Promise<void> => {
			for (const [label, typed] of [
				['Personnes présentes', '12'],
				['Pour', inFavour],
				['Contre', '2'],
				['Abstentions', '1']
			] as const) {
				await page.getByLabel(label, { exact: true }).fill(typed);
			}
			await page.getByRole('button', { name: 'Inscrire ce compte' }).click();
		};
		await count('20');
		await expect(page.getByText(/plus de mains que de personnes présentes/).first()).toBeVisible();
		await expect(page.getByLabel('Pour', { exact: true })).toHaveValue('20');
		await hands.checkAccessibility();
		await count('9');
		await expect(page.getByText(/Une deuxième personne confirme/)).toBeVisible();
		await expect(page.getByText('Adoptée', { exact: true })).toHaveCount(0);

		// Whoever typed the counts cannot say yes a second time; somebody else can, on this computer.
		const here = async (username: string): Promise<void> => {
			await page.getByLabel('Son nom d’accès').fill(username);
			await page.getByLabel('Sa phrase de passe').fill(password);
			await page.getByRole('button', { name: 'Confirmer ici' }).click();
		};
		await here('comite');
		await expect(page.getByText('Une autre personne doit confirmer.').first()).toBeVisible();
		await hands.checkAccessibility();
		await here('comite-2');
		await expect(page.getByText('Adoptée', { exact: true })).toBeVisible();

		await page.getByLabel('Ce qui est décidé').fill(decided);
		await page.getByLabel('Qui s’en occupe').fill('Gestionnaire de l’immeuble');
		await page.getByRole('button', { name: 'Inscrire la décision' }).click();
		await expect(page.getByText(/Une deuxième personne confirme/)).toBeVisible();
		const everybody = await browser.newContext();
		const reader = await everybody.newPage();
		await reader.goto(`${product.origin}/annee/demo-erables?lang=fr`);
		await expect(reader.getByText(decided)).toHaveCount(0);
		await here('comite-2');
		await expect(page.getByText(/^C’est noté\. Décision \d{4}-\d+/)).toBeVisible();
		await hands.checkAccessibility();

		const minutes = await page.request.get(`${page.url()}/proces-verbal.pdf`);
		expect(minutes.status()).toBe(200);
		const bytes = await minutes.body();
		expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
		if (missingReader() === null) {
			const words = plain(printedPages(bytes).join(' ')).replaceAll(/\s+/g, ' ');
			expect(words).toContain(decided);
			expect(words).toContain('Pour 9 Contre 2 Abstentions 1');
		}

		// For the room, without a network once the page is open.
		await page.getByRole('link', { name: 'Montrer l’ordre du jour en grand' }).click();
		await expect(page.getByRole('button', { name: 'Montrer en plein écran' })).toBeVisible();
		await hands.loseNetwork();
		await page.getByRole('button', { name: 'Montrer en plein écran' }).press('Enter');
		const large = page.getByRole('heading', { level: 1 });
		await expect(large).toHaveText('Assemblée d’automne');
		await page.keyboard.press('PageDown');
		await expect(large).toHaveText(item);
		await page.keyboard.press('PageDown');
		await expect(large).toHaveText('Adoptée');
		await expect(page.getByText(decided)).toBeVisible();
		await hands.checkAccessibility();
		await hands.regainNetwork();

		await reader.reload();
		await expect(reader.getByText(decided)).toBeVisible();
		await expect(reader.getByText(/Pour\s: 9|Abstentions/)).toHaveCount(0);
		await chromiumHands(reader).checkAccessibility();
		await everybody.close();
	});
});
