import type { Page } from 'playwright';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { startProduct } from '../support/product.ts';
import { stubVoices } from '../support/stub-voices.ts';
import { inBrowser, poorLine, slowDown, toFirstQuestion, touchable } from './browser.ts';
import { type Figure, median } from './figure.ts';

const phone = '/r/demo-ouvert?site=demo-erables';
const attract = { name: /Français/ } as const;

/**
 * Bytes on the wire, by the browser's own account, until the first question can be answered.
 * @param voices languages that the device has a voice of its own for: the ear is there then
 */
async function weights(
	origin: string,
	voices: readonly string[] = []
): Promise<{ scripts: number; styles: number; all: number }> {
	return inBrowser(async (context) => {
		await context.addInitScript(stubVoices, voices);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Network.enable');
		const kinds = new Map<string, string>();
		const sums = { scripts: 0, styles: 0, all: 0 };
		session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const kind = kinds.get(requestId);
			sums.all += encodedDataLength;
			if (kind === 'Script') sums.scripts += encodedDataLength;
			if (kind === 'Stylesheet') sums.styles += encodedDataLength;
		});
		await page.goto(`${origin}${phone}`);
		const ear = page.getByRole('button', { name: 'Écouter', exact: true });
		if (voices.length > 0) await ear.waitFor();
		await toFirstQuestion(page);
		if ((await ear.count()) !== Math.min(voices.length, 1)) throw new Error('not the ear meant');
		return { ...sums };
	});
}

/**
 * Seconds of the machine's own time from an address to the first question that can be answered: to
 * the consent page, then from the touch on « Commencer » to the first answer that can be touched.
 * The half second during which a new screen ignores touches is a choice, and is not counted.
 */
async function toAnswer(page: Page, address: string): Promise<number> {
	const begun = performance.now();
	await page.goto(address, { waitUntil: 'commit' });
	await page.getByRole('button', attract).click();
	const told = page.locator('#suite-next');
	await told.or(page.getByRole('checkbox')).first().waitFor();
	let waited = 0;
	// A tablet tells first what became of last year's answers.
	if ((await told.count()) > 0) {
		await page.waitForTimeout(touchable);
		waited = touchable;
		await told.click();
		await page.getByRole('checkbox').waitFor();
	}
	const toConsent = performance.now() - begun - waited;
	await page.waitForTimeout(touchable);
	await page.getByRole('checkbox').check();
	const touched = performance.now();
	await page.getByRole('button', { name: 'Commencer', exact: true }).click();
	await page.getByRole('radio').first().waitFor();
	return (toConsent + performance.now() - touched) / 1000;
}

/** On a slow phone and a poor line, with nothing kept. */
async function firstVisit(origin: string): Promise<number> {
	return inBrowser(async (context) => {
		const page = await context.newPage();
		await slowDown(page, 4);
		await poorLine(page);
		return toAnswer(page, `${origin}${phone}`);
	});
}

/** From the icon of the installed app, without a network. */
async function offline(origin: string): Promise<number> {
	return inBrowser(async (context) => {
		const page = await context.newPage();
		await page.goto(`${origin}/kiosk?campaign=demo-ouvert&site=demo-erables`);
		await page.getByRole('button', attract).waitFor();
		await untilKioskKept((look, name) => page.evaluate(look, name));
		await context.setOffline(true);
		return toAnswer(page, `${origin}/kiosk`);
	});
}

/** Milliseconds in the page from the touch on « Continuer » to the next question painted. */
async function nextQuestion(page: Page): Promise<number> {
	await page.getByRole('radio').nth(1).check();
	return page.evaluate(
		async () =>
			new Promise<number>((resolve) => {
				const title = document.querySelector('h1')?.textContent;
				const button = [...document.querySelectorAll('button')].find(
					(one) => one.textContent.trim() === 'Continuer'
				);
				let begun = 0;
				const observer = new MutationObserver(() => {
					if (document.querySelector('h1')?.textContent === title) return;
					observer.disconnect();
					requestAnimationFrame(() => {
						setTimeout(() => {
							resolve(performance.now() - begun);
						});
					});
				});
				observer.observe(document.body, { subtree: true, childList: true, characterData: true });
				begun = performance.now();
				button?.click();
			})
	);
}

async function questions(origin: string, factor: number): Promise<number> {
	return inBrowser(async (context) => {
		const page = await context.newPage();
		await page.goto(`${origin}${phone}`);
		await toFirstQuestion(page);
		await slowDown(page, factor);
		const delays: number[] = [];
		for (let count = 0; count < 10; count += 1) {
			await page.waitForTimeout(touchable);
			delays.push(await nextQuestion(page));
		}
		return median(delays);
	});
}

async function several(runs: number, measure: () => Promise<number>): Promise<number> {
	const measures: number[] = [];
	for (let run = 0; run < runs; run += 1) measures.push(await measure());
	return median(measures);
}

/** The way of a tenant, in the built product, in Chromium. */
export async function measure(): Promise<readonly Figure[]> {
	const product = await startProduct({ demonstration: true });
	const { origin } = product;
	const atMost = (value: number): Figure['budget'] => ({ kind: 'at-most', value });
	try {
		const { scripts, styles, all } = await weights(origin);
		const heard = await weights(origin, ['fr-CA']);
		return [
			{
				name: 'scripts before the first question',
				value: scripts / 1000,
				unit: 'kB gzip',
				budget: atMost(100),
				how: 'bytes on the wire, headers included; survey-core with its js-ui: 397 kB'
			},
			{
				name: 'styles before the first question',
				value: styles / 1000,
				unit: 'kB gzip',
				budget: atMost(15),
				how: 'bytes on the wire, headers included'
			},
			{
				name: 'everything before the first question',
				value: all / 1000,
				unit: 'kB',
				budget: atMost(150),
				how: 'page, scripts, styles, font, icons, questionnaire'
			},
			{
				name: 'scripts before the first question, with a voice',
				value: heard.scripts / 1000,
				unit: 'kB gzip',
				budget: atMost(100),
				how: 'the same on a device that has a voice of the language: the ear is offered'
			},
			{
				name: 'everything before the first question, with a voice',
				value: heard.all / 1000,
				unit: 'kB',
				budget: atMost(150),
				how: 'the same on a device that has a voice of the language'
			},
			{
				name: 'first question answerable, slow phone and poor line',
				value: await several(5, async () => firstVisit(origin)),
				unit: 's',
				budget: atMost(2),
				how: 'median of 5, machine time, 4× slower processor, 1.6 Mbit/s, 150 ms, empty cache'
			},
			{
				name: 'first question answerable, installed, offline',
				value: await several(5, async () => offline(origin)),
				unit: 's',
				budget: atMost(1),
				how: 'median of 5, machine time, from the service worker'
			},
			{
				name: 'next question painted, 4× slower',
				value: await questions(origin, 4),
				unit: 'ms',
				budget: atMost(50),
				how: 'median of 10, from the touch to after the next frame'
			},
			{
				name: 'next question painted, 6× slower',
				value: await questions(origin, 6),
				unit: 'ms',
				budget: atMost(100),
				how: 'median of 10, from the touch to after the next frame'
			}
		];
	} finally {
		await product.stop();
	}
}
