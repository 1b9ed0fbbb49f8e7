import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startChromium } from '../support/chromium-process.ts';
import { keepForGood } from '../support/durable-storage.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { openSurvey } from '../support/open-survey.ts';
import { pairTablet } from '../support/paired-tablet.ts';
import { startProduct } from '../support/product.ts';
import { traces } from '../support/traces.ts';
import {
	canary,
	eraseInEnglish,
	expectNothingLeft,
	sendInEnglish,
	typedSurvey,
	typeEverything,
	type Witness
} from './journeys/canary.ts';
import {
	type CodeSecrets,
	givesAway,
	goOn,
	secretsOf,
	touchCode,
	typeCode
} from './journeys/typed-code.ts';
import { chromiumWitness } from './page-objects/chromium-witness.ts';

const draw = (): string => randomBytes(8).toString('hex');

function textsAndTicket({ texts, ticket }: CodeSecrets): (string | Buffer)[] {
	return [...texts, ticket];
}

test.describe('the access code that a person types on a paired tablet', () => {
	test.describe.configure({ retries: 0 });
	let data = '';
	let home = '';

	test.beforeEach(() => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-canary-'));
		home = mkdtempSync(join(tmpdir(), 'porte-voix-profile-'));
	});

	test.afterEach(() => {
		for (const folder of [data, home]) rmSync(folder, { recursive: true, force: true });
	});

	test('is nowhere once it was used, refused, given up or cut off, nor is what redeems it', async () => {
		const survey = await openSurvey(data, typedSurvey, undefined, { codes: 2, tablets: 1 });
		const product = await startProduct({ data });
		const { origin } = product;
		const codes = survey.slips.map(({ code }) => code);
		const secrets = await secretsOf(codes, `${origin}/api/campaigns/${survey.slug}`);
		const [waited, sent, erased, cut] = secrets;
		if (!waited || !sent || !erased || !cut) throw new Error('four codes are needed');
		const said: string[] = [];
		const logging = ['--enable-logging=stderr'];
		let browser = await startChromium(home, logging);
		const started = [browser];
		const switchOn = async (): Promise<{ page: Page; witness: Witness }> => {
			const page = browser.context.pages()[0] ?? (await browser.context.newPage());
			page.on('console', (message) => said.push(message.text()));
			await keepForGood(page, origin);
			return { page, witness: chromiumWitness(page) };
		};
		try {
			const { page, witness } = await switchOn();
			const typed = (): ReturnType<typeof canary> => canary(draw());
			const expectClean = async (one: Witness, words: ReturnType<typeof canary>): Promise<void> => {
				await expectNothingLeft(one, `${origin}/kiosk`, words);
				expect(givesAway(await one.everythingKept(), secrets), 'what the browser keeps').toEqual(
					[]
				);
			};
			await pairTablet(page, origin, survey.tablets[0]?.pairing ?? '');
			await witness.hands.open(`${origin}/kiosk`);
			await untilKioskKept((look, name) => page.evaluate(look, name));

			// Without a server: what is sealed waits on the tablet.
			await product.kill();
			const first = typed();
			await typeEverything(witness, first, async () => {
				await touchCode(page, waited);
				await goOn(page);
			});
			await sendInEnglish(witness);
			await witness.hands.heading(/Vos\smots/);
			expect(givesAway(await witness.everythingKept(), secrets), 'while it waits').toEqual([]);
			expect(traces(home, secrets.flatMap(textsAndTicket)), 'files, while it waits').toEqual([]);
			await product.restart();
			await expectClean(witness, first);

			const second = typed();
			await typeEverything(witness, second, async () => {
				await typeCode(page, sent);
				await goOn(page);
			});
			await sendInEnglish(witness);
			await expectClean(witness, second);

			const third = typed();
			await typeEverything(witness, third, async () => {
				await typeCode(page, waited);
				await page.locator('form:has(#code-field) #go').click();
				await witness.hands.see('This code has already been used');
				await page.locator('#code-field').fill('');
				await touchCode(page, erased);
				await goOn(page);
			});
			await eraseInEnglish(witness);
			await expectClean(witness, third);

			// The power goes right after the code was taken.
			const power = typeEverything(witness, typed(), async () => {
				await touchCode(page, cut);
				await goOn(page);
				await browser.kill();
			});
			await expect(power).rejects.toThrow();
			expect(traces(home, secrets.flatMap(textsAndTicket)), 'after the cut').toEqual([]);
			browser = await startChromium(home, logging);
			started.push(browser);
			const later = await switchOn();
			await later.witness.hands.open(`${origin}/kiosk`);
			await expectClean(later.witness, typed());
		} finally {
			await browser.close();
			await product.stop();
		}
		// The search sees what is there: the pairing, and the tags by which codes are known again.
		expect(traces(home, [survey.sites[0] ?? ''])).not.toEqual([]);
		const all = secrets.flatMap(textsAndTicket);
		const hashes = secrets.map(({ hash }) => hash);
		expect(traces(home, [...all, ...hashes]), 'the profile of the browser').toEqual([]);
		expect(traces(data, all), 'the data of the server').toEqual([]);
		expect(traces(data, [waited.hash, sent.hash]), 'codes that were used').toEqual([]);
		expect(traces(data, [erased.hash]), 'a code that was not').not.toEqual([]);
		const logs = [...said, ...started.map((one) => one.output()), product.output()].join('\n');
		expect(givesAway(logs, secrets), 'consoles and logs').toEqual([]);
	});
});
