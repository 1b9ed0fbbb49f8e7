import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { keepBeforeUpgrade } from '../database/before-upgrade.ts';
import { type Databases, schemaOf } from '../database/databases.ts';
import { migrate } from '../database/migrate.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import {
	accountsMigrations,
	type Authentication,
	createAuthentication,
	usernamePattern
} from './authentication.ts';
import type { FactorDatabase } from './factor-tables.ts';
import { everyMembership, membershipsOf, setMemberships } from './memberships.ts';
import { createPasskeys } from './passkeys.ts';
import { checkPassword } from './password-rule.ts';
import { createRecoveryCodes } from './recovery-codes.ts';
import { createSecondFactor } from './second-factor.ts';
import { sessionSecret } from './secret.ts';
import { sessionCookies } from './session-cookie.ts';
import { createSessions } from './sessions.ts';
import { createSignInWays } from './sign-in-ways.ts';
import { signUp } from './sign-in.ts';

/** Opens the accounts and brings their tables up to date. */
export async function openAccounts(
	config: Pick<Config, 'origin' | 'data'>,
	databases: Databases,
	rateLimit: RateLimit,
	clock: Clock
): Promise<Accounts> {
	const schema = databases.engine === 'sqlite' ? null : schemaOf('accounts');
	const secret = await sessionSecret(config.data);
	const on = (db: Kysely<unknown>): Authentication =>
		createAuthentication(db, databases.engine, schema, config, secret);
	// Processes that start together do not both do it.
	const migrations = accountsMigrations(on, databases.engine);
	if (databases.engine === 'sqlite') {
		keepBeforeUpgrade(config.data, 'accounts', Object.keys(migrations));
	}
	await migrate(databases.accounts, migrations, schema);
	const authentication = on(databases.accounts);
	const { adapter, internalAdapter, password: passwords } = await authentication.$context;
	const { app } = databases;
	const own = databases.accounts as Kysely<FactorDatabase>;
	const attempts = createAttempts(rateLimit, secret);
	const recoveryCodes = createRecoveryCodes(own);
	const secondFactor = createSecondFactor(own, { clock, secret, recoveryCodes });
	const passkeys = createPasskeys(own, { clock, origin: config.origin });
	const sessions = await createSessions(authentication);

	const accountOf = async (user: { id: string; name: string }): Promise<Account> => ({
		id: user.id,
		name: user.name,
		memberships: (await membershipsOf(app, user.id, clock())).live
	});

	const existing = async (id: string): Promise<void> => {
		if ((await internalAdapter.findUserById(id)) === null) throw new Refusal('account-not-found');
	};

	const usernameOf = async (id: string): Promise<string> => {
		const user = await adapter.findOne<{ username: string }>({
			model: 'user',
			where: [{ field: 'id', value: id }]
		});
		if (user === null) throw new Refusal('account-not-found');
		return user.username;
	};

	const setPassword = async (account: string, password: string): Promise<void> => {
		await existing(account);
		checkPassword(password, '');
		await internalAdapter.updatePassword(account, await passwords.hash(password));
		await internalAdapter.deleteUserSessions(account);
	};

	const ways = createSignInWays({
		authentication,
		secret,
		clock,
		attempts,
		secondFactor,
		recoveryCodes,
		accountOf,
		setPassword,
		usernameOf
	});

	const accounts: Accounts = {
		...ways,
		attempts,
		recoveryCodes,
		secondFactor,
		passkeys,
		sessions,
		setPassword,
		usernameOf,
		create: async ({ name, username, password, memberships }) => {
			const lower = username.trim().toLowerCase();
			if (!usernamePattern.test(lower)) throw new Refusal('username-malformed', 'username');
			checkPassword(password, lower);
			const user = await signUp(authentication, { name: name.trim(), username: lower, password });
			try {
				await setMemberships(app, user.id, memberships);
			} catch (error) {
				await internalAdapter.deleteUser(user.id);
				throw error;
			}
			return accountOf(user);
		},
		find: async (headers, renewed) => {
			if (!headers.has('cookie')) return null;
			const { headers: answer, response } = await authentication.api.getSession({
				headers,
				returnHeaders: true
			});
			if (response === null) return null;
			const cookies = sessionCookies(answer);
			if (cookies.length > 0) renewed?.(cookies);
			return accountOf(response.user);
		},
		isEmpty: async () => (await adapter.count({ model: 'user' })) === 0,
		list: async (organisation) => {
			const users = await adapter.findMany<{ id: string; name: string; username: string }>({
				model: 'user',
				sortBy: { field: 'name', direction: 'asc' },
				limit: 10_000
			});
			const held = await everyMembership(app, clock());
			const listed = users.map(({ id, name, username }) => {
				const { live: memberships = [], ended = [] } = held.get(id) ?? {};
				return { id, name, username, memberships, ended };
			});
			return listed.filter(
				({ memberships, ended }) =>
					organisation === undefined ||
					[...memberships, ...ended].some(
						(membership) =>
							membership.organisation === organisation && membership.through === undefined
					)
			);
		},
		setMemberships: async (account, memberships) => {
			await existing(account);
			await setMemberships(app, account, memberships);
		},
		forgetFactors: async (account) => {
			await secondFactor.remove(account);
			await recoveryCodes.forget(account);
			await passkeys.removeAll(account);
		},
		remove: async (account) => {
			await existing(account);
			await setMemberships(app, account, []);
			await accounts.forgetFactors(account);
			await internalAdapter.deleteUserSessions(account);
			await internalAdapter.deleteUser(account);
		}
	};
	return accounts;
}
