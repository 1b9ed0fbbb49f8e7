import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';

const manager = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};

test.describe('words brought back by somebody who translates', () => {
	test.describe.configure({ mode: 'serial' });
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct();
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('are seen before they are written, then read by tenants of a new campaign', async ({
		page,
		browser
	}) => {
		const hands = chromiumHands(page);
		const desk = office(hands, product.origin);
		await desk.setUp(product.setUpLink, manager);

		/** Takes the texts of a subject away in English, and brings them back changed. */
		const bring = async (subject: string, changes: readonly (readonly [string, string])[]) => {
			const here = `${product.origin}/bureau/langues/${subject}`;
			await hands.open(here);
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				hands.press('XLIFF, English (.xlf)')
			]);
			let file = await readFile(await download.path(), 'utf8');
			for (const [before, after] of changes) {
				expect(file).toContain(`>${before}</target>`);
				file = file.replaceAll(`>${before}</target>`, `>${after}</target>`);
			}
			await page.getByLabel('Fichier', { exact: true }).setInputFiles({
				name: 'words.xlf',
				mimeType: 'application/xliff+xml',
				buffer: Buffer.from(file)
			});
			await hands.press('Voir les changements');
		};

		await hands.open(`${product.origin}/bureau/langues`);
		await hands.heading('Langues');
		await hands.checkAccessibility();
		await hands.see('Complète, à réviser');
		await hands.open(`${product.origin}/bureau/langues/sondage-annuel`);
		await hands.see('Rien n’empêche de publier ce questionnaire.');
		const [spreadsheet] = await Promise.all([
			page.waitForEvent('download'),
			hands.press('Tableur, toutes les langues (.xlsx)')
		]);
		expect(spreadsheet.suggestedFilename()).toBe('sondage-annuel.xlsx');
		await hands.checkAccessibility();

		const safe = ['Do you feel safe where\u00A0you\u00A0live?', 'Do you feel safe here?'] as const;
		await bring('sondage-annuel', [safe, ['Your view of life\u00A0here', '=HYPERLINK("x")']]);
		await hands.see('1 texte va changer.');
		await hands.see('1 texte est refusé.');
		await hands.see('C’est une formule. Écrivez du texte.');
		await hands.see('Do you feel safe here?');
		await hands.checkAccessibility();
		// Leaving writes nothing.
		await hands.press('Ne rien changer');
		await hands.open(`${product.origin}/bureau/langues/sondage-annuel/en`);
		expect(await hands.words()).not.toContain('Do you feel safe here?');
		await bring('sondage-annuel', [safe]);
		await hands.press('Écrire ces changements');
		await hands.see('1 texte a changé.');
		await bring('tenants', [['Before you begin', 'Before you start here']]);
		await hands.press('Écrire ces changements');
		await hands.see('1 texte a changé.');

		await hands.open(`${product.origin}/bureau/langues/sondage-annuel/en`);
		await hands.see('Do you feel safe here?');
		await hands.press('Signer');
		await hands.see('Cochez la case quand tout est lu.');
		await hands.write('Qui a relu', 'L’interprète de la région');
		await hands.choose('Tous ces textes ont été lus par une personne qui parle cette langue.');
		await hands.press('Signer');
		await hands.see('La relecture est signée.');
		await hands.see('Relue par L’interprète de la région');
		await hands.checkAccessibility();

		const slug = await desk.prepareCampaign();
		await desk.startTrial();
		const visitor = await browser.newContext({ locale: 'en-CA' });
		const phone = await visitor.newPage();
		const tenant = chromiumHands(phone);
		await tenant.open(`${product.origin}/r/${slug}`);
		await tenant.heading('Your view of life here');
		await tenant.press(/^Start|^Begin|English/);
		await tenant.heading('Before you start here');
		const bundle = await phone.request.get(`${product.origin}/api/campaigns/${slug}`);
		const text = await bundle.text();
		expect(text).toContain('Do you feel safe here?');
		expect(text).not.toContain('Do you feel safe where');
		await visitor.close();
	});

	test('that could end the server are refused by name, and the server goes on', async ({
		page
	}) => {
		const hands = chromiumHands(page);
		await office(hands, product.origin).signIn(manager);
		await hands.open(`${product.origin}/bureau/langues/sondage-annuel`);
		const { sheetOf, textCell, workbook } = await import('../support/zip.ts');
		await page.getByLabel('Fichier', { exact: true }).setInputFiles({
			name: 'far.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: Buffer.from(workbook(sheetOf(textCell('XFD1048576', 'x'))))
		});
		await hands.press('Voir les changements');
		await hands.see('Une cellule est très loin des autres.');
		await hands.open(`${product.origin}/bureau/langues`);
		await hands.heading('Langues');
	});
});
