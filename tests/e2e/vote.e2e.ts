import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { readConfig } from '#lib/server/config.ts';
import { createDevice } from '#lib/server/services/devices/create-device.ts';
import { makePairingCode } from '#lib/server/services/devices/pairing-code.ts';
import { startServer } from '#lib/server/start-server.ts';
import { setUpCooperative } from '../support/cooperative.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../support/formal-vote.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { pairTablet } from '../support/paired-tablet.ts';
import { printedPages } from '../support/printed.ts';
import { type Product, startProduct } from '../support/product.ts';
import { expectNothingOf } from './journeys/nothing-yet.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office, type Person } from './page-objects/office.ts';
import { paperDesk } from './page-objects/paper-desk.ts';
import { voter } from './page-objects/voter.ts';

const hour = 3_600_000;
const slug = 'vote-toiture';
const desk = `/bureau/campagnes/${slug}`;
const manager: Person = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige mardi'
};
const keyer: Person = { name: 'Luc Roy', username: 'luc.roy', password: 'canot brume lundi tuque' };
const inTheBox = 'Merci. Votre vote est dans l’urne.';
const kept = 'Merci. Votre vote est bien gardé.';

interface Cooperative extends OpenVote {
	readonly pairing: string;
}

/** A co-op of twelve members whose vote is open, six of whom have voted; its tablet waits to be paired. */
async function prepare(data: string): Promise<Cooperative> {
	const log = { info: () => undefined, error: () => undefined };
	const server = await startServer(readConfig({ PORTE_VOIX_DATA: data }), { calendar: 0, log });
	try {
		const account = await setUpCooperative(server, manager, 12);
		const { id: organisation } = await server.app
			.selectFrom('organisation')
			.select('id')
			.executeTakeFirstOrThrow();
		await server.accounts.create({
			...keyer,
			memberships: [{ organisation, role: 'data-entry', site: null }]
		});
		const vote = await openFormalVote(server, account, {
			slug,
			rules: voteRules(12, { quorum: { numerator: 1, denominator: 2, strict: false } }),
			lasts: 6 * hour,
			waits: hour,
			codes: true
		});
		await castVotes(server, vote, { pour: 4, contre: 2 });
		const form = { name: 'Tablette 1', sites: [...vote.sites], from: '', until: '' };
		const device = await createDevice(server, account, organisation, form);
		const { code } = await makePairingCode(server, account, organisation, device);
		return { ...vote, pairing: code };
	} finally {
		await server.close();
	}
}

async function signedIn(browser: Browser, product: Product, person: Person): Promise<Page> {
	const page = await (await browser.newContext({ baseURL: product.origin })).newPage();
	await office(chromiumHands(page), product.origin).signIn(person);
	return page;
}

/** While a vote is open no page tells how many voted: the box itself is asked. */
async function received(product: Product, count: number): Promise<void> {
	const box = new DatabaseSync(join(product.data, 'ballot-box.sqlite'), { readOnly: true });
	const held = box.prepare('select count(*) as held from envelope where campaign = ?');
	try {
		await expect.poll(() => held.get(slug)?.['held'], { timeout: 30_000 }).toBe(count);
	} finally {
		box.close();
	}
}

test.describe('the vote of a co-op', () => {
	// It looks for traces of votes: what needed a second try would hide one.
	test.describe.configure({ retries: 0 });
	let data = '';

	test.beforeEach(() => {
		data = mkdtempSync(join(tmpdir(), 'porte-voix-vote-'));
	});
	test.afterEach(() => {
		rmSync(data, { recursive: true, force: true });
	});

	test('takes tablet, phone and paper, a lost code and a power cut, and tells nothing before two custodians close it', async ({
		browser
	}) => {
		const vote = await prepare(data);
		const codes = vote.slips.map(({ code }) => code).slice(6);
		const product = await startProduct({ data });
		try {
			const page = await signedIn(browser, product, manager);
			await keepsRoll(page);

			const common = await (
				await browser.newContext({ viewport: { width: 1024, height: 768 } })
			).newPage();
			await pairTablet(common, product.origin, vote.pairing);
			await untilKioskKept((look, name) => common.evaluate(look, name));
			await voter(common).votes(codes[0] ?? '', 'Pour', inTheBox);
			await voter(common).leaves(inTheBox);
			await received(product, 7);

			await onPhones(browser, product, codes, await replacesLostCode(page));
			await received(product, 9);

			const second = await signedIn(browser, product, keyer);
			await paperDesk(page, second, `${desk}/papier`).enterOne(codes[2] ?? '', 'Contre');
			await received(product, 10);

			// The server is gone while somebody votes: what they gave waits on the tablet.
			await product.kill();
			await voter(common).votes(codes[3] ?? '', 'Blanc', kept);
			await voter(common).leaves(kept);
			await product.restart();
			await received(product, 11);

			await expectNothingOf(product, page, slug);
			await opensTooEarly(page, vote);
			product.moveClock(6 * hour);
			await expectNothingOf(product, page, slug);
			await counts(page, vote);
			await expectNothingOf(product, page, slug);
			product.moveClock(hour);
			await readsResult(page, product);
			for (const { share } of vote.cards) expect(product.output()).not.toContain(share);
			for (const code of codes) expect(product.output()).not.toContain(code);
		} finally {
			await product.stop();
		}
	});
});

/** The doors are pasted, and ticked as their codes are handed out; the page prints and works as a form. */
async function keepsRoll(page: Page): Promise<void> {
	const hands = chromiumHands(page);
	const comeAlive = Promise.withResolvers<null>();
	const scripts = '**/_app/**/*.js';
	await page.route(scripts, async (route) => {
		await comeAlive.promise;
		await route.continue();
	});
	await page.goto(`${desk}/liste-electorale`, { waitUntil: 'commit' });
	await hands.heading('Liste électorale');
	await hands.see('La liste est vide.');
	const doors = Array.from({ length: 11 }, (_, place) => String(101 + place)).join('\n');
	await page.getByLabel('Portes', { exact: true }).fill(doors);
	// On a slow network the page comes alive while somebody types: what they typed stays.
	comeAlive.resolve(null);
	await page.waitForLoadState('networkidle');
	await page.unroute(scripts);
	await expect(page.getByLabel('Portes', { exact: true })).toHaveValue(doors);
	await hands.press('Ajouter à la liste');
	await hands.see('La liste compte 11 lignes, pour 12 votes possibles : il en manque.');
	await page.getByLabel('Portes', { exact: true }).fill('112');
	await hands.press('Ajouter à la liste');
	await hands.see('autant que de votes possibles');
	await hands.choose('A reçu son code 104');
	await hands.press('Garder ce qui est coché');
	await hands.see('Codes remis : 1 sur 12.');
	await hands.checkAccessibility();
}

/** A slip that was lost is replaced from the reserve. */
async function replacesLostCode(page: Page): Promise<string> {
	const hands = chromiumHands(page);
	await page.goto(`${desk}/billets`);
	await hands.press('Faire un billet de réserve');
	await hands.see('Les codes sont montrés une seule fois');
	const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await hands.words())?.[0];
	if (code === undefined) throw new Error('no code was shown');
	return code;
}

/** One member with the code in the address, one whose code served on the tablet, one with the replaced code. */
async function onPhones(
	browser: Browser,
	product: Product,
	codes: readonly string[],
	replaced: string
): Promise<void> {
	const open = async (fragment: string): Promise<Page> => {
		const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
		const phone = await context.newPage();
		await phone.goto(`${product.origin}/r/${slug}${fragment}`);
		return phone;
	};
	const first = await open(`#${codes[1] ?? ''}`);
	await voter(first).votes(null, 'Pour', inTheBox);
	expect(first.url()).not.toContain(codes[1]);
	await voter(await open('')).isToldOf(codes[0] ?? '', 'Ce code a déjà servi.');
	await voter(await open('')).votes(replaced, 'Pour', inTheBox);
}

/** Two custodians who come before the closing find no field to type into, and are refused all the same. */
async function opensTooEarly(page: Page, { cards }: OpenVote): Promise<void> {
	const hands = chromiumHands(page);
	await page.goto(`${desk}/depouiller`);
	await hands.see('Pas avant la fermeture');
	await expect(page.getByLabel('Première carte')).toHaveCount(0);
	await hands.checkAccessibility();
	const answer = await page.request.post(`${desk}/depouiller`, {
		form: { one: cards[0]?.share ?? '', other: cards[1]?.share ?? '' },
		headers: { origin: new URL(page.url()).origin, accept: 'application/json' }
	});
	expect(await answer.text()).toContain('not-closed');
}

/** Two of the three custodians type their cards. */
async function counts(page: Page, { cards }: OpenVote): Promise<void> {
	const hands = chromiumHands(page);
	await page.goto(`${desk}/depouiller`);
	await hands.checkAccessibility();
	await page.locator('#one').fill(cards[0]?.share ?? '');
	await page.locator('#other').fill(cards[2]?.share ?? '');
	await hands.press('Ouvrir et compter');
	await hands.see('Le vote est dépouillé.');
	await hands.checkAccessibility();
}

/** What everybody reads, and the minutes: 11 of 12 voted, 7 of them for, 3 against and one blank. */
async function readsResult(page: Page, product: Product): Promise<void> {
	const hands = chromiumHands(page);
	await page.goto(`/resultats/${slug}`);
	await hands.see('Adoptée');
	await hands.see('Quorum atteint : 11 sur 12 ont voté, il en fallait 6.');
	await hands.checkAccessibility();
	const link = page.getByRole('link', { name: 'Procès-verbal du vote (PDF)' });
	const address = new URL((await link.getAttribute('href')) ?? '', product.origin).href;
	const minutes = await fetch(address);
	expect(minutes.headers.get('content-type')).toBe('application/pdf');
	const words = printedPages(Buffer.from(await minutes.arrayBuffer())).join(' ');
	expect(words).toContain('Procès-verbal du vote');
	expect(words).toContain('Quorum atteint : 11 sur 12 ont voté, il en fallait 6.');
	expect(words).toContain('Adoptée');
	// Seven is said, three and one are not.
	expect(words).toMatch(/Pour : 7\b/);
	expect(words).toContain('Contre : 4 ou moins');
	expect(words).toContain('Blanc : 4 ou moins');
	expect(words).toContain('plus de la moitié des voix exprimées');
	// Incidents are written by hand, in front of those who sign.
	expect(words).toContain('À remplir à la main');
	await checksChain(page, words);
	await page.goto(desk);
	await page.locator('summary', { hasText: 'Résultats' }).click();
	await expect(page.getByRole('link', { name: 'Procès-verbal du vote (PDF)' })).toBeVisible();
	const same = await page.request.get(`${desk}/proces-verbal.pdf`);
	expect(same.headers()['content-type']).toBe('application/pdf');
}

/** Whoever holds the journal checks it against the hash in the minutes: nothing was changed or left out. */
async function checksChain(page: Page, minutes: string): Promise<void> {
	const journal = await (await page.request.get('/bureau/journal/journal.json')).text();
	const held = journal.match(/[0-9a-f]{64}/g) ?? [];
	const printed = minutes.replaceAll(' ', '');
	const hash = held.find((one) => printed.includes(one));
	expect(hash, 'the minutes carry a hash of the journal').toBeDefined();
	const folder = mkdtempSync(join(tmpdir(), 'porte-voix-journal-'));
	const audit = (name: string, text: string): number | null => {
		const file = join(folder, name);
		writeFileSync(file, text);
		const run = ['src/lib/server/journal-audit/run.ts', file, hash ?? ''];
		return spawnSync(process.execPath, run, { cwd: join(import.meta.dirname, '../..') }).status;
	};
	try {
		expect(audit('journal.json', journal)).toBe(0);
		// The slip that replaced a lost one, hidden by whoever keeps the file.
		expect(audit('changed.json', journal.replace('reserve-code-issued', 'codes-issued'))).not.toBe(
			0
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
