import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Product, startProduct } from '../support/product.ts';
import { everyOperation } from './roles/operations.ts';

const canary = 'canari 9f4c2d71';
/** What an address may put behind a name. */
const endings = ['', '.csv', '.ddi.xml', '.json', '.pdf', '.xlsx'];
const root = join(import.meta.dirname, '../..');
const up = 12;

/** Every way to write a path that leaves the folder it is looked for in; from the root of the disk. */
function waysOut(target: string): readonly string[] {
	const names = target.split('/').slice(1);
	const steps = (step: string, slash: string): string =>
		[...Array.from({ length: up }, () => step), ...names].join(slash);
	const hidden = steps('..', '%2f');
	return [
		steps('..', '/'),
		steps('%2e%2e', '/'),
		hidden,
		steps('%2E%2E', '%2F'),
		steps('%252e%252e', '%252f'),
		steps('..', '%252f'),
		steps('..', '\\'),
		steps('..', '%5c'),
		steps('..', '%255c'),
		steps('%c0%ae%c0%ae', '%c0%af'),
		steps('..;', '/'),
		steps('....', '//'),
		`%2f${names.join('%2f')}`,
		`/${target}`,
		`file:%2f%2f%2f${names.join('%2f')}`,
		`${hidden}%00`,
		`${hidden}%00.png`,
		'%00',
		'%zz'
	];
}

/** What stands elsewhere in an address while one of its names leads outside. */
const ordinary: Readonly<Record<string, string>> = {
	slug: 'demo-ouvert',
	locale: 'fr',
	id: 'sondage-annuel',
	subject: 'tenants',
	question: 'securite',
	taille: '50'
};

/** Words of an address after the question mark that choose what is shown or printed. */
const chosen =
	'a an appareil attendu campagne campaign comme de ecran format genre groupe immeuble lang langue modele organisme page papier quoi questionnaire retour suite sur texte version';

/** The few addresses that answer before they look for what is named, and how. */
const before: readonly (readonly [RegExp, string])[] = [
	// One shell for everybody, which finds out in the browser that there is no such campaign.
	[/^\/r\//, '200'],
	[/^\/resultats\/demo-ouvert\/questions\//, '303 /resultats/demo-ouvert'],
	[/^\/bureau\/voix\/demo-ouvert\//, '303 /bureau/voix/demo-ouvert/fr'],
	// For tablets alone.
	[/^\/api\/devices\/codes\//, '401']
];

interface Answer {
	readonly asked: string;
	/** Status, and where to where it leads elsewhere. */
	readonly said: string;
	readonly content: string;
}

test.describe('a path that leads outside', () => {
	test.describe.configure({ mode: 'default', retries: 0 });
	const agent = new Agent({ keepAlive: true, maxSockets: 4 });
	let product: Product;
	let session = '';
	/** What an answer must not hold: a mark of each file that somebody would look for. */
	let marks: Readonly<Record<string, string>> = {};

	test.beforeAll(async () => {
		product = await startProduct({ demonstration: true });
		for (const ending of endings) writeFileSync(join(product.data, `canari${ending}`), canary);
		const key = readFileSync(join(product.data, 'keys/session.key'), 'latin1');
		marks = {
			[join(product.data, 'canari')]: canary,
			[join(product.data, 'app.sqlite')]: 'SQLite format 3',
			[join(product.data, 'keys/session.key')]: key.trim().slice(0, 24),
			[join(root, 'package.json')]: '"devDependencies"',
			'/etc/passwd': 'root:x:0:0'
		};
		const entered = await fetch(`${product.origin}/connexion?/enter`, {
			method: 'POST',
			headers: { origin: product.origin },
			body: new URLSearchParams({
				username: 'administration',
				password: 'demonstration-porte-voix'
			}),
			redirect: 'manual'
		});
		session = entered.headers
			.getSetCookie()
			.map((one) => one.split(';')[0] ?? '')
			.join('; ');
	});

	test.afterAll(async () => {
		agent.destroy();
		await product.stop();
	});

	/** Sent as it is written: a browser would tidy it up first. */
	const ask = async (asked: string, cookie: string): Promise<Answer> => {
		const [method = 'GET', path = '/'] = asked.split(' ');
		const { port, origin } = new URL(product.origin);
		return new Promise((answered, failed) => {
			const headers = {
				...{ host: `localhost:${port}`, origin, cookie, accept: 'text/html' },
				...(method === 'GET' ? {} : { 'content-type': 'application/x-www-form-urlencoded' })
			};
			const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('error', failed);
				answer.on('end', () => {
					const { location } = answer.headers;
					answered({
						asked: `${cookie === '' ? 'nobody' : 'administrator'}: ${asked}`,
						said: [answer.statusCode, ...(location === undefined ? [] : [location])].join(' '),
						content: Buffer.concat(parts).toString('latin1')
					});
				});
			});
			sent.on('error', failed);
			sent.end();
		});
	};

	const askAll = async (all: readonly string[], cookie: string): Promise<Answer[]> => {
		const answers: Answer[] = [];
		const waiting = [...all];
		const lane = async (): Promise<void> => {
			for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
				answers.push(await ask(next, cookie));
		};
		await Promise.all([lane(), lane(), lane(), lane()]);
		return answers;
	};

	const leaks = (answers: readonly Answer[]): string[] =>
		answers
			.filter(({ content }) => Object.values(marks).some((mark) => content.includes(mark)))
			.map(({ asked }) => asked);

	/** The same operation with each of its names leading outside in turn, in each of these ways. */
	const outside = (operation: string, ways: readonly string[]): string[] =>
		[...operation.matchAll(/\[(\w+)\]/g)].flatMap(([, name]) =>
			ways.map((way) =>
				operation.replaceAll(/\[(\w+)\]/g, (_, one: string) =>
					one === name ? way : (ordinary[one] ?? 'x')
				)
			)
		);

	const isRight = ({ asked, said }: Answer): boolean => {
		const path = asked.slice(asked.indexOf('/'));
		return (
			['400', '404'].includes(said) ||
			before.some(([address, answer]) => address.test(path) && said === answer)
		);
	};

	test('is looked for where a file is that would be known again', () => {
		for (const [file, mark] of Object.entries(marks)) {
			const [first = ''] = waysOut(file);
			const found = resolve(join(product.data, 'exports/asked'), first);
			expect(mark.length, file).toBeGreaterThan(9);
			expect(readFileSync(found, 'latin1').includes(mark), found).toBe(true);
		}
	});

	test('is found by nobody behind any address that takes a name', async () => {
		const ways = waysOut(join(product.data, 'canari'));
		const reads = everyOperation().filter((one) => one.startsWith('GET '));
		const all = reads.flatMap((one) => outside(one, ways));
		const open = all.filter((one) => !/^GET \/(?:bureau|comite)\//.test(one));
		expect(open.length).toBeGreaterThan(300);
		const answers = [...(await askAll(all, session)), ...(await askAll(open, ''))];
		expect(leaks(answers)).toEqual([]);
		expect(answers.filter((one) => !isRight(one)).map((one) => [one.asked, one.said])).toEqual([]);
	});

	test('is found by nobody beside the files of the pages', async () => {
		const beside = ['/', '/_app/', '/_app/immutable/', '/icons/', '/icons/icon.svg/'];
		const ways = [
			...Object.keys(marks).flatMap(waysOut),
			...[1, 2, 3, 4].flatMap((steps) =>
				['../', '..%2f', '%2e%2e%2f', '..\\', '..%5c', '%252e%252e%252f'].map(
					(step) => `${step.repeat(steps)}package.json`
				)
			)
		];
		const answers = await askAll(
			beside.flatMap((folder) => ways.map((way) => `GET ${folder}${way}`)),
			''
		);
		expect(leaks(answers)).toEqual([]);
		expect(answers.filter((one) => !isRight(one)).map((one) => [one.asked, one.said])).toEqual([]);
	});

	test('leads nowhere as a choice of what is shown, or in what somebody does, and the server goes on', async () => {
		const way = waysOut(join(product.data, 'canari')).filter((one) => /^\.\.%2f/.test(one))[0];
		const query = chosen.split(' ').map((name) => `${name}=${way ?? ''}`);
		const operations = everyOperation();
		const asked = [
			...operations
				.filter((one) => one.startsWith('GET '))
				.map((one) => one.replaceAll(/\[(\w+)\]/g, (_, name: string) => ordinary[name] ?? 'x'))
				.map((one) => `${one}?${query.join('&')}`),
			...operations
				.filter((one) => !one.startsWith('GET '))
				.flatMap((one) => outside(one, [way ?? '', '%00']))
		];
		const answers = await askAll(asked, session);
		expect(leaks(answers)).toEqual([]);
		const wrong = answers.filter(({ said }) => said.startsWith('5') || / (?:\/\/|\w+:)/.test(said));
		expect(wrong.map((one) => [one.asked, one.said])).toEqual([]);
		expect((await ask('GET /healthz', '')).content).toContain('"status":"ok"');
		expect(product.output()).not.toMatch(/"event":"unexpected"/);
	});
});
