import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { numbered, openedNumbers } from '../soak/numbered-survey.ts';
import { openPoorLine } from '../soak/poor-line.ts';
import { visit } from '../soak/visit.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { openSurvey } from '../support/open-survey.ts';
import { buildOther } from '../support/other-build.ts';
import { startProduct } from '../support/product.ts';

const olderWords = 'Touchez pour commencer';
const newerWords = 'Touchez ici pour commencer';

test.describe('a new version of the product', () => {
	test('waits for the first screen, and leaves nothing of the one before behind', async ({
		page,
		context
	}) => {
		const data = mkdtempSync(join(tmpdir(), 'porte-voix-update-'));
		const other = buildOther('src/lib/ui/respond/begin-words.ts', olderWords, newerWords);
		const survey = await openSurvey(data, numbered);
		const older = await startProduct({ data });
		const line = await openPoorLine(older.origin);
		let newer = older;
		const waits = async (): Promise<boolean> =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
		try {
			await page.clock.install();
			await page.goto(`${line.origin}/kiosk?campaign=${survey.slug}&site=${survey.sites[0] ?? ''}`);
			await untilKioskKept((look, name) => page.evaluate(look, name));

			// Sealed by the older version, still here when the newer one comes.
			await older.kill();
			await page.goto(`${line.origin}/kiosk`);
			expect(await visit(page, 111_111_111, () => Promise.resolve())).toMatch(/bien gardé/);
			await page.goto(`${line.origin}/kiosk`);

			// It comes in the middle of a visit, and with it the files of the older one go from the server.
			const words = await visit(page, 222_222_222, async (moment) => {
				if (moment !== 'question') return;
				newer = await startProduct({ data, checkout: other.checkout });
				line.lead(newer.origin);
				await page.evaluate(async () =>
					(await navigator.serviceWorker.getRegistration())?.update()
				);
				await expect.poll(waits, { timeout: 60_000 }).toBe(true);
				await expect(page.locator('#answer-number')).toBeVisible();
			});
			expect(words).toMatch(/^Merci/);
			await expect(page.getByRole('button', { name: olderWords })).toBeVisible();
			expect(await waits()).toBe(true);

			// Nobody is there: it takes over, with all that the tablet had asked for.
			await page.clock.fastForward(6 * 60_000);
			await expect(page.getByRole('button', { name: newerWords })).toBeVisible({ timeout: 30_000 });
			expect(await waits()).toBe(false);
			expect(await visit(page, 333_333_333, () => Promise.resolve())).toMatch(/^Merci/);
			await expect
				.poll(async () => (await openedNumbers(survey)).map(({ number }) => number).toSorted(), {
					timeout: 30_000
				})
				.toEqual([111_111_111, 222_222_222, 333_333_333]);

			await newer.kill();
			const cold = await context.newPage();
			await cold.goto(`${line.origin}/kiosk`);
			await expect(cold.getByRole('button', { name: newerWords })).toBeVisible();
			expect(await visit(cold, 444_444_444, () => Promise.resolve())).toMatch(/bien gardé/);
		} finally {
			await line.close();
			await older.stop();
			await newer.stop();
			other.remove();
			rmSync(data, { recursive: true, force: true });
		}
	});
});
