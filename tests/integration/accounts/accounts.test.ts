import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import type { Accounts, SessionCookie } from '#lib/server/accounts/accounts.ts';
import { openAccounts } from '#lib/server/accounts/open-accounts.ts';
import { consumeSetUpCode, setUpLink, verifySetUpCode } from '#lib/server/accounts/set-up-token.ts';
import type { Config } from '#lib/server/config.ts';
import { type Databases, openDatabases } from '#lib/server/database/databases.ts';
import { createRateLimit, type RateLimit } from '#lib/server/rate-limit.ts';
import { readyStorage, engines } from '../../support/storage.ts';

const password = 'érable tuque canot';
const address = '192.0.2.1';

const carrying = (cookies: readonly SessionCookie[]): Headers =>
	new Headers({
		cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
	});

describe.each(engines)('accounts on %s', (engine) => {
	let storage: { config: Config; remove(): Promise<void> };
	let databases: Databases;
	let accounts: Accounts;
	let rateLimit: RateLimit;
	let now = 1_760_000_000_000;
	let rosa: Account;
	let count = 0;

	beforeAll(async () => {
		storage = await readyStorage(engine);
		databases = await openDatabases(storage.config);
		rateLimit = createRateLimit(databases.app, () => now);
		accounts = await openAccounts(storage.config, databases, rateLimit, () => now);
		await databases.app
			.insertInto('organisation')
			.values({
				id: 'coop',
				name: 'Coop du Parc',
				tenure: 'coop',
				help_name: '',
				help_phone: '',
				help_place: '',
				demonstration: 0,
				created_at: 0
			})
			.execute();
	});
	afterAll(async () => {
		await databases.close();
		await storage.remove();
	});
	beforeEach(async () => {
		now += 60 * 60 * 1_000;
		rosa = await accounts.create({
			name: 'Rosa Tremblay',
			username: `rosa-${++count}`,
			password,
			memberships: [{ organisation: 'coop', role: 'committee', site: null }]
		});
	});

	const signIn = (given: { username?: string; password?: string; headers?: Headers } = {}) =>
		accounts.signIn({ username: `rosa-${count}`, password, address, ...given });

	test('a session tells who it belongs to and what they may do', async () => {
		const { account, cookies } = await signIn({ username: `ROSA-${count} ` });
		expect(account).toEqual(rosa);
		expect(cookies).toHaveLength(1);
		expect(cookies[0]?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
		expect(await accounts.find(carrying(cookies))).toEqual({
			id: rosa.id,
			name: 'Rosa Tremblay',
			memberships: [{ organisation: 'coop', role: 'committee', site: null }]
		});
	});

	test('a cookie that was made up or changed belongs to nobody', async () => {
		const { cookies } = await signIn();
		const changed = cookies.map((cookie) => ({ ...cookie, value: `${cookie.value}x` }));
		expect(await accounts.find(carrying(changed))).toBeNull();
		expect(await accounts.find(new Headers({ cookie: 'porte-voix.session_token=abc' }))).toBeNull();
		expect(await accounts.find(new Headers())).toBeNull();
	});

	test('an unknown username and a wrong password are refused in the same words', async () => {
		await expect(signIn({ password: 'érable tuque kayak' })).rejects.toThrow('sign-in-failed');
		await expect(signIn({ username: 'nobody' })).rejects.toThrow('sign-in-failed');
		await expect(signIn({ username: "' or 1=1 --" })).rejects.toThrow('sign-in-failed');
		await expect(signIn({ password: 'x'.repeat(5_000) })).rejects.toThrow('sign-in-failed');
	});

	test('signing in opens a new session and ends the one the browser carried', async () => {
		const first = await signIn();
		const second = await signIn({ headers: carrying(first.cookies) });
		expect(second.cookies[0]?.value).not.toBe(first.cookies[0]?.value);
		expect(await accounts.find(carrying(first.cookies))).toBeNull();
		expect(await accounts.find(carrying(second.cookies))).toEqual(rosa);
	});

	test('signing out ends the session on the server too', async () => {
		const { cookies } = await signIn();
		const removed = await accounts.signOut(carrying(cookies));
		expect(removed.find(({ name }) => name === cookies[0]?.name)?.options.maxAge).toBe(0);
		expect(await accounts.find(carrying(cookies))).toBeNull();
	});

	test('a new password ends every session, and the old one is refused', async () => {
		const { cookies } = await signIn();
		await accounts.setPassword(rosa.id, 'une autre phrase longue');
		expect(await accounts.find(carrying(cookies))).toBeNull();
		await expect(signIn()).rejects.toThrow('sign-in-failed');
		expect((await signIn({ password: 'une autre phrase longue' })).account).toEqual(rosa);
	});

	test('an account that was removed cannot do anything', async () => {
		const { cookies } = await signIn();
		await accounts.remove(rosa.id);
		expect(await accounts.find(carrying(cookies))).toBeNull();
		await expect(signIn()).rejects.toThrow('sign-in-failed');
		await expect(accounts.remove(rosa.id)).rejects.toThrow('account-not-found');
	});

	test('after ten attempts at one username, even the right password waits', async () => {
		for (let attempt = 0; attempt < 10; attempt++) {
			await expect(signIn({ password: 'toujours la mauvaise' })).rejects.toThrow('sign-in-failed');
		}
		await expect(signIn()).rejects.toThrow('too-many-attempts');
		now += 15 * 60 * 1_000;
		expect((await signIn()).account).toEqual(rosa);
	});

	test('attempts from one address are counted over all usernames', async () => {
		const countedNames = async (): Promise<number> => {
			const rows = await databases.app.selectFrom('attempt').select('key').execute();
			return rows.filter(({ key }) => key.startsWith('sign-in:username:')).length;
		};
		const before = await countedNames();
		const attempts = Array.from({ length: 70 }, (_, index) =>
			accounts.signIn({ username: `guess-${index}`, password, address: '192.0.2.9' }).then(
				() => 'signed-in',
				(error: unknown) => String(error)
			)
		);
		const refused = await Promise.all(attempts);
		expect(refused.filter((message) => message.includes('too-many-attempts'))).toHaveLength(10);
		// An address that is refused locks nobody out and leaves nothing of the names it makes up.
		expect(await countedNames()).toBe(before + 60);
		expect((await signIn()).account).toEqual(rosa);
	});

	test('what rate limits count by tells neither a username nor an address', async () => {
		await expect(signIn({ password: 'toujours la mauvaise' })).rejects.toThrow('sign-in-failed');
		const rows = await databases.app.selectFrom('attempt').selectAll().execute();
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toMatch(/rosa|192\.0\.2/);
	});

	test('a username is taken once, whoever comes first', async () => {
		const given = { name: 'A', username: `double-${count}`, password, memberships: [] };
		const results = await Promise.allSettled([accounts.create(given), accounts.create(given)]);
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		await expect(accounts.create(given)).rejects.toThrow('username-taken');
		await expect(accounts.create({ ...given, username: '<script>' })).rejects.toThrow(
			'username-malformed'
		);
		await expect(accounts.create({ ...given, password: 'court' })).rejects.toThrow(
			'password-too-short'
		);
	});

	test('a membership of nowhere leaves no account behind', async () => {
		const username = `nowhere-${count}`;
		await expect(
			accounts.create({
				name: 'A',
				username,
				password,
				memberships: [{ organisation: 'no-such', role: 'manager', site: null }]
			})
		).rejects.toThrow();
		expect((await accounts.list()).map((account) => account.username)).not.toContain(username);
	});

	test('an organisation sees its own accounts, by name', async () => {
		const listed = await accounts.list('coop');
		expect(listed.map(({ username }) => username)).toContain(`rosa-${count}`);
		expect(await accounts.list('omh')).toEqual([]);
	});

	test('the set-up code works once, for half an hour, while nobody has an account', async () => {
		const empty = { ...accounts, isEmpty: () => Promise.resolve(true) };
		const server = {
			app: databases.app,
			clock: () => now,
			rateLimit,
			accounts: empty,
			config: storage.config
		};
		const link = await setUpLink(server);
		expect(link).toMatch(/^http:\/\/localhost:3000\/mise-en-route\?code=[A-Z2-9]{4}-[A-Z2-9]{2}$/);
		const code = link?.split('code=')[1] ?? '';
		expect(await verifySetUpCode(server, 'AAAA-AA')).toBe(false);
		expect(await verifySetUpCode(server, code.toLowerCase())).toBe(true);
		const failing = consumeSetUpCode(server, code, () => Promise.reject(new Error('half-way')));
		await expect(failing).rejects.toThrow('half-way');
		const both = await Promise.allSettled([
			consumeSetUpCode(server, code, () => Promise.resolve('done')),
			consumeSetUpCode(server, code, () => Promise.resolve('done'))
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(consumeSetUpCode(server, code, () => Promise.resolve())).rejects.toThrow(
			'set-up-code'
		);
		const second = (await setUpLink(server))?.split('code=')[1] ?? '';
		now += 30 * 60 * 1_000;
		expect(await verifySetUpCode(server, second)).toBe(false);
		expect(await setUpLink({ ...server, accounts })).toBeNull();
	});
});
