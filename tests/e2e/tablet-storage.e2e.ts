import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { numbered, openedNumbers } from '../soak/numbered-survey.ts';
import { visit } from '../soak/visit.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { type OpenSurvey, openSurvey } from '../support/open-survey.ts';
import { type Product, startProduct } from '../support/product.ts';
import { skewClock } from '../support/skewed-clock.ts';

const day = 24 * 60 * 60 * 1000;

const nothing = (): Promise<void> => Promise.resolve();

test.describe('the store of a tablet', () => {
	test.setTimeout(180_000);
	let data = '';
	let survey: OpenSurvey;
	let product: Product;

	const start = async (opensIn?: number): Promise<void> => {
		survey = await openSurvey(data, numbered, opensIn);
		product = await startProduct({ data });
	};
	const kiosk = (): string =>
		`${product.origin}/kiosk?campaign=${survey.slug}&site=${survey.sites[0] ?? ''}`;
	const numbers = async (): Promise<number[]> =>
		(await openedNumbers(survey)).map(({ number }) => number).toSorted((one, other) => one - other);
	const openKept = async (page: Page): Promise<void> => {
		await page.goto(kiosk());
		await untilKioskKept((look) => page.evaluate(look));
	};

	test.beforeEach(() => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-store-'));
	});

	test.afterEach(async () => {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	});

	test('that fills up keeps the answers on screen, and lets nobody else begin', async ({
		page
	}) => {
		await start();
		await openKept(page);
		const session = await page.context().newCDPSession(page);
		const leave = async (bytes: number | null): Promise<void> => {
			await session.send('Storage.overrideQuotaForOrigin', {
				origin: product.origin,
				...(bytes === null ? {} : { quotaSize: bytes })
			});
		};
		const send = page.getByRole('button', { name: 'Envoyer mes réponses' });
		await visit(page, 481_516_234, async (moment) => {
			if (moment !== 'sending') return;
			await leave(1);
			await send.click();
			await expect(page.getByText(/n’ont pas pu être gardées/)).toBeVisible();
			// The number is still there to be read again, and goes once there is room.
			await expect(page.getByText('481 516 234').or(page.getByText('481516234'))).toBeVisible();
			await leave(null);
		});

		const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
		await leave(used + 500_000);
		await page.goto(`${product.origin}/kiosk`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('button', { name: /Touchez pour commencer/ })).toHaveCount(0);
		await leave(null);
		await page.goto(`${product.origin}/kiosk`);
		await expect(page.getByRole('button', { name: /Touchez pour commencer/ })).toBeVisible();
		await expect.poll(numbers).toEqual([481_516_234]);
	});

	test('is shared by two tabs, whose answers arrive once each', async ({ context }) => {
		await start();
		const [one, other] = [await context.newPage(), await context.newPage()];
		await openKept(one);
		await openKept(other);
		await product.kill();
		expect(await visit(one, 111_111_111, nothing)).toMatch(/bien gardé/);
		expect(await visit(other, 222_222_222, nothing)).toMatch(/bien gardé/);
		await product.restart();
		await Promise.all([one, other].map((page) => page.goto(`${product.origin}/kiosk`)));
		await expect.poll(numbers, { timeout: 30_000 }).toEqual([111_111_111, 222_222_222]);
		expect(await visit(other, 333_333_333, nothing)).toMatch(/^Merci/);
		expect(await visit(one, 444_444_444, nothing)).toMatch(/^Merci/);
		await expect
			.poll(numbers, { timeout: 30_000 })
			.toEqual([111_111_111, 222_222_222, 333_333_333, 444_444_444]);
	});

	for (const [wrong, milliseconds] of [
		['three days ahead', 3 * day],
		['three days behind', -3 * day]
	] as const) {
		test(`loses nothing when the clock is ${wrong}`, async ({ page }) => {
			await start();
			await page.addInitScript(skewClock, milliseconds);
			await openKept(page);
			expect(await visit(page, 123_456_789, nothing)).toMatch(/^Merci/);
			await product.kill();
			await page.goto(`${product.origin}/kiosk`);
			expect(await visit(page, 987_654_321, nothing)).toMatch(/bien gardé/);
			await product.restart();
			await page.goto(`${product.origin}/kiosk`);
			await expect.poll(numbers, { timeout: 30_000 }).toEqual([123_456_789, 987_654_321]);
		});
	}

	test('opens nothing before its day although the clock is three days ahead', async ({ page }) => {
		await start(2 * day);
		await page.addInitScript(skewClock, 3 * day);
		await openKept(page);
		const expectClosed = async (): Promise<void> => {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/pas encore ouvert/);
			await expect(page.getByRole('button', { name: /Touchez pour commencer/ })).toHaveCount(0);
		};
		await expectClosed();
		await product.kill();
		await page.goto(`${product.origin}/kiosk`);
		await expectClosed();
	});
});
