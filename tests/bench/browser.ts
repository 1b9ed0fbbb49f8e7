import { type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumLaunch } from '../support/chromium.ts';

/** Runs a measure in a fresh Chromium profile and closes it. */
export async function inBrowser<T>(measure: (context: BrowserContext) => Promise<T>): Promise<T> {
	const browser = await chromium.launch(chromiumLaunch());
	try {
		const context = await browser.newContext({
			viewport: { width: 360, height: 640 },
			locale: 'fr-CA',
			extraHTTPHeaders: { 'accept-encoding': 'gzip' }
		});
		return await measure(context);
	} finally {
		await browser.close();
	}
}

/** Slows the processor down by a factor; 1 is as it is. */
export async function slowDown(page: Page, factor: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: factor });
}

/** A poor line: 1.6 Mbit/s down, 0.75 up, 150 ms. */
export async function poorLine(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1_000_000) / 8,
		uploadThroughput: (0.75 * 1_000_000) / 8
	});
}

/** Past the half second during which a new screen ignores touches. */
export const touchable = 600;

/** From the attract screen to the first question, as fast as the screens allow. */
export async function toFirstQuestion(page: Page): Promise<void> {
	await page.getByRole('button', { name: /Français/ }).click();
	await page.getByRole('checkbox').waitFor();
	await page.waitForTimeout(touchable);
	await page.getByRole('checkbox').check();
	await page.getByRole('button', { name: 'Commencer', exact: true }).click();
	await page.getByRole('radio').first().waitFor();
}
