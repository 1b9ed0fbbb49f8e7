import type { Page } from 'playwright';
import { hasRows } from './kept-kiosk.ts';
import { steady } from './steady.ts';

const patience = 30_000;

/** Six digits behind which the tablet is cared for. */
const exitCode = '482915';

/**
 * Sets a tablet up on its own page, with the pairing code that the office's square brings, to the
 * end. Resolves when the pairing and what is told after it, the campaigns and the tags of their
 * codes, are kept.
 */
export async function pairTablet(page: Page, origin: string, pairing: string): Promise<void> {
	await page.goto(`${origin}/kiosk#relier=${pairing}`);
	await press(page, 'Valider');
	await titled(page, 'Vérifications');
	await untilTagsKept(page);
	await press(page, /^Continuer/);
	await titled(page, 'Code de sortie');
	await typeDigits(page, 'Choisissez six chiffres');
	await typeDigits(page, 'Tapez-les une deuxième fois');
	await titled(page, 'Verrouiller la tablette');
	await press(page, 'Terminer sans verrouiller');
	await page.getByRole('button', { name: /Français/ }).waitFor({ timeout: patience });
}

/** Opens the care screen by the keyboard's way, behind the exit code, and reads it. */
export async function readCare(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Entretien de la tablette' }).focus();
	await page.keyboard.press('Enter');
	await typeDigits(page, 'Tapez les six chiffres');
	await page.getByText(/attend(ent)? de partir/).waitFor({ timeout: patience });
	return page.locator('body').innerText();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
	const button = page.getByRole('button', { name, exact: typeof name === 'string' });
	await button.waitFor({ timeout: patience });
	await steady(page, patience);
	await button.click({ timeout: patience });
}

async function titled(page: Page, name: string): Promise<void> {
	await page.getByRole('heading', { level: 1, name }).waitFor({ timeout: patience });
}

async function typeDigits(page: Page, label: string): Promise<void> {
	const field = page.getByLabel(label, { exact: true });
	await field.waitFor({ timeout: patience });
	await steady(page, patience);
	await field.fill(exitCode);
	await field.press('Enter');
	await field.waitFor({ state: 'detached', timeout: patience });
}

async function untilTagsKept(page: Page): Promise<void> {
	const end = performance.now() + patience;
	while (!((await page.evaluate(isPaired)) && (await page.evaluate(hasRows, 'tags')))) {
		if (performance.now() > end) throw new Error('the tablet did not keep the tags of the codes');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** Runs in the page and uses nothing from outside itself. */
function isPaired(): boolean {
	return localStorage.getItem('porte-voix-device') !== null;
}
