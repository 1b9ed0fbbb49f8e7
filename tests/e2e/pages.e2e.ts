import { expect, type Page, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { chromiumHands } from './page-objects/chromium-hands.ts';

const demonstrationPassword = 'demonstration-porte-voix';
const reconstruction =
	/réponses (inventé|reconstituées)|answers invented|invented organisation|responses rebuilt|Rien n’est encore publié|Nothing is published yet/i;

const openPages = [
	'/connexion',
	'/confiance',
	'/kiosk',
	'/kiosk?campaign=demo-ouvert&site=demo-erables',
	'/r/demo-ouvert',
	'/r/demo-coop',
	'/r/nulle-part',
	'/nulle-part',
	'/resultats/nulle-part',
	'/resultats/demo-provincial',
	'/resultats/demo-provincial/questions',
	'/resultats/demo-omh-1',
	'/resultats/demo-omh-2',
	'/resultats/demo-omh-2/questions',
	'/resultats/demo-omh-2?retour=kiosk',
	'/resultats/demo-osbl',
	'/resultats/demo-coop',
	'/resultats/demo-coop/questions',
	'/resultats/demo-ouvert'
];

const managerPages = [
	'/bureau',
	'/bureau/immeubles',
	'/bureau/immeubles/demo-erables',
	'/bureau/comptes',
	'/bureau/tablettes',
	'/bureau/tablettes/ajouter',
	'/bureau/tablettes/enveloppes',
	'/bureau/campagnes/nouvelle',
	'/bureau/tablettes/chemin',
	'/bureau/tablettes/chemin/verification',
	'/bureau/campagnes/demo-omh-2',
	'/bureau/campagnes/demo-omh-2/commentaires',
	'/bureau/campagnes/demo-omh-2/equipe',
	'/bureau/campagnes/demo-ouvert',
	'/bureau/campagnes/demo-ouvert/adresses',
	'/bureau/campagnes/demo-ouvert/equipe',
	'/bureau/campagnes/demo-ouvert/fermer',
	'/comite',
	'/comite/demo-omh-2',
	'/comite/demo-omh-2/assemblee',
	'/comite/demo-omh-1'
];

const isOfDemonstration = (path: string): boolean =>
	/demo-|\/bureau|\/comite/.test(path) && !path.includes('nulle-part');

/** Shows a page in one language and looks for what must not be on any page. */
async function inspect(page: Page, origin: string, path: string, language: string): Promise<void> {
	const address = new URL(path, origin);
	address.searchParams.set('lang', language);
	await page.goto(address.href, { waitUntil: 'networkidle' });
	await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
	const hands = chromiumHands(page);
	const words = await hands.words();
	expect(words, `a raw key on ${path}`).not.toMatch(/\b(common|respond|results|office)\.[a-z]/);
	expect(words, `a blank not filled on ${path}`).not.toMatch(/\{\{|undefined|NaN|\[object/);
	if (isOfDemonstration(path)) expect(words, `${path} says what it is`).toMatch(reconstruction);
	expect(await page.title(), `title of ${path}`).not.toBe('');
	await hands.checkAccessibility();
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

test.describe('every page of the demonstration', () => {
	test.setTimeout(300_000);
	let product: Product;

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
	});

	test.afterAll(async () => {
		await product.stop();
	});

	for (const [language, width] of [
		['fr', 320],
		['en', 1280]
	] as const) {
		test(`is sound in ${language} at ${width} pixels, for everybody and for a manager`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 900 });
			const complaints: string[] = [];
			const foreign: string[] = [];
			page.on('console', (message) => {
				if (message.type() !== 'error' && message.type() !== 'warning') return;
				// A page that does not exist answers 404, and the browser says so.
				if (!message.text().includes('status of 404')) complaints.push(message.text());
			});
			page.on('pageerror', (error) => complaints.push(error.message));
			page.on('request', (request) => {
				if (!request.url().startsWith(product.origin) && !request.url().startsWith('data:')) {
					foreign.push(request.url());
				}
			});
			for (const path of openPages) await inspect(page, product.origin, path, language);

			await page.goto(`${product.origin}/connexion?lang=fr`);
			await page.getByLabel('Nom d’utilisateur', { exact: true }).fill('gestion');
			await page.getByLabel('Phrase de passe', { exact: true }).fill(demonstrationPassword);
			await page.getByRole('button', { name: 'Entrer', exact: true }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bureau');
			for (const path of managerPages) await inspect(page, product.origin, path, language);

			expect(complaints).toEqual([]);
			expect(foreign).toEqual([]);
		});
	}

	test('is closed to whoever has no business there', async ({ request }) => {
		for (const path of managerPages) {
			const answer = await request.get(`${product.origin}${path}`, { maxRedirects: 0 });
			expect([302, 303, 403, 404], `${path} answers ${answer.status()}`).toContain(answer.status());
			expect(await answer.text(), path).not.toContain('Les Érables');
		}
		const signedIn = await request.post(`${product.origin}/connexion`, {
			form: { username: 'comite-coop', password: demonstrationPassword },
			headers: { origin: product.origin },
			maxRedirects: 0
		});
		expect([200, 303]).toContain(signedIn.status());
		for (const path of managerPages.filter((one) =>
			/demo-|nouvelle|comptes|immeubles|tablettes/.test(one)
		)) {
			const answer = await request.get(`${product.origin}${path}`, { maxRedirects: 0 });
			expect([302, 303, 403, 404], `${path} answers ${answer.status()}`).toContain(answer.status());
			expect(await answer.text(), path).not.toContain('Les Tilleuls');
		}
	});
});
