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

const megabyte = 1024 * 1024;

/** Whether the browser refuses to keep as many bytes more. Runs in the page; nothing of it stays. */
async function isRefused(bytes: number): Promise<boolean> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('room');
		opening.onupgradeneeded = () => opening.result.createObjectStore('room');
		opening.onsuccess = () => {
			resolve(opening.result);
		};
		opening.onerror = () => {
			reject(new Error('the database did not open'));
		};
	});
	const refused = await new Promise<boolean>((resolve) => {
		const transaction = database.transaction('room', 'readwrite');
		transaction.objectStore('room').put(crypto.getRandomValues(new Uint8Array(1)), 'small');
		transaction.objectStore('room').put(new Uint8Array(bytes), 'large');
		transaction.oncomplete = () => {
			resolve(false);
		};
		transaction.onabort = () => {
			resolve(true);
		};
	});
	database.close();
	return refused;
}

test.describe('the store of a tablet', () => {
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
		await untilKioskKept((look, name) => page.evaluate(look, name));
	};

	test.beforeEach(() => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-store-'));
	});

	test.afterEach(async () => {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	});

	/** Decides how many bytes the browser lets this origin keep; null as many as it likes. */
	const quotaOf = async (page: Page): Promise<(bytes: number | null) => Promise<void>> => {
		// It holds as long as the session that asked for it.
		const session = await page.context().newCDPSession(page);
		return async (bytes) => {
			await session.send('Storage.overrideQuotaForOrigin', {
				origin: product.origin,
				...(bytes === null ? {} : { quotaSize: bytes })
			});
		};
	};

	test('that fills up under a person keeps the answers on screen until there is room', async ({
		page
	}) => {
		await start();
		const allow = await quotaOf(page);
		await allow(30 * megabyte);
		await openKept(page);
		const send = page.getByRole('button', { name: 'Envoyer mes réponses' });
		await visit(page, 481_516_234, async (moment) => {
			if (moment !== 'sending') return;
			await allow(1);
			// Chromium remembers for half a minute that there was room.
			await expect.poll(() => page.evaluate(isRefused, 40 * megabyte)).toBe(true);
			await expect.poll(() => page.evaluate(isRefused, 1_000), { timeout: 60_000 }).toBe(true);
			await send.click();
			await expect(page.getByText(/n’ont pas pu être gardées/)).toBeVisible();
			await expect(page.getByText(/481\s?516\s?234/)).toBeVisible();
			expect(await numbers()).toEqual([]);
			await allow(null);
		});
		await expect.poll(numbers).toEqual([481_516_234]);
	});

	test('that is full lets nobody begin, and says so', async ({ page }) => {
		await start();
		const touch = page.getByRole('button', { name: /Touchez pour commencer/ });
		const allow = await quotaOf(page);
		await allow(100_000);
		await page.goto(kiosk());
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/mémoire|place|pleine|garder/);
		await expect(touch).toHaveCount(0);
		await allow(null);
		await page.goto(kiosk());
		await expect(touch).toBeVisible();
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
