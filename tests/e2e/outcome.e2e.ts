import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { setUpForm } from '../support/office.ts';
import { type Product, startProduct } from '../support/product.ts';
import { publishConsultations } from '../support/published-consultations.ts';
import { assembly } from './page-objects/assembly.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';

const root = join(import.meta.dirname, '../..');
const quorum = /Quorum atteint\s: 15 sur 20 ont voté, il en fallait 10\./;

test.describe('a vote and a consultation on works, once they are published', () => {
	let data: string;
	let product: Product;

	test.beforeAll(async () => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-consultations-'));
		await publishConsultations(root, data);
		product = await startProduct({ data });
	});

	test.afterAll(async () => {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	});

	test('everybody reads the verdict, its quorum and its rule, and how it was counted', async ({
		page
	}) => {
		await page.goto(`${product.origin}/resultats/vote-toiture`);
		await expect(page.getByText('Adoptée', { exact: true })).toBeVisible();
		await expect(page.getByText(quorum)).toBeVisible();
		await expect(page.getByText('Annoncé avant l’ouverture')).toBeVisible();
		await expect(page.getByText(/ne permettent à personne de prouver/)).toHaveCount(0);
		await chromiumHands(page).checkAccessibility();
		await page.getByRole('link', { name: /Comment ces résultats ont été faits/ }).click();
		await expect(page.getByRole('heading', { name: 'Comment c’est compté' })).toBeVisible();
		await expect(page.getByText(/plus de la moitié des voix exprimées/)).toBeVisible();
		await chromiumHands(page).checkAccessibility();
	});

	test('everybody reads which works the sum pays for, and nobody who gave what', async ({
		page
	}) => {
		await page.goto(`${product.origin}/resultats/travaux-2027`);
		await expect(page.getByText('Ce que la somme paie')).toBeVisible();
		// The shares of eight who want both pay for the lamps, and then no longer for the ramp.
		await expect(page.getByRole('listitem').filter({ hasText: 'Des lampes' })).toContainText(
			/8\s000\s\$/
		);
		await expect(page.getByText('Une rampe')).toHaveCount(0);
		await expect(page.getByText('Des bancs')).toHaveCount(0);
		await chromiumHands(page).checkAccessibility();
	});

	test('a tablet tells both, one thing at a time', async ({ page }) => {
		for (const [slug, words] of [
			['vote-toiture', 'Adoptée'],
			['travaux-2027', 'Ce que la somme paie']
		] as const) {
			await page.goto(`${product.origin}/resultats/${slug}?retour=kiosk`, {
				waitUntil: 'networkidle'
			});
			await page.getByRole('button', { name: 'Suivant' }).click();
			await expect(page.getByText(words, { exact: true })).toBeVisible();
			await chromiumHands(page).checkAccessibility();
		}
	});

	test('a committee reads the letter with the outcome first, and shows it to an assembly', async ({
		page
	}) => {
		const room = assembly(page, product.origin);
		await room.signIn(setUpForm.username, setUpForm.password);
		await page.goto(`${product.origin}/comite/vote-toiture`);
		await expect(page.getByText('Adoptée', { exact: true })).toBeVisible();
		await expect(page.getByText('Ce qui inquiète')).toHaveCount(0);
		await chromiumHands(page).checkAccessibility();
		await page.setViewportSize({ width: 1920, height: 1080 });
		await room.prepare('vote-toiture');
		await room.show().click();
		await page.keyboard.press('PageDown');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adoptée');
		const shown = page.getByRole('region', { name: 'Vue d’assemblée' });
		await expect(shown.getByText(quorum)).toBeVisible();
		await chromiumHands(page).checkAccessibility();
	});

	test('before it, a phone tells the rules and warns of the exact count', async ({ page }) => {
		await page.goto(`${product.origin}/r/vote-ouvert`);
		await expect(page.getByText('Ce vote décide.').first()).toBeVisible();
		await expect(page.getByText(/Les résultats ne disent jamais/)).toHaveCount(0);
		await page.getByRole('button', { name: /^Français/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Quel est votre immeuble/);
		// A new screen takes no touch in its first half second.
		await expect(async () => {
			await page.getByRole('radio').first().check({ timeout: 1_000 });
			await page.getByRole('button', { name: 'Continuer' }).click();
		}).toPass();
		await expect(page.getByRole('heading', { level: 1, name: 'Avant de voter' })).toBeVisible();
		await expect(page.getByText(/Si tout le monde vote pareil/)).toBeVisible();
		await chromiumHands(page).checkAccessibility();
	});
});
