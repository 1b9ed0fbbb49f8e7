import { expect, type Page } from '@playwright/test';
import { chromiumHands } from './chromium-hands.ts';

/** Two people at two computers, who enter one paper ballot that came with the code of its slip. */
export function paperDesk(first: Page, second: Page, address: string) {
	const enter = async (page: Page, batch: string, code: string): Promise<void> => {
		await page.goto(batch);
		await page.getByLabel('Code du lot').fill(code);
		await page.getByRole('button', { name: 'Continuer' }).click();
	};
	const key = async (page: Page, access: string, choice: string): Promise<void> => {
		await page.locator('#access').fill(access);
		const question = page.getByRole('group', { name: /^1\./ });
		await question.getByLabel(choice, { exact: true }).check();
		await page.getByRole('button', { name: 'Garder et finir ma saisie' }).click();
		await expect(page.getByText('Votre saisie est finie')).toBeVisible();
	};
	return {
		/** Both key it; the second settles it, and the first confirms. */
		async enterOne(access: string, choice: string): Promise<void> {
			await first.goto(address);
			await chromiumHands(first).checkAccessibility();
			await first.getByLabel('Nombre de formulaires en main').fill('1');
			await first.getByRole('button', { name: 'Ouvrir le lot' }).click();
			const code = await first.locator('.code').innerText();
			await first.getByRole('link', { name: 'Code noté' }).click();
			await first.waitForURL(/papier\/lots\//);
			const batch = first.url();
			await enter(first, batch, code);
			await key(first, access, choice);
			await enter(second, batch, code);
			await key(second, access, choice);
			await enter(second, batch, code);
			await second.getByRole('button', { name: 'Sceller et faire confirmer' }).click();
			await expect(second.getByRole('heading', { name: /^Scellé/ })).toBeFocused();
			await enter(first, batch, code);
			await first.getByRole('button', { name: 'Confirmer et compter' }).click();
			await expect(first.getByRole('heading', { name: 'Lot compté' })).toBeVisible();
		}
	};
}
