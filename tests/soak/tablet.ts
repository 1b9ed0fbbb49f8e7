import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Chance } from '#lib/server/demonstration/chance.ts';
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts';
import { keepForGood } from '../support/durable-storage.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { pairTablet, readCare } from '../support/paired-tablet.ts';
import { skewClock } from '../support/skewed-clock.ts';
import type { PoorLine } from './poor-line.ts';

export interface TabletOptions {
	/** Its own, so that it can lose the network alone. */
	readonly line: PoorLine;
	/** The six digits the office shows for it. */
	readonly pairing: string;
	/** By how much its clock is wrong, in milliseconds. */
	readonly clock: number;
	readonly chance: Chance;
}

/** Sealed responses that are still on a tablet. */
export interface Held {
	readonly waiting: number;
	/** Refused for good, by the reason the server gave. */
	readonly setAside: ReadonlyMap<string, number>;
}

/** One paired tablet in a common room: a Chromium on a profile that survives whatever happens to it. */
export class Tablet {
	readonly line: PoorLine;
	readonly #options: TabletOptions;
	readonly #profile = mkdtempSync(join(tmpdir(), 'porte-voix-tablet-'));
	#browser: ChromiumProcess | null = null;
	#page: Page | null = null;

	constructor(options: TabletOptions) {
		this.#options = options;
		this.line = options.line;
	}

	get page(): Page {
		if (this.#page === null) throw new Error('the tablet is off');
		return this.#page;
	}

	/** The first time, on a sound line: pairs it, until everything is kept for the time without a network. */
	async setUp(): Promise<void> {
		await this.#start();
		await pairTablet(this.page, this.line.origin, this.#options.pairing);
		await this.open();
		await untilKioskKept((look, name) => this.page.evaluate(look, name));
		const promised = await this.page.evaluate(() => navigator.storage.persisted());
		if (!promised) throw new Error('the browser does not promise to keep what is stored');
		// What the browser still holds in memory of its own registrations is written at an orderly end.
		await this.#browser?.close();
		await this.#start();
		await this.open();
	}

	/** Opens the kiosk's page as the icon of the installed app does. */
	async open(): Promise<void> {
		await this.page.goto(`${this.line.origin}/kiosk`, { waitUntil: 'commit' });
		try {
			await this.page.getByRole('button', { name: /Français/ }).waitFor({ timeout: 30_000 });
		} catch (error) {
			throw new Error(`no first screen, but: ${await this.words()}`, { cause: error });
		}
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

	async held(): Promise<Held> {
		const rows = await this.page.evaluate(keptRows);
		const aside = rows.filter(({ state }) => state !== 'waiting');
		const reasons = Map.groupBy(aside, ({ reason }) => reason ?? 'without a reason');
		return {
			waiting: rows.length - aside.length,
			setAside: new Map([...reasons].map(([reason, { length }]) => [reason, length]))
		};
	}

	/** What the care screen says. */
	async care(): Promise<string> {
		return readCare(this.page);
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
		await keepForGood(this.#page, this.line.origin);
	}
}

interface KeptRow {
	readonly state: string;
	readonly reason: string | null;
}

/** The rows of the tablet's outbox. Runs in the page and uses nothing from outside itself. */
async function keptRows(): Promise<KeptRow[]> {
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
	return (reading.result as KeptRow[]).map(({ state, reason }) => ({ state, reason }));
}
