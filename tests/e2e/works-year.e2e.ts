import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseCampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { startProduct } from '../support/product.ts';
import {
	answersOf,
	answersOfTheYearAfter,
	liveWorksYear,
	promises
} from '../support/works-year.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { respondent } from './page-objects/respondent.ts';

const root = join(import.meta.dirname, '../..');
const day = 86_400_000;

test('a consultation on works becomes a promise that is kept, told on the tablet, asked about a year later, and compared', async ({
	page
}) => {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-works-'));
	const year = await liveWorksYear(root, data);
	const product = await startProduct({ data });
	const hands = chromiumHands(page);
	try {
		// The result and what became of it, one thing at a time, where people answered.
		await page.goto(`${product.origin}/resultats/${year.works}?retour=kiosk`);
		await page.getByRole('button', { name: 'Suivant' }).click();
		await expect(page.getByText('Ce que la somme paie', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Suivant' }).click();
		await expect(page.getByText(promises.lamps)).toBeVisible();
		await expect(page.getByText('Fait', { exact: true })).toBeVisible();
		await expect(page.getByText(promises.news)).toBeVisible();
		await hands.checkAccessibility();

		// A tablet at rest, and the first screen of a tenant, of the survey of this year.
		await page.goto(`${product.origin}/kiosk?campaign=${year.second}&site=${year.site}`);
		await page.getByRole('button', { name: 'Vous avez dit, voici la suite' }).click();
		await expect(page.getByText(promises.lamps)).toBeVisible();
		await page.getByRole('button', { name: 'Revenir' }).click();
		const tenant = respondent(hands);
		await tenant.advance(/Français/, await hands.heading(/\S/));
		await hands.heading('L’an dernier, vous avez dit… Voici la suite');
		await hands.see(promises.lamps);
		await hands.see(promises.consulted);
		// What was said is told of the works too, and nothing of this year before it is over.
		await hands.see(/Vous avez dit.*Ce que la somme paie/);
		expect(await hands.words()).not.toContain('Un an plus tard');
		await hands.checkAccessibility();
		await tenant.advance('Continuer', 'L’an dernier, vous avez dit… Voici la suite');
		await hands.choose('J’ai compris et je veux répondre');
		await tenant.advance('Commencer', 'Avant de commencer');
		for (;;) {
			const question = await hands.heading(/\S/);
			if (question.includes('est-ce que ça va')) break;
			await tenant.answer(question, null);
		}
		await hands.see(promises.lamps);
		await hands.checkAccessibility();

		const asked = await fetch(`${product.origin}/api/campaigns/${year.second}`);
		const bundle = parseCampaignBundle(await asked.json());
		const envelopes = await answersOf(bundle, year.site, answersOfTheYearAfter(year));
		const sent = await fetch(`${product.origin}/api/envelopes`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ version: 1, envelopes })
		});
		expect(await sent.text()).toContain('stored');

		// Counted and public: the promise carries what people say a year later, drawn beside last year.
		product.moveClock(8 * day);
		await expect(async () => {
			await page.goto(`${product.origin}/resultats/${year.works}`);
			await expect(page.getByText(/Un an plus tard/)).toBeVisible({ timeout: 1_000 });
		}).toPass();
		const lamps = page.getByRole('article').filter({ hasText: promises.lamps });
		await expect(lamps.getByText(/trouvent que ça va mieux/)).toBeVisible();
		await expect(lamps.locator('.drawn li')).toHaveText([
			/Oui, ça va mieux.*26/,
			/Non, c’est pire.*8/
		]);
		await expect(lamps.locator('.drawn svg')).toHaveCount(2);
		await hands.checkAccessibility();
		await page.goto(`${product.origin}/resultats/${year.first}`);
		const consulted = page.getByRole('article').filter({ hasText: promises.consulted });
		await expect(consulted.getByText(/Nettement moins\./)).toBeVisible();
		const last = new Date(Date.now() - 395 * day).getFullYear();
		await expect(consulted.locator('.drawn li')).toHaveText([
			new RegExp(`En ${String(last)}.*26`),
			/En \d{4}.*8/
		]);
		await hands.checkAccessibility();
	} finally {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
});
