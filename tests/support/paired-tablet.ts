import type { Page } from 'playwright';

const patience = 30_000;

/**
 * Pairs a tablet on its own page, with the code that the office's square brings. Resolves when the
 * pairing and what is told after it, the campaigns and the tags of their codes, are kept.
 */
export async function pairTablet(page: Page, origin: string, pairing: string): Promise<void> {
	await page.goto(`${origin}/kiosk#relier=${pairing}`);
	const confirm = page.getByRole('button', { name: 'Valider', exact: true });
	const checks = page.getByRole('heading', { level: 1, name: 'Vérifications' });
	await confirm.waitFor({ timeout: patience });
	await page.locator('[data-settled=false]').first().waitFor({ state: 'detached' });
	await confirm.click();
	await checks.waitFor({ timeout: patience });
	const end = performance.now() + patience;
	while (!(await page.evaluate(areTagsKept))) {
		if (performance.now() > end) throw new Error('the tablet did not keep the tags of the codes');
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

/** Runs in the page and uses nothing from outside itself. */
async function areTagsKept(): Promise<boolean> {
	if (localStorage.getItem('porte-voix-device') === null) return false;
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('porte-voix');
		opening.onerror = () => {
			reject(new Error('the database did not open'));
		};
		opening.onsuccess = () => {
			const database = opening.result;
			const counting = database.transaction('tags').objectStore('tags').count();
			counting.onsuccess = () => {
				database.close();
				resolve(counting.result > 0);
			};
		};
	});
}
