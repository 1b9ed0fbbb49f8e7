import { expect, type Page } from '@playwright/test';
import type { Made } from './pages.ts';

const password = 'demonstration-porte-voix';

export async function signIn(page: Page, origin: string, username = 'gestion'): Promise<void> {
	await page.goto(`${origin}/connexion?lang=fr`);
	await page.getByLabel('Nom d’utilisateur', { exact: true }).fill(username);
	await page.getByLabel('Phrase de passe', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bureau');
}

/** What follows a path in the address of the page, or of the first link that leads below it. */
function after(path: string, address: string): string {
	const found = new RegExp(`${path}/([^/?#]+)`).exec(address)?.[1];
	if (found === undefined) throw new Error(`${address} is not below ${path}`);
	return found;
}

/** A signed-in manager makes, in French, what some pages are about. */
export async function makeAll(page: Page, origin: string): Promise<Made> {
	page.setDefaultTimeout(10_000);
	const press = async (name: string): Promise<void> => {
		await page.getByRole('button', { name, exact: true }).click();
	};
	await page.goto(`${origin}/bureau/campagnes/nouvelle`);
	await press('Préparer la campagne');
	await expect(page.getByText('La campagne est prête.')).toBeVisible();
	const draft = after('/bureau/campagnes', page.url());

	await page.goto(`${origin}/bureau/tablettes/ajouter`);
	await page.getByLabel('Nom de la tablette', { exact: true }).fill('Tablette 1');
	await page.locator('input[name=sites]').first().check();
	await press('Ajouter la tablette');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tablette 1');
	const tablet = after('/bureau/tablettes', page.url());

	await page.goto(`${origin}/bureau/comptes`);
	const person = page.locator('a[href*="/bureau/comptes/"]').first();
	const account = after('/bureau/comptes', (await person.getAttribute('href')) ?? '');

	await page.goto(`${origin}/bureau/campagnes/demo-ouvert/papier`);
	await page.getByLabel('Nombre de formulaires en main').fill('2');
	await press('Ouvrir le lot');
	// The code is drawn and the key wrapped in the page: seconds where much runs beside.
	await page.getByRole('link', { name: 'Code noté' }).click({ timeout: 30_000 });
	await page.waitForURL(/papier\/lots\//);
	return { draft, tablet, account, batch: after('/papier/lots', page.url()) };
}
