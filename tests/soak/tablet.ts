import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chance } from '#lib/server/demonstration/chance.ts';
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts';
import { skewClock } from '../support/skewed-clock.ts';

export interface TabletOptions {
	readonly origin: string;
	readonly campaign: string;
	readonly site: string;
	/** By how much its clock is wrong, in milliseconds. */
	readonly clock: number;
	readonly chance: Chance;
}

/** One tablet in a common room: a Chromium on a profile that survives whatever happens to it. */
export class Tablet {
	readonly site: string;
	readonly #options: TabletOptions;
	readonly #profile = mkdtempSync(join(tmpdir(), 'porte-voix-tablet-'));
	#browser: ChromiumProcess | null = null;
	#page: Page | null = null;

	constructor(options: TabletOptions) {
		this.#options = options;
		this.site = options.site;
	}

	get page(): Page {
		if (this.#page === null) throw new Error('the tablet is off');
		return this.#page;
	}

	/** The first time, on a sound line: until everything is kept for the time without a network. */
	async setUp(): Promise<void> {
		const { origin, campaign, site } = this.#options;
		await this.#start();
		await this.page.goto(`${origin}/kiosk?campaign=${campaign}&site=${site}`);
		await this.#attract();
		await this.page.waitForFunction(
			async () => (await caches.match('/kept-part/kiosk')) !== undefined,
			undefined,
			{ polling: 100 }
		);
		await this.page.waitForFunction(
			async () => (await indexedDB.databases()).some(({ name }) => name === 'porte-voix'),
			undefined,
			{ polling: 100 }
		);
		// What the browser still holds in memory of its own registrations is written at an orderly end.
		await this.#browser?.close();
		await this.#start();
		await this.open();
	}

	/** Opens the kiosk's page as the icon of the installed app does. */
	async open(): Promise<void> {
		await this.page.goto(`${this.#options.origin}/kiosk`, { waitUntil: 'commit' });
		await this.#attract();
	}

	/** The page dies in the middle of whatever it does. */
	async killPage(): Promise<void> {
		const { page } = this;
		const browser = this.#browser;
		if (browser === null) return;
		if (this.#options.chance() < 0.5) {
			const session = await browser.context.newCDPSession(page);
			// Answered by nobody: the page is gone.
			session.send('Page.crash').catch(() => undefined);
			await page.waitForEvent('crash', { timeout: 10_000 }).catch(() => undefined);
		}
		const fresh = await browser.context.newPage();
		await page.close({ runBeforeUnload: false });
		this.#page = fresh;
	}

	/** Every process of the browser dies; it is started again on what it left. */
	async killBrowser(): Promise<void> {
		await this.#browser?.kill();
		await this.#start();
	}

	/** Sealed responses that are still here. */
	async held(): Promise<{ readonly waiting: number; readonly setAside: number }> {
		return this.page.evaluate(async () => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('porte-voix');
				opening.onsuccess = () => {
					resolve(opening.result);
				};
				opening.onerror = () => {
					reject(new Error('the database did not open'));
				};
			});
			const all = await new Promise<{ state: string }[]>((resolve) => {
				const reading = database.transaction('envelope').objectStore('envelope').getAll();
				reading.onsuccess = () => {
					resolve(reading.result as { state: string }[]);
				};
			});
			database.close();
			const waiting = all.filter(({ state }) => state === 'waiting').length;
			return { waiting, setAside: all.length - waiting };
		});
	}

	async remove(): Promise<void> {
		await this.#browser?.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}

	async #start(): Promise<void> {
		this.#browser = await startChromium(this.#profile);
		const { context } = this.#browser;
		if (this.#options.clock !== 0) await context.addInitScript(skewClock, this.#options.clock);
		this.#page = context.pages()[0] ?? (await context.newPage());
	}

	async #attract(): Promise<void> {
		await this.page.getByRole('button', { name: /Français/ }).waitFor({ timeout: 30_000 });
	}
}
