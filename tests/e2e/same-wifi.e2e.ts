import { request as askSecurely } from 'node:https';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';
import { type Product, startProduct } from '../support/product.ts';
import { missingCertutil, trustingHome } from '../support/trusting-home.ts';
import { annualSurvey } from './page-objects/annual-survey.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';
import { respondent } from './page-objects/respondent.ts';

const password = 'demonstration-porte-voix';
const kiosk = '/kiosk?campaign=demo-ouvert&site=demo-erables';

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

test.describe('tablets on the same Wi-Fi', () => {
	test.describe.configure({ mode: 'serial' });
	let product: Product;
	let port = 0;
	let certificate: Buffer = Buffer.alloc(0);

	/** A browser on the « Wi-Fi »: the stable name leads to the second address of this machine. */
	const browse = (home?: string): Promise<Browser> => {
		const { args, ...launch } = chromiumLaunch();
		return chromium.launch({
			...launch,
			args: [...args, '--host-resolver-rules=MAP porte-voix.local 127.0.0.2'],
			...(home === undefined ? {} : { env: { ...process.env, HOME: home } })
		});
	};

	/** A client that trusts the authority of this computer and no other. */
	const ask = (
		path: string,
		options: { method?: string; headers?: Record<string, string>; body?: string } = {}
	): Promise<Answer> =>
		new Promise((resolve, reject) => {
			const { method = 'GET', headers = {}, body } = options;
			const asked = askSecurely(
				{
					host: '127.0.0.2',
					port,
					path,
					method,
					agent: false,
					ca: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
					servername: 'porte-voix.local',
					headers: { host: `porte-voix.local:${port}`, ...headers }
				},
				(answer) => {
					let text = '';
					answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
					answer.on('end', () => {
						resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
					});
				}
			);
			asked.on('error', reject);
			asked.end(body);
		});

	test.beforeAll(async () => {
		product = await startProduct({
			demonstration: true,
			environment: { PORTE_VOIX_WIFI_HOST: '127.0.0.2' }
		});
		port = Number(new URL(product.origin).port) + 443;
	});

	test.afterAll(async () => {
		await product.stop();
	});

	test('are chosen in the office, and answered at once without a new start', async ({ page }) => {
		await page.goto(`${product.origin}/connexion`);
		await page.getByLabel('Nom d’utilisateur', { exact: true }).fill('administration');
		await page.getByLabel('Phrase de passe', { exact: true }).fill(password);
		await page.getByRole('button', { name: 'Entrer', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bureau');
		await page.goto(`${product.origin}/bureau/tablettes/chemin`);
		await page.getByRole('radio', { name: /Sur le même Wi.Fi/ }).check();
		await page.getByRole('button', { name: 'Choisir', exact: true }).click();
		await expect(page.getByText('La deuxième adresse est ouverte.')).toBeVisible();
		await expect(page.getByText(`https://porte-voix.local:${port}`)).toBeVisible();
		await chromiumHands(page).checkAccessibility();
		const answer = await page.request.get(`http://127.0.0.2:${port}/confiance/porte-voix.crt`);
		expect(answer.headers()['content-type']).toBe('application/x-x509-ca-cert');
		certificate = await answer.body();
		await page.goto(`${product.origin}/bureau/tablettes/chemin/verification`);
		await expect(page.getByText('À faire').first()).toBeVisible();
		await chromiumHands(page).checkAccessibility();
	});

	test('are answered for their own names only, and their forms are checked there too', async () => {
		expect((await ask('/healthz')).status).toBe(200);
		for (const host of [`localhost:${port}`, 'porte-voix.local', `evil.example:${port}`])
			expect((await ask('/healthz', { headers: { host } })).status, host).toBe(421);
		const signIn = (origin: string): Promise<Answer> =>
			ask('/connexion?/enter', {
				method: 'POST',
				body: new URLSearchParams({ username: 'gestion', password }).toString(),
				headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }
			});
		expect((await signIn('https://evil.example')).status).toBe(403);
		expect((await signIn(`http://porte-voix.local:${port}`)).status).toBe(403);
		expect((await signIn(product.origin)).status).toBe(403);
		const own = await signIn(`https://porte-voix.local:${port}`);
		const cookies = own.headers['set-cookie'] ?? [];
		expect(cookies.length).toBeGreaterThan(0);
		for (const cookie of cookies) {
			expect(cookie).toMatch(/; Secure/i);
			expect(cookie).toMatch(/; HttpOnly/i);
		}
		// The guide is read in plain HTTP under the same name: it must stay within reach.
		expect(own.headers['strict-transport-security']).toBeUndefined();
	});

	test('learn the next step from one page until they trust this computer', async () => {
		const browser = await browse();
		const page = await (
			await browser.newContext({ locale: 'fr-CA', reducedMotion: 'reduce' })
		).newPage();
		const policyBreaches: string[] = [];
		page.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) policyBreaches.push(message.text());
		});
		try {
			await page.goto(`http://porte-voix.local:${port}${kiosk}`);
			expect(new URL(page.url()).pathname).toBe('/confiance');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Faire confiance à cet ordinateur'
			);
			await chromiumHands(page).checkAccessibility();
			await page.getByRole('link', { name: 'C’est fait' }).click();
			await expect(page.getByRole('status')).toContainText('ne fait pas encore confiance');
			expect(policyBreaches).toEqual([]);
			for (const path of ['/bureau', '/connexion', '/api/campaigns', '/']) {
				const answer = await page.request.get(`http://127.0.0.2:${port}${path}`, {
					maxRedirects: 0
				});
				expect(answer.status(), path).toBe(302);
				expect(answer.headers()['location'], path).toBe('/confiance');
			}
			const post = await page.request.post(`http://127.0.0.2:${port}/api/envelopes`, { data: {} });
			expect(post.status()).toBe(403);
			await expect(page.goto(`https://porte-voix.local:${port}/kiosk`)).rejects.toThrow(
				/ERR_CERT_AUTHORITY_INVALID/
			);
		} finally {
			await browser.close();
		}
	});

	test('are in a secure context once they trust it, and send a response', async () => {
		const missing = missingCertutil();
		test.skip(missing !== null, missing ?? '');
		const trusting = trustingHome(certificate);
		const browser = await browse(trusting.home);
		const page = await (
			await browser.newContext({ locale: 'fr-CA', reducedMotion: 'reduce' })
		).newPage();
		try {
			await page.goto(`http://porte-voix.local:${port}/confiance`);
			await page.getByRole('link', { name: 'C’est fait' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'Cet appareil fait confiance à cet ordinateur'
			);
			expect(page.url()).toBe(`https://porte-voix.local:${port}/confiance`);
			await page.goto(`https://porte-voix.local:${port}${kiosk}`);
			expect(await page.evaluate(() => isSecureContext)).toBe(true);
			const hands = chromiumHands(page);
			const tenant = respondent(hands);
			const receipt = page.waitForResponse(/\/api\/envelopes$/);
			await tenant.begin('Français', 'J’ai compris et je veux répondre', 'Commencer');
			for (const { text } of annualSurvey.questions) await tenant.answer(text['fr'] ?? '', null);
			await tenant.send();
			expect((await receipt).status()).toBe(200);
			expect(await (await receipt).json()).toMatchObject({ version: 1 });
		} finally {
			await browser.close();
			trusting.remove();
		}
	});

	test('find the second address again after a power cut', async () => {
		await product.restart();
		await expect(async () => {
			expect((await ask('/healthz')).status).toBe(200);
		}).toPass({ timeout: 30_000 });
	});
});
