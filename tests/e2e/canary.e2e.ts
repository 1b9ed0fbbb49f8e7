import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { By, type WebDriver } from 'selenium-webdriver';
import { startChromium } from '../support/chromium-process.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { openSurvey } from '../support/open-survey.ts';
import { type Product, startProduct } from '../support/product.ts';
import { traces } from '../support/traces.ts';
import { missingWebkit, startWebkit } from '../support/webkit.ts';
import {
	canary,
	eraseInEnglish,
	expectNothingLeft,
	sendInEnglish,
	sought,
	typedSurvey,
	typeEverything,
	type Witness
} from './journeys/canary.ts';
import { chromiumWitness, readDefaults } from './page-objects/chromium-witness.ts';
import { everythingKept } from './page-objects/everything-kept.ts';
import { webkitHands } from './page-objects/webkit-hands.ts';

const draw = (): string => randomBytes(8).toString('hex');

function webkitWitness(driver: WebDriver, product: Product): Witness {
	const touch = async (id: string): Promise<void> => {
		await driver.executeScript('document.getElementById(arguments[0]).click()', id);
	};
	return {
		hands: webkitHands(driver, product),
		type: async (id, text) => driver.findElement(By.id(id)).sendKeys(text),
		touch,
		back: async () => driver.navigate().back(),
		everythingKept: async () => driver.executeScript(`return (${everythingKept.toString()})()`),
		defaults: async () => driver.executeScript(`return (${readDefaults.toString()})()`)
	};
}

test.describe('what a person types on a shared tablet', () => {
	test.describe.configure({ retries: 0 });
	let data = '';
	let home = '';
	let product: Product;
	let address = '';

	test.beforeEach(async () => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-canary-'));
		home = mkdtempSync(join(tmpdir(), 'porte-voix-profile-'));
		const survey = await openSurvey(data, typedSurvey);
		product = await startProduct({ data });
		address = `${product.origin}/kiosk?campaign=${survey.slug}&site=${survey.sites[0] ?? ''}`;
	});

	test.afterEach(async () => {
		await product.stop();
		for (const folder of [data, home]) rmSync(folder, { recursive: true, force: true });
	});

	test('is nowhere in Chromium once it was sent, erased, left or cut off, nor in its files on the disk', async () => {
		const typed = { kept: canary(draw()), erased: canary(draw()), left: canary(draw()) };
		const cut = canary(draw());
		const all = [...Object.values(typed), cut].flatMap(sought);
		const console: string[] = [];
		let browser = await startChromium(home, ['--enable-logging=stderr']);
		const started = [browser];
		try {
			const watch = (page: Page): Page => {
				page.on('console', (message) => console.push(message.text()));
				return page;
			};
			const [first] = browser.context.pages();
			const page = watch(first ?? (await browser.context.newPage()));
			const witness = chromiumWitness(page);
			await witness.hands.open(address);
			await untilKioskKept((look, name) => page.evaluate(look, name));

			await product.kill();
			await typeEverything(witness, typed.kept);
			await sendInEnglish(witness);
			await product.restart();
			await expectNothingLeft(witness, address, typed.kept);

			await typeEverything(witness, typed.erased);
			await eraseInEnglish(witness);
			await expectNothingLeft(witness, address, typed.erased);

			const waiting = watch(await browser.context.newPage());
			await waiting.clock.install();
			const other = chromiumWitness(waiting);
			await other.hands.open(address);
			await typeEverything(other, typed.left);
			await waiting.clock.fastForward(125_000);
			await other.hands.see(/still there/);
			await waiting.clock.fastForward(65_000);
			await expectNothingLeft(other, address, typed.left);
			await waiting.close();

			// The power goes while somebody reads their answers again.
			await typeEverything(witness, cut);
			await browser.kill();
			expect(traces(home, all)).toEqual([]);
			browser = await startChromium(home, ['--enable-logging=stderr']);
			started.push(browser);
			const again = watch(browser.context.pages()[0] ?? (await browser.context.newPage()));
			const later = chromiumWitness(again);
			await later.hands.open(address);
			await expectNothingLeft(later, address, cut);
		} finally {
			// In order, so that what it holds in memory is written where it can be looked for.
			await browser.close();
		}
		// The search sees what is there: the questions, which are no secret.
		expect(traces(home, [typedSurvey.id])).not.toEqual([]);
		expect(traces(home, all), 'the profile of the browser').toEqual([]);
		expect(traces(data, all), 'the data of the server').toEqual([]);
		const said = [...console, ...started.map((one) => one.output()), product.output()].join('\n');
		expect(
			all.filter((text) => said.includes(text)),
			'consoles and logs'
		).toEqual([]);
	});

	test('is nowhere in WebKit once it was sent or erased, nor in its files on the disk', async () => {
		const missing = missingWebkit();
		test.skip(missing !== null, missing ?? '');
		const typed = { sent: canary(draw()), erased: canary(draw()) };
		const all = Object.values(typed).flatMap(sought);
		const webkit = await startWebkit(1024, 900, home);
		try {
			const witness = webkitWitness(webkit.driver, product);
			await witness.hands.open(address);
			await untilKioskKept((look, name) =>
				webkit.driver.executeScript(`return (${look.toString()})('${name}')`)
			);
			await typeEverything(witness, typed.sent);
			await sendInEnglish(witness);
			await expectNothingLeft(witness, address, typed.sent);
			await typeEverything(witness, typed.erased);
			await eraseInEnglish(witness);
			await expectNothingLeft(witness, address, typed.erased);
			expect(traces(home, all), 'the files of the browser, at work').toEqual([]);
		} finally {
			await webkit.stop();
		}
		expect(traces(home, all), 'the files of the browser').toEqual([]);
		expect(traces(data, all), 'the data of the server').toEqual([]);
		expect(
			all.filter((text) => product.output().includes(text)),
			'the log'
		).toEqual([]);
	});
});
