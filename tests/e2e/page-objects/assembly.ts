import { expect, type Locator, type Page } from '@playwright/test';

/** An assembly, prepared and shown by somebody with a keyboard or a remote control. */
export function assembly(page: Page, origin: string) {
	const heading = (): Locator => page.getByRole('heading', { level: 1 });
	return {
		async signIn(username: string, password: string): Promise<void> {
			await page.goto(`${origin}/connexion?lang=fr`, { waitUntil: 'networkidle' });
			await page.getByLabel('Nom d’utilisateur', { exact: true }).fill(username);
			await page.getByLabel('Phrase de passe', { exact: true }).fill(password);
			await page.getByRole('button', { name: 'Entrer', exact: true }).click();
			await expect(page).not.toHaveURL(/connexion/);
		},

		/** Opens the page on which an assembly is prepared. */
		async prepare(slug: string, query = ''): Promise<void> {
			await page.goto(`${origin}/comite/${slug}/assemblee${query}`);
			await expect(this.show()).toBeVisible();
		},

		show: (): Locator => page.locator('[data-show]'),

		/** Topics in the order in which they will be shown. */
		order: async (): Promise<string[]> => page.locator('main ol li p').allInnerTexts(),

		/** Presses keys until the last slide, and gives back the sentence of each. */
		async goThrough(key: string): Promise<string[]> {
			const sentences = [await heading().innerText()];
			for (let count = 0; count < 20; count += 1) {
				const before = await this.place();
				await page.keyboard.press(key);
				if ((await this.place()) === before) return sentences;
				sentences.push(await heading().innerText());
			}
			throw new Error('the slides never end');
		},

		/** What a screen reader is told: « 2 sur 5. … » */
		place: async (): Promise<string> => (await page.getByRole('status').first().innerText()).trim(),

		sentence: async (): Promise<string> => heading().innerText()
	};
}
