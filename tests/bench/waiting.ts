import type { Page } from 'playwright';
import { keepForGood } from '../support/durable-storage.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { startProduct } from '../support/product.ts';
import { inBrowser } from './browser.ts';
import { type Figure, median } from './figure.ts';

const waiting = 10_000;
const runs = 7;

/** Fills the tablet's outbox as many offline weeks would, straight into the browser's database. */
async function fill(page: Page): Promise<void> {
	await page.evaluate(async (count) => {
		const opening = indexedDB.open('porte-voix');
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			opening.onsuccess = () => {
				resolve(opening.result);
			};
			opening.onerror = () => {
				reject(new Error('the database did not open'));
			};
		});
		const sealed = 'A'.repeat(4_204);
		await new Promise<void>((resolve) => {
			const transaction = database.transaction('envelope', 'readwrite');
			transaction.oncomplete = () => {
				resolve();
			};
			for (let index = 0; index < count; index += 1) {
				const id = crypto.randomUUID();
				transaction.objectStore('envelope').put({
					id,
					campaign: 'demo-ouvert',
					envelope: {
						id,
						campaign: 'demo-ouvert',
						site: 'demo-erables',
						questionnaire: '0'.repeat(64),
						key: '0'.repeat(16),
						sealed
					},
					state: 'waiting',
					reason: null
				});
			}
		});
		database.close();
	}, waiting);
}

async function startUps(page: Page, origin: string): Promise<number> {
	const seconds: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		const begun = performance.now();
		await page.goto(`${origin}/kiosk`, { waitUntil: 'commit' });
		await page.getByRole('button', { name: /Français/ }).click();
		await page.getByRole('checkbox').waitFor();
		seconds.push((performance.now() - begun) / 1000);
	}
	return median(seconds);
}

/** Ten thousand envelopes waiting on one tablet that has no network. */
export async function measure(): Promise<readonly Figure[]> {
	const product = await startProduct({ demonstration: true });
	try {
		return await inBrowser(async (context) => {
			const page = await context.newPage();
			// Where the store might be cleared, nobody begins while something waits.
			await keepForGood(page, product.origin);
			await page.goto(`${product.origin}/kiosk?campaign=demo-ouvert&site=demo-erables`);
			await page.getByRole('button', { name: /Français/ }).waitFor();
			await untilKioskKept((look, name) => page.evaluate(look, name));
			await context.setOffline(true);
			const before = await startUps(page, product.origin);
			await fill(page);
			const after = await startUps(page, product.origin);
			return [
				{
					name: `start-up with ${waiting} envelopes waiting`,
					value: after / before,
					unit: 'times the start-up with none',
					budget: { kind: 'at-most', value: 1.1 },
					how: `medians of ${runs} offline starts: ${before.toFixed(3)} s, ${after.toFixed(3)} s`
				}
			];
		});
	} finally {
		await product.stop();
	}
}
