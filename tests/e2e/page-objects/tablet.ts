import { expect, type Page } from '@playwright/test';
import { steady } from '../../support/steady.ts';
import { chromiumHands } from './chromium-hands.ts';

/** Who sets up the tablet of a common room, and who cares for it. */
export function tablet(page: Page) {
	const hands = chromiumHands(page);
	const type = async (label: string, digits: string): Promise<void> => {
		// A key within half a second of a new screen is ignored on purpose.
		await steady(page);
		await hands.write(label, digits);
		await page.keyboard.press('Enter');
	};
	return {
		/** From an empty browser to the attract screen; `exitCode` has six digits. */
		async setUp(address: string, pairing: string, exitCode: string): Promise<void> {
			await hands.open(address);
			await hands.heading('Cette tablette n’est pas encore prête');
			await hands.checkAccessibility();
			await hands.press('Préparer cette tablette');
			await hands.heading('Relier cette tablette');
			await hands.checkAccessibility();
			await type('Code de six chiffres', pairing);
			await hands.heading('Vérifications');
			await hands.see('Tablette reliée');
			await hands.checkAccessibility();
			await hands.press(/^Continuer/);
			await hands.heading('Code de sortie');
			await hands.checkAccessibility();
			await type('Choisissez six chiffres', exitCode);
			await type('Tapez-les une deuxième fois', exitCode);
			await hands.heading('Verrouiller la tablette');
			await hands.checkAccessibility();
			await hands.press('Terminer sans verrouiller');
		},

		/** The care screen, by the keyboard's way and the exit code. */
		async care(exitCode: string): Promise<void> {
			await page.getByRole('button', { name: 'Entretien de la tablette' }).focus();
			await page.keyboard.press('Enter');
			await hands.heading('Code de sortie');
			await hands.checkAccessibility();
			await type('Tapez les six chiffres', exitCode);
			await hands.heading('Entretien de la tablette');
			await hands.checkAccessibility();
		},

		/** Types the code of a slip. */
		async giveCode(code: string): Promise<void> {
			await hands.heading('Entrez le code de votre billet');
			await hands.checkAccessibility();
			const field = page.locator('#code-field');
			const told = page.locator('#code-fault');
			// A key within half a second of a new screen is ignored on purpose: a person presses again.
			await expect(async () => {
				if (!(await field.isVisible())) return;
				await field.fill(code, { timeout: 1_000 });
				await field.press('Enter', { timeout: 1_000 });
				await expect
					.poll(async () => (await told.isVisible()) || !(await field.isVisible()), {
						timeout: 3_000
					})
					.toBe(true);
			}).toPass({ timeout: 20_000 });
		}
	};
}
