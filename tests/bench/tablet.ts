import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { sealResponse } from '../../src/lib/client/sealing/seal.ts';
import { parseQuestionnaire } from '../../src/lib/domain/questionnaire/parse.ts';
import { finish } from '../../src/lib/domain/response/finish.ts';
import { startResponse } from '../../src/lib/domain/response/in-progress.ts';
import { parseCampaignBundle } from '../../src/lib/protocol/campaign-bundle.ts';
import type { Envelope } from '../../src/lib/protocol/envelope.ts';
import { numbered } from '../soak/numbered-survey.ts';
import { visit } from '../soak/visit.ts';
import { keepForGood } from '../support/durable-storage.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { openSurvey } from '../support/open-survey.ts';
import { startProduct } from '../support/product.ts';
import { inBrowser } from './browser.ts';
import { type Figure, median } from './figure.ts';

const waiting = 2_000;
const visits = 5;

/** Envelopes as this tablet would have sealed them, without a person for each. */
async function sealed(origin: string, slug: string): Promise<Envelope[]> {
	const bundle = parseCampaignBundle(await (await fetch(`${origin}/api/campaigns/${slug}`)).json());
	const questionnaire = parseQuestionnaire(bundle.questionnaire);
	const response = finish(questionnaire, startResponse(), 'fr');
	const site = bundle.sites[0]?.id ?? '';
	const seal = async (): Promise<Envelope> =>
		sealResponse({ bundle, questionnaire, response, site });
	return Promise.all(Array.from({ length: waiting }, seal));
}

/** Puts them where offline weeks would have put them. */
async function fill(page: Page, envelopes: readonly Envelope[]): Promise<void> {
	await page.evaluate(async (all) => {
		const opening = indexedDB.open('porte-voix');
		const database = await new Promise<IDBDatabase>((resolve) => {
			opening.onsuccess = () => {
				resolve(opening.result);
			};
		});
		await new Promise<void>((resolve) => {
			const transaction = database.transaction('envelope', 'readwrite');
			transaction.oncomplete = () => {
				resolve();
			};
			for (const envelope of all) {
				const { id, campaign } = envelope;
				const kept = { id, campaign, envelope, state: 'waiting', reason: null };
				transaction.objectStore('envelope').put(kept);
			}
		});
		database.close();
	}, envelopes);
}

/** Seconds from the first that left to the last, as the tablet's own database tells. */
async function drainTime(page: Page): Promise<number> {
	return page.evaluate(async (all) => {
		const opening = indexedDB.open('porte-voix');
		const database = await new Promise<IDBDatabase>((resolve) => {
			opening.onsuccess = () => {
				resolve(opening.result);
			};
		});
		const left = async (): Promise<number> =>
			new Promise((resolve) => {
				const counting = database.transaction('envelope').objectStore('envelope').count();
				counting.onsuccess = () => {
					resolve(counting.result);
				};
			});
		let begun: number | null = null;
		for (;;) {
			const count = await left();
			if (count < all) begun ??= performance.now();
			if (count === 0) {
				database.close();
				return (performance.now() - (begun ?? 0)) / 1000;
			}
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}, waiting);
}

/** Seconds of the machine's own time from the touch on a language to the question, after an erase. */
async function afterErase(page: Page, number: number): Promise<number> {
	let touched = 0;
	let time = 0;
	await visit(page, number, async (moment) => {
		if (moment === 'attract') {
			await page.getByRole('button', { name: /Français/ }).waitFor();
			touched = performance.now();
		}
		if (moment === 'consent') {
			time += performance.now() - touched;
			await page.locator('[data-settled=false]').first().waitFor({ state: 'detached' });
			await page.getByRole('checkbox').check();
			touched = performance.now();
		}
		if (moment === 'question') time += performance.now() - touched;
	});
	return time / 1000;
}

/** The shared tablet, in the built product, in Chromium. */
export async function measure(): Promise<readonly Figure[]> {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-bench-'));
	const survey = await openSurvey(data, numbered);
	const product = await startProduct({ data });
	const { origin } = product;
	try {
		return await inBrowser(async (context) => {
			const page = await context.newPage();
			await keepForGood(page, origin);
			await page.goto(`${origin}/kiosk?campaign=${survey.slug}&site=${survey.sites[0] ?? ''}`);
			await untilKioskKept((look, name) => page.evaluate(look, name));
			const times: number[] = [];
			for (let count = 0; count < visits; count += 1) {
				times.push(await afterErase(page, 100_000_000 + count));
			}
			const envelopes = await sealed(origin, survey.slug);
			await context.setOffline(true);
			await page.goto(`${origin}/kiosk`);
			await fill(page, envelopes);
			await context.setOffline(false);
			await page.goto(`${origin}/kiosk`);
			return [
				{
					name: 'first question after an erase',
					value: median(times.slice(1)),
					unit: 's',
					budget: { kind: 'at-most', value: 1 },
					how: `median of ${visits - 1} visits, machine time from the touch on a language, installed`
				},
				{
					name: 'envelopes drained from one tablet',
					value: waiting / (await drainTime(page)),
					unit: 'a second',
					budget: null,
					how: `${waiting} waiting, in batches, each left only against its signed receipt`
				}
			];
		});
	} finally {
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
}
