import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { untilKioskKept } from '../support/kept-kiosk.ts';
import { pastFollowUp } from '../support/past-follow-up.ts';
import { startProduct } from '../support/product.ts';
import { steady } from '../support/steady.ts';
import { stubVoices, whatWasHeard } from '../support/stub-voices.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { office } from './page-objects/office.ts';

const launch = chromiumLaunch();

test.use({
	launchOptions: {
		...launch,
		args: [
			...launch.args,
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
			'--autoplay-policy=no-user-gesture-required'
		]
	}
});

const password = 'demonstration-porte-voix';
const volunteer = { name: 'Gestion', username: 'gestion', password };
const second = { name: 'Comité', username: 'comite', password };
const kiosk = '/kiosk?campaign=demo-ouvert&site=demo-erables';
const recorder = '/bureau/voix/demo-ouvert/fr';

async function heard(page: Page): Promise<string[]> {
	return (await page.evaluate(whatWasHeard)).said;
}

/** Nothing is marked any more: the screen was read to its end. */
async function readToTheEnd(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: 'Tout écouter' })).toBeVisible();
	await expect(page.locator('[data-said-now]')).toHaveCount(0);
}

/** Each line on the screen that was not said. */
async function unread(page: Page): Promise<string[]> {
	const said = await heard(page);
	const lines = await page
		.locator('main :is(h1, h2, p, label):not([aria-hidden] *, .visually-hidden, :has(label))')
		.evaluateAll((found) =>
			found
				.filter((line) => line.checkVisibility() && line.closest('[aria-hidden="true"]') === null)
				.map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim())
				.filter((text) => text !== '')
		);
	return lines.filter((line) => !said.includes(line));
}

test('a voice is recorded, approved by somebody else, and heard without a network', async ({
	browser
}) => {
	const product = await startProduct({ demonstration: true });
	const listed = async (): Promise<number> => {
		const answer = await fetch(`${product.origin}/api/campaigns/demo-ouvert/recordings/fr`);
		return Object.keys(((await answer.json()) as { voices: object }).voices).length;
	};
	try {
		const first = await (await browser.newContext()).newPage();
		await office(chromiumHands(first), product.origin).signIn(volunteer);
		await first.goto(`${product.origin}${recorder}`);
		await chromiumHands(first).checkAccessibility();
		await expect(first.getByText(/^0 de \d+ enregistrés/)).toBeVisible();
		await first.getByRole('link', { name: 'Enregistrer' }).click();
		await expect(first.getByText('Votre avis sur la vie ici')).toBeVisible();
		await chromiumHands(first).checkAccessibility();
		const address = first.url();

		// By keyboard alone.
		await first.getByRole('button', { name: 'Enregistrer' }).press('Enter');
		await expect(first.getByText('Enregistrement en cours')).toBeVisible();
		// The microphone of the browser beeps now and then, for a glance; the meter falls slowly after it.
		await expect
			.poll(() => first.getByRole('meter').evaluate((meter: HTMLMeterElement) => meter.value))
			.toBeGreaterThan(0.3);
		await first.waitForTimeout(600);
		await first.getByRole('button', { name: 'Arrêter' }).press('Enter');
		// As loud as a file can hold, and said so; it can be kept all the same.
		await expect(first.getByText('C’est trop fort.')).toBeVisible();
		await first.getByRole('button', { name: 'Garder et continuer' }).press('Enter');
		await expect(first.getByText('Gardé. Une autre personne doit encore l’écouter.')).toBeVisible();
		await expect(first.getByText(/^1 de \d+ enregistrés, 0 de/)).toBeVisible();
		await first.goto(address);
		await expect(first.getByText('Vous l’avez enregistré.')).toBeVisible();
		await expect(first.getByRole('button', { name: 'Approuver' })).toHaveCount(0);
		expect(await listed()).toBe(0);

		const other = await (await browser.newContext()).newPage();
		await office(chromiumHands(other), product.origin).signIn(second);
		await other.goto(address);
		await other.getByRole('button', { name: 'Approuver' }).click();
		await expect(other.getByText('C’est noté.')).toBeVisible();
		expect(await listed()).toBe(1);

		const room = await browser.newContext({ viewport: { width: 1024, height: 768 } });
		await room.addInitScript(stubVoices, ['fr-CA']);
		const tablet = await room.newPage();
		await tablet.goto(`${product.origin}${kiosk}`);
		await tablet.getByRole('button', { name: /Français/ }).waitFor();
		await untilKioskKept((look, name) => tablet.evaluate(look, name));
		await expect
			.poll(() =>
				tablet.evaluate(async () => (await caches.match('/kept-recordings/whole')) !== undefined)
			)
			.toBe(true);
		await room.setOffline(true);
		await tablet.goto(`${product.origin}/kiosk`);
		await tablet.getByRole('button', { name: 'Écouter', exact: true }).click();
		await expect.poll(async () => (await tablet.evaluate(whatWasHeard)).played).toBe(1);
		await readToTheEnd(tablet);
		const said = await heard(tablet);
		expect(said).not.toContain('Votre avis sur la vie ici');
		expect(said).toContain('Les résultats ne disent jamais qui a répondu quoi.');
	} finally {
		await product.stop();
	}
});

test('the whole way is listened to, nothing is left unread, and the erase ends it', async ({
	browser
}) => {
	const product = await startProduct({ demonstration: true });
	try {
		const room = await browser.newContext({ viewport: { width: 1024, height: 768 } });
		await room.addInitScript(stubVoices, ['fr-CA']);
		const page = await room.newPage();
		const press = async (name: string | RegExp): Promise<void> => {
			await steady(page);
			await page.getByRole('button', { name }).click();
		};
		await page.goto(`${product.origin}${kiosk}`);
		await page.getByRole('button', { name: /Français/ }).waitFor();
		expect(await heard(page)).toStrictEqual([]);
		await page.getByRole('button', { name: 'Écouter', exact: true }).click();
		await readToTheEnd(page);
		expect(await unread(page)).toStrictEqual([]);
		await press(/Français/);
		await page.locator('#suite-next').waitFor();
		await readToTheEnd(page);
		expect(await unread(page)).toStrictEqual([]);
		await press('Continuer');
		await page.getByRole('checkbox').waitFor();
		await readToTheEnd(page);
		expect(await unread(page)).toStrictEqual([]);
		await steady(page);
		await page.getByRole('checkbox').check();
		await press('Commencer');
		let screens = 0;
		while ((await page.getByRole('heading', { name: 'Relisez vos réponses' }).count()) === 0) {
			const title = await page.getByRole('heading', { level: 1 }).innerText();
			await expect.poll(async () => heard(page)).toContain(title.replaceAll(/\s+/g, ' '));
			await readToTheEnd(page);
			expect(await unread(page)).toStrictEqual([]);
			screens += 1;
			await press(/^(Passer cette question|Continuer)$/);
		}
		expect(screens).toBeGreaterThan(5);
		while ((await page.getByRole('button', { name: 'Envoyer mes réponses' }).count()) === 0) {
			await readToTheEnd(page);
			expect(await unread(page)).toStrictEqual([]);
			await press('Continuer');
		}
		await readToTheEnd(page);
		expect(await unread(page)).toStrictEqual([]);
		await press('Envoyer mes réponses');
		await page.getByRole('heading', { name: /^Merci/ }).waitFor();
		await readToTheEnd(page);
		expect(await unread(page)).toStrictEqual([]);
		expect((await heard(page)).filter((text) => text.startsWith('NETWORK'))).toStrictEqual([]);

		await press('Terminer');
		await page.getByRole('button', { name: /Français/ }).waitFor();
		await expect(page.getByRole('button', { name: 'Écouter', exact: true })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Ne plus écouter' })).toHaveCount(0);
		await press(/Français/);
		await pastFollowUp(page);
		await page.getByRole('checkbox').waitFor();
		expect(await heard(page)).toStrictEqual([]);
	} finally {
		await product.stop();
	}
});

test('a film in sign language larger than a form may be is kept, and one of a byte too many is not', async ({
	browser
}) => {
	const product = await startProduct({ demonstration: true });
	try {
		const context = await browser.newContext();
		const page = await context.newPage();
		await office(chromiumHands(page), product.origin).signIn(volunteer);
		await page.goto(`${product.origin}${recorder}?signes`);
		await page.getByRole('link', { name: 'Enregistrer' }).click();
		const film = Buffer.alloc(20_000_000);
		film.set([0x1a, 0x45, 0xdf, 0xa3]);
		const path = join(product.data, 'film.webm');
		await writeFile(path, film);
		await page.locator('input[type=file]').setInputFiles(path);
		await page.getByRole('button', { name: 'Garder et continuer' }).click();
		await expect(page).toHaveURL(/&garde$/);
		const kept = await readdir(join(product.data, 'recordings'));
		expect(kept).toHaveLength(1);

		const address = new URL(page.url());
		const send = (bytes: number, search = address.search): Promise<number> =>
			page.evaluate(
				async ([to, size]) => {
					const body = new Uint8Array(size);
					body.set([0x1a, 0x45, 0xdf, 0xa3]);
					const headers = { 'content-type': 'video/webm' };
					return (await fetch(to, { method: 'PUT', headers, body })).status;
				},
				[`${recorder}/film${search}`, bytes] as const
			);
		expect(await send(20_000_001)).toBe(413);
		expect(await send(5_000_000, '?texte=none')).toBe(404);
		expect(await send(5_000_000)).toBe(204);
		expect(await readdir(join(product.data, 'recordings'))).toHaveLength(2);
	} finally {
		await product.stop();
	}
});
