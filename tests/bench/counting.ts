import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { seededChance } from '../../src/lib/server/demonstration/chance.ts';
import { openPoorLine } from '../soak/poor-line.ts';
import { chromiumLaunch } from '../support/chromium.ts';
import type { OpenVote } from '../support/formal-vote.ts';
import { type Product, startProduct } from '../support/product.ts';
import { lasts, manager, prepareVote, sealVotes, sendVote, slug, waits } from './assembly-vote.ts';
import { touchable } from './browser.ts';
import type { Figure } from './figure.ts';
import { openWeakWifi, type WeakWifi } from './weak-wifi.ts';

const minute = 60_000;
const households = 60;
/** Phones that are a browser; the others speak for themselves with the app's own sender. */
const inHand = 2;

const weak: WeakWifi = { latency: 200, bitsPerSecond: 400_000 };
/** Share of the requests something happens to: cut, lost, halved, late, repeated, or a stranger's answer. */
const trouble = 0.2;
/** Milliseconds one of the phones is out of reach when it votes. */
const away = 5_000;

const how = `${weak.bitsPerSecond / 1000} kbit/s for all, ${2 * weak.latency} ms there and back`;

/** Waits until so many votes are on the disk; no page tells while a vote is open. */
async function untilHeld({ data }: Product, count: number): Promise<void> {
	const begun = performance.now();
	const box = new DatabaseSync(join(data, 'ballot-box.sqlite'), { readOnly: true });
	const held = box.prepare('select count(*) as held from envelope where campaign = ?');
	try {
		while (held.get(slug)?.['held'] !== count) {
			if (performance.now() - begun > 5 * minute) throw new Error('not all votes came in');
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	} finally {
		box.close();
	}
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await act();
	return (performance.now() - begun) / 1000;
}

const last = 'Déposer mon vote';

/** A member with the phone in hand: everything but the last touch. */
async function readyToVote(page: Page, origin: string, code = ''): Promise<void> {
	const touch = async (
		role: 'button' | 'checkbox' | 'radio',
		name?: string | RegExp
	): Promise<void> => {
		const what = page.getByRole(role, name === undefined ? {} : { name }).first();
		await what.waitFor();
		await page.waitForTimeout(touchable);
		await what.click();
	};
	await page.goto(`${origin}/r/${slug}#${code}`);
	await touch('button', /Français/);
	await touch('checkbox');
	await touch('button', 'Commencer');
	await touch('radio', 'Pour');
	await touch('button', 'Continuer');
	await page.getByRole('button', { name: last }).waitFor();
	await page.waitForTimeout(touchable);
}

/** Sixty votes at the same moment, one of them out of reach of the Wi-Fi: seconds until all are on the disk. */
async function votes(product: Product, vote: OpenVote, browser: Browser): Promise<number> {
	const chance = seededChance(7);
	const line = await openPoorLine(product.origin, chance);
	const wifi = await openWeakWifi(line.origin, weak);
	try {
		const hands = await Promise.all(
			vote.slips.slice(0, inHand).map(async ({ code }) => {
				const page = await (await onPhone(browser)).newPage();
				await readyToVote(page, wifi.origin, code);
				return page;
			})
		);
		const sealed = await sealVotes(product.origin, vote.slips.slice(inHand));
		const gone = hands[0]?.context();
		await gone?.setOffline(true);
		line.setTrouble(trouble);
		return await seconds(async () => {
			const back = setTimeout(() => void gone?.setOffline(false), away);
			await Promise.all([
				...hands.map((page) => page.getByRole('button', { name: last }).click()),
				...sealed.map((one) => sendVote(wifi.origin, one, chance)),
				untilHeld(product, households)
			]);
			clearTimeout(back);
		});
	} finally {
		await wifi.close();
		await line.close();
	}
}

/** Two custodians have typed their cards after the closing: seconds until the page says that it is counted. */
async function counts(product: Product, vote: OpenVote, browser: Browser): Promise<number> {
	const page = await weakPage(await onPhone(browser));
	await page.goto(`${product.origin}/connexion`);
	await page.getByLabel('Nom d’utilisateur', { exact: true }).fill(manager.username);
	await page.getByLabel('Phrase de passe', { exact: true }).fill(manager.password);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await page.getByRole('heading', { level: 1, name: 'Bureau' }).waitFor();
	product.moveClock(lasts);
	await page.goto(`${product.origin}/bureau/campagnes/${slug}/depouiller`);
	await page.locator('#one').fill(vote.cards[0]?.share ?? '');
	await page.locator('#other').fill(vote.cards[2]?.share ?? '');
	return seconds(async () => {
		await page.getByRole('button', { name: 'Ouvrir et compter' }).click();
		await page.getByText('Le vote est dépouillé.').waitFor();
	});
}

/** Seconds until a phone shows what came of it, from its address. */
async function reads({ origin }: Product, browser: Browser): Promise<number> {
	const page = await weakPage(await onPhone(browser));
	return seconds(async () => {
		await page.goto(`${origin}/resultats/${slug}`, { waitUntil: 'commit' });
		await page.getByText('Adoptée', { exact: true }).waitFor();
	});
}

async function onPhone(browser: Browser): Promise<BrowserContext> {
	return browser.newContext({ locale: 'fr-CA', viewport: { width: 360, height: 740 } });
}

/** The same Wi-Fi by the browser's own means: forms are taken from the server's own address only. */
async function weakPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 2 * weak.latency,
		downloadThroughput: weak.bitsPerSecond / 8,
		uploadThroughput: weak.bitsPerSecond / 8
	});
	return page;
}

/**
 * A secret vote in an assembly: from the touch with which sixty households vote to its outcome on a
 * phone, on weak Wi-Fi. What people and the calendar take is not in it: walking to the computer, typing
 * two cards, the hour of closing and the one of publication.
 */
export async function* measure(): AsyncGenerator<Figure> {
	const data = mkdtempSync(join(tmpdir(), 'porte-voix-counting-'));
	const vote = await prepareVote(data, households);
	const product = await startProduct({ data });
	const browser = await chromium.launch(chromiumLaunch());
	try {
		const received = await votes(product, vote, browser);
		yield {
			name: `${households} households vote at once, until every vote is on the disk`,
			value: received,
			unit: 's',
			budget: null,
			how: `${how}, one request in five goes wrong, one phone ${away / 1000} s out of reach`
		};
		const counted = await counts(product, vote, browser);
		yield {
			name: 'two cards typed, until the page says that it is counted',
			value: counted,
			unit: 's',
			budget: null,
			how
		};
		product.moveClock(waits);
		const read = await reads(product, browser);
		yield {
			name: 'its outcome, until a phone shows it',
			value: read,
			unit: 's',
			budget: null,
			how
		};
		yield {
			name: `${households} households, from their votes to the outcome on a phone`,
			value: received + counted + read,
			unit: 's',
			budget: { kind: 'at-most', value: 60 },
			how: 'the sum of the three above, without the time of people and of the calendar'
		};
	} finally {
		await browser.close();
		await product.stop();
		rmSync(data, { recursive: true, force: true });
	}
}
