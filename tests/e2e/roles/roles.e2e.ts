import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { type Product, startProduct } from '../../support/product.ts';
import { everyOperation } from './operations.ts';
import { lastMinute, moveIn, password, type Person, people, secrets } from './people.ts';
import { table } from './table.ts';

/** What stands in an address for a name in brackets, by the beginning of the address. */
function pathOf(address: string, account: string): string {
	const named: readonly (readonly [RegExp, string])[] = [
		[
			/^\/(?:api|resultats|comite|r|bureau\/voix)\/.*\[slug\]|^\/(?:r|comite|resultats)\/\[slug\]/,
			'demo-ouvert'
		],
		[/\[slug\]/, 'marqueur'],
		[/\/comptes\//, account],
		[/\/questionnaires\//, 'sondage-annuel'],
		[/\/tablettes\//, 'marqueur-tablette'],
		[/\/immeubles\//, 'marqueur-immeuble'],
		[/\/releases\//, 'marqueur-resultat']
	];
	const first = named.find(([pattern]) => pattern.test(address))?.[1] ?? 'x';
	const others: Readonly<Record<string, string>> = {
		subject: 'tenants',
		locale: address.includes('/voix/') ? 'fr' : 'ar',
		question: 'securite',
		taille: '50'
	};
	return address.replace(/\[(\w+)\]/g, (_, name: string) =>
		name === 'slug' || name === 'id' ? first : (others[name] ?? 'x')
	);
}

type Sent = NonNullable<Parameters<APIRequestContext['fetch']>[1]>;

/** What an address looks at before it looks at the person: the kind of what is sent, and its language. */
function sentWith(method: string, address: string): Sent {
	if (address.endsWith('/formulaire.pdf')) return { params: { langue: 'fr' } };
	if (address.endsWith('/film')) return { headers: { 'content-type': 'video/mp4' }, data: 'x' };
	if (/\/papier\/lots\b/.test(address) && !address.includes('?') && method !== 'GET') {
		return { headers: { 'content-type': 'application/json' }, data: '{}' };
	}
	return method === 'POST' && !address.startsWith('/api/') ? { form: {} } : {};
}

test.describe('who may use what', () => {
	test.describe.configure({ retries: 0 });
	test.setTimeout(300_000);
	let product: Product;
	let account = '';
	const browsers = new Map<Person, APIRequestContext>();

	test.beforeAll(async ({ playwright }) => {
		product = await startProduct({ demonstration: true });
		({ account } = await moveIn(product.data, product.origin));
		for (const person of people) {
			const browser = await playwright.request.newContext({
				baseURL: product.origin,
				extraHTTPHeaders: { origin: product.origin, accept: 'text/html' }
			});
			browsers.set(person, browser);
			if (person === 'nobody') continue;
			const form = { username: person, password };
			const answer = await browser.post('/connexion?/enter', { form, maxRedirects: 0 });
			expect(answer.status(), `${person} signs in`).toBe(303);
		}
		// With the session still open, the mandate of `expired` is over.
		product.moveClock(2 * lastMinute);
	});

	test.afterAll(async () => {
		for (const browser of browsers.values()) await browser.dispose();
		await product.stop();
	});

	const ask = async (operation: string, person: Person): Promise<APIResponse> => {
		const [method = '', address = ''] = operation.split(' ');
		const browser = browsers.get(person);
		if (browser === undefined) throw new Error(person);
		return browser.fetch(pathOf(address, account), {
			method,
			maxRedirects: 0,
			// A server may close a connection it kept at the moment at which it is used again.
			maxRetries: 2,
			...sentWith(method, address)
		});
	};

	/** What somebody must not read is in no answer, whatever its status. */
	const findings = async (
		operation: string,
		person: Person,
		answer: APIResponse
	): Promise<string[]> => {
		const text = await answer.text();
		return Object.entries(secrets)
			.filter(([secret, who]) => text.includes(secret) && !who.includes(person))
			.map(([secret]) => `${operation}: ${person} reads ${secret}`);
	};

	const leadsAway = (answer: APIResponse): boolean =>
		answer.status() === 303 && /^\/(connexion|comite)\b/.test(answer.headers()['location'] ?? '');

	const isRefused = (answer: APIResponse, person: Person, bare: boolean): boolean => {
		if (person === 'nobody') return bare ? answer.status() === 401 : leadsAway(answer);
		// What is in another organisation is not there, or forbidden.
		return (
			[403, ...(person === 'stranger' ? [404] : [])].includes(answer.status()) || leadsAway(answer)
		);
	};

	const isLetThrough = (answer: APIResponse, expected: number | 'reached'): boolean =>
		expected === 'reached'
			? ![401, 403, 405].includes(answer.status()) && answer.status() < 500 && !leadsAway(answer)
			: answer.status() === expected;

	const tried = async (operation: string, who: readonly Person[]): Promise<string[]> => {
		const line = table[operation];
		if (line === undefined) throw new Error(operation);
		const found = await Promise.all(
			who.map(async (person) => {
				const answer = await ask(operation, person);
				const said = `${operation}: ${person} is answered ${answer.status()} ${answer.headers()['location'] ?? ''}`;
				const may = line.who.includes(person);
				const right = may
					? isLetThrough(answer, line.answer)
					: / \/connexion(\?|$)/.test(operation)
						? answer.status() === 303
						: isRefused(answer, person, line.bare === true);
				return [...(right ? [] : [said]), ...(await findings(operation, person, answer))];
			})
		);
		return found.flat();
	};

	test('every operation of every route stands in the table, and nothing else', () => {
		expect(everyOperation()).toEqual(Object.keys(table).toSorted());
	});

	test('nobody gets further than the table says, or reads what is not theirs', async () => {
		const wrong: string[] = [];
		const operations = Object.keys(table).filter((one) => one !== 'POST /deconnexion');
		for (const operation of operations.filter((one) => one.startsWith('GET '))) {
			wrong.push(...(await tried(operation, people)));
		}
		const rest = operations.filter((one) => !one.startsWith('GET '));
		const may = (operation: string, person: Person): boolean =>
			table[operation]?.who.includes(person) === true;
		// Who is refused first: what the others do may change what there is.
		for (const operation of rest) {
			wrong.push(
				...(await tried(
					operation,
					people.filter((person) => !may(operation, person))
				))
			);
		}
		for (const operation of rest) {
			wrong.push(
				...(await tried(
					operation,
					people.filter((person) => may(operation, person))
				))
			);
		}
		wrong.push(...(await tried('POST /deconnexion', people)));
		expect(wrong).toEqual([]);
		for (const person of people) {
			const answer = await ask('GET /bureau', person);
			expect(leadsAway(answer), `${person} is signed out`).toBe(true);
		}
	});

	test('whoever looks after one building finds the campaigns held in it, and no other', async () => {
		for (const person of ['committee-of-a-site', 'helper-of-a-site'] as const) {
			const browser = browsers.get(person);
			if (browser === undefined) throw new Error(person);
			await browser.post('/connexion?/enter', { form: { username: person, password } });
			const own = await browser.get('/bureau/campagnes/demo-omh-2', { maxRedirects: 0 });
			expect(own.status(), person).toBe(200);
			const other = await browser.get('/bureau/campagnes/marqueur', { maxRedirects: 0 });
			expect(other.status(), person).toBe(403);
			const home = await (await browser.get('/bureau')).text();
			expect(home).toContain('/bureau/campagnes/demo-omh-2');
			expect(home).not.toContain('/bureau/campagnes/demo-ouvert');
			expect(home).not.toContain('/bureau/campagnes/marqueur');
		}
	});

	test('a form of another site is refused to everybody, whoever they are signed in as', async () => {
		const forms = Object.keys(table).filter((one) => /^POST \/(?!api\/)/.test(one));
		for (const operation of forms) {
			const path = pathOf(operation.split(' ')[1] ?? '', account);
			const answer = await browsers.get('manager')?.fetch(path, {
				method: 'POST',
				form: {},
				maxRedirects: 0,
				headers: { origin: 'https://ailleurs.example' }
			});
			expect(answer?.status(), operation).toBe(403);
		}
	});
});
