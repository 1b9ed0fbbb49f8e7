import type { Page } from '@playwright/test';
import { chromiumHands } from './chromium-hands.ts';

/** A manager who adds a tablet for the one building of the office. */
export function officeTablets(page: Page, origin: string) {
	const hands = chromiumHands(page);
	return {
		/** The first tablet, used on this very computer. */
		async addFirst(): Promise<void> {
			await hands.open(`${origin}/bureau/tablettes/ajouter`);
			await hands.heading('Comment les tablettes joignent cet ordinateur');
			await hands.checkAccessibility();
			// The name of the choice goes on with what it means.
			await page.getByRole('radio', { name: /^Sur cet ordinateur/ }).check();
			await hands.press('Choisir');
			await hands.heading('Ajouter une tablette');
			await hands.checkAccessibility();
			await hands.write('Nom de la tablette', 'Tablette 1');
			await hands.press('Ajouter la tablette');
			await hands.heading('Tablette 1');
		},

		/** The six digits that pair it, from the page of the tablet. */
		async showCode(): Promise<string> {
			await hands.press('Montrer un code');
			await hands.see('En attente de la tablette');
			await hands.checkAccessibility();
			const digits = /\b\d{3}\s\d{3}\b/.exec(await hands.words())?.[0];
			if (digits === undefined) throw new Error('no pairing code is shown');
			return digits.replaceAll(/\s/g, '');
		}
	};
}
