import { expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';

const password = 'demonstration-porte-voix';

/** A device with a lock of its own, which always knows its owner. */
async function plugInDevice(page: Page): Promise<{ verified(yes: boolean): Promise<void> }> {
	const session = await page.context().newCDPSession(page);
	await session.send('WebAuthn.enable');
	const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	return {
		verified: async (yes) => {
			await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes });
		}
	};
}

test.describe('getting in', () => {
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});
	test.afterAll(async () => {
		await product.stop();
	});

	const heading = (page: Page) => page.getByRole('heading', { level: 1 });

	async function signIn(page: Page, username: string): Promise<void> {
		await page.goto(`${product.origin}/connexion?lang=fr`);
		await page.getByLabel('Nom d’utilisateur', { exact: true }).fill(username);
		await page.getByLabel('Phrase de passe', { exact: true }).fill(password);
		await page.getByRole('button', { name: 'Entrer', exact: true }).click();
		await expect(page).not.toHaveURL(/connexion/);
	}

	test('with a passkey: the lock of the device is enough, and nothing less is', async ({
		page
	}) => {
		const device = await plugInDevice(page);
		await signIn(page, 'gestion');
		await page.goto(`${product.origin}/bureau/mon-acces`);
		await page.getByLabel('Nom de l’appareil').fill('Mon téléphone');
		await page.locator('#keysPassword').fill(password);
		await page.getByRole('button', { name: 'Ajouter une clé sur cet appareil' }).click();
		await expect(page.getByText('C’est enregistré.')).toBeVisible();
		await expect(page.getByText('Mon téléphone', { exact: true }).first()).toBeVisible();
		await page.getByRole('button', { name: 'Fermer la session' }).click();
		await expect(page.getByText('Votre session est fermée.')).toBeVisible();

		// Without the finger or the code of its owner, the device signs nothing that is taken.
		await device.verified(false);
		await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
		await expect(page.getByText('La clé n’a pas répondu.')).toBeVisible();
		await device.verified(true);
		await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
		await expect(heading(page)).toHaveText('Bureau');

		await page.goto(`${product.origin}/bureau/mon-acces`);
		// A session that was left open is not enough to take a key away.
		await page.getByRole('button', { name: 'Retirer Mon téléphone' }).click();
		await expect(page.getByRole('link', { name: 'Votre phrase de passe, pour' })).toBeVisible();
		await expect(page.getByText('Aucune clé.')).toHaveCount(0);
		await page.locator('#keylessPassword').fill(password);
		await page.getByRole('button', { name: 'Retirer Mon téléphone' }).click();
		await expect(page.getByText('Aucune clé.')).toBeVisible();
		await page.getByRole('button', { name: 'Fermer la session' }).click();
		await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
		await expect(page.getByText('La clé n’a pas été reconnue.')).toBeVisible();
	});

	test('with an invitation: the code of the square never reaches the server as an address', async ({
		page,
		browser
	}) => {
		await signIn(page, 'gestion');
		await page.goto(`${product.origin}/bureau/comptes`);
		await page.getByLabel('Nom de la personne').fill('Aïcha Diallo');
		await page.getByLabel('Dernier jour du mandat').fill('2099-06-30');
		await page.getByRole('button', { name: 'Faire l’invitation' }).click();
		const link = await page.getByLabel('Lien à copier').inputValue();
		expect(link).toMatch(/\/invitation#[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		const code = link.split('#')[1] ?? '';

		const other = await browser.newPage({ locale: 'fr-CA' });
		const asked: string[] = [];
		other.on('request', (request) => asked.push(request.url()));
		await other.goto(link);
		await expect(other.getByText('Aïcha Diallo')).toBeVisible();
		await expect(other.getByText('30 juin 2099')).toBeVisible();
		await other.getByLabel('Nom d’accès').fill('aicha');
		await other.getByLabel('Phrase de passe', { exact: true }).fill('canot');
		await expect(other.getByText('Encore 7 caractères.')).toBeVisible();
		await other.getByRole('button', { name: 'Prendre mon accès' }).click();
		await expect(other.getByText('Écrivez 12 caractères au moins').first()).toBeVisible();
		await other.getByLabel('Phrase de passe', { exact: true }).fill('canot brume lundi tuque');
		await other.getByRole('button', { name: 'Prendre mon accès' }).click();
		await expect(other).toHaveURL(/\/comite$/);
		expect(asked.join()).not.toContain(code);
		expect(product.output()).not.toContain(code);
		await other.close();
	});

	test('gives a session that scripts, other sites and its former holder cannot use', async ({
		playwright
	}) => {
		const planted = 'porte-voix.session_token=connue-davance.signature';
		const browser = await playwright.request.newContext({
			baseURL: product.origin,
			extraHTTPHeaders: { origin: product.origin, accept: 'text/html', cookie: planted }
		});
		const answer = await browser.post('/connexion?/enter', {
			form: { username: 'comite', password },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(303);
		const cookies = answer
			.headersArray()
			.filter(({ name }) => name.toLowerCase() === 'set-cookie')
			.map(({ value }) => value)
			.filter((value) => value.includes('session_token') && !/max-age=0/i.test(value));
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).not.toContain('connue-davance');
		expect(cookies[0]).toMatch(/HttpOnly/i);
		expect(cookies[0]).toMatch(/SameSite=Lax/i);
		expect(cookies[0]).toMatch(/Path=\//i);
		// A request without a form, as another site can send it, does not sign anybody out.
		const bare = await browser.post('/deconnexion', {
			maxRedirects: 0,
			headers: { origin: 'https://ailleurs.example' }
		});
		expect(bare.status()).toBeGreaterThanOrEqual(400);
		await browser.dispose();
	});
});
