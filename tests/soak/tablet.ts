import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chance } from '#lib/server/demonstration/chance.ts';
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
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
		await untilKioskKept((look) => this.page.evaluate(look));
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

	/** What stands on its screen, for a message about what went wrong. */
	async words(): Promise<string> {
		const words = await this.page
			.locator('body')
			.innerText({ timeout: 2_000 })
			.catch(() => 'nothing');
		return `${words} (${this.page.url()})`;
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
		const states = (await this.#envelopes()).map(
			(envelope) => (envelope as { readonly state: string }).state
		);
		const waiting = states.filter((state) => state === 'waiting').length;
		return { waiting, setAside: states.length - waiting };
	}

	async remove(): Promise<void> {
		await this.#browser?.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}

	/** The sealed responses the tablet's database holds. */
	async #envelopes(): Promise<unknown[]> {
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
			const reading = database.transaction('envelope').objectStore('envelope').getAll();
			await new Promise((resolve) => {
				reading.onsuccess = resolve;
			});
			database.close();
			return reading.result as unknown[];
		});
	}

	async #start(): Promise<void> {
		this.#browser = await startChromium(this.#profile);
		const { context } = this.#browser;
		if (this.#options.clock !== 0) await context.addInitScript(skewClock, this.#options.clock);
		this.#page = context.pages()[0] ?? (await context.newPage());
	}

	async #attract(): Promise<void> {
		try {
			await this.page.getByRole('button', { name: /Français/ }).waitFor({ timeout: 30_000 });
		} catch (error) {
			throw new Error(`no first screen, but: ${await this.words()}`, { cause: error });
		}
	}
}
