import type { Kysely } from 'kysely';
import { Refusal } from '../../domain/refusal.ts';
import type { Config } from '../config.ts';
import { type Databases, schemaOf } from '../database/databases.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { Account, Membership } from './account.ts';
import {
	type Authentication,
	createAuthentication,
	migrateAuthentication,
	usernamePattern
} from './authentication.ts';
import { membershipsOf, setMemberships } from './memberships.ts';
import { checkPassword } from './password-rule.ts';
import { blur, sessionSecret } from './secret.ts';
import { type SessionCookie, sessionCookies } from './session-cookie.ts';
import { signInWith, signUp } from './sign-in.ts';

export type { SessionCookie } from './session-cookie.ts';

interface NewAccount {
	readonly name: string;
	readonly username: string;
	readonly password: string;
	readonly memberships: readonly Membership[];
}

/** An account in a list of the office. */
interface ListedAccount extends Account {
	readonly username: string;
}

/** Who may sign in. There is no e-mail anywhere: a username and a password. */
export interface Accounts {
	/** @throws Refusal `username-malformed`, `username-taken`, `password-too-short`, `-long`, `-common` */
	create(account: NewAccount): Promise<Account>;
	/**
	 * Opens a new session; the one the headers carry, if any, is ended.
	 * @throws Refusal `sign-in-failed` for an unknown username as for a wrong password, `too-many-attempts`
	 */
	signIn(given: {
		readonly username: string;
		readonly password: string;
		readonly address: string;
		readonly headers?: Headers;
	}): Promise<{ readonly account: Account; readonly cookies: readonly SessionCookie[] }>;
	/** Ends the session the headers carry; the cookies remove it from the browser. */
	signOut(headers: Headers): Promise<readonly SessionCookie[]>;
	/** Who the session cookie belongs to. `renewed` gets the cookies of a session that was prolonged. */
	find(
		headers: Headers,
		renewed?: (cookies: readonly SessionCookie[]) => void
	): Promise<Account | null>;
	/** Whether nobody has an account yet: the installation is to be set up. */
	isEmpty(): Promise<boolean>;
	/** All accounts, or those of one organisation, by name. */
	list(organisation?: string): Promise<ListedAccount[]>;
	setMemberships(account: string, memberships: readonly Membership[]): Promise<void>;
	/** Sets a new password and ends all sessions. @throws Refusal `account-not-found`, `password-too-short`… */
	setPassword(account: string, password: string): Promise<void>;
	/** @throws Refusal `account-not-found` */
	remove(account: string): Promise<void>;
}

const window = 15 * 60 * 1_000;
const limits = {
	username: { window, attempts: 10 },
	address: { window, attempts: 60 }
} as const;

/** Opens the accounts and brings their tables up to date. */
export async function openAccounts(
	config: Pick<Config, 'origin' | 'data'>,
	databases: Databases,
	rateLimit: RateLimit
): Promise<Accounts> {
	const schema = databases.engine === 'sqlite' ? null : schemaOf('accounts');
	const secret = await sessionSecret(config.data);
	const on = (db: Kysely<unknown>): Authentication =>
		createAuthentication(db, databases.engine, schema, config, secret);
	await migrateAuthentication(on, databases.accounts, schema);
	const authentication = on(databases.accounts);
	const { adapter, internalAdapter, password: passwords } = await authentication.$context;
	const { app } = databases;

	const accountOf = async (user: { id: string; name: string }): Promise<Account> => ({
		id: user.id,
		name: user.name,
		memberships: await membershipsOf(app, user.id)
	});

	const limit = async (username: string, address: string): Promise<void> => {
		// The address first: one that is refused keeps nobody else out, and leaves no row for each name it makes up.
		for (const [key, each] of [
			[`sign-in:address:${blur(secret, address)}`, limits.address],
			[`sign-in:username:${blur(secret, username)}`, limits.username]
		] as const) {
			if ((await rateLimit.take(key, each)) !== null) throw new Refusal('too-many-attempts');
		}
	};

	const existing = async (id: string): Promise<void> => {
		if ((await internalAdapter.findUserById(id)) === null) throw new Refusal('account-not-found');
	};

	const accounts: Accounts = {
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
		signIn: async ({ username, password, address, headers }) => {
			const lower = username.trim().toLowerCase();
			await limit(lower, address);
			const signedIn = await signInWith(authentication, lower, password);
			await rateLimit.forget(`sign-in:username:${blur(secret, lower)}`);
			if (headers !== undefined) await accounts.signOut(headers);
			return { account: await accountOf(signedIn.user), cookies: signedIn.cookies };
		},
		signOut: async (headers) => {
			const { headers: answer } = await authentication.api.signOut({
				headers,
				returnHeaders: true
			});
			return sessionCookies(answer);
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
			const listed = await Promise.all(
				users.map(async (user) => ({ ...(await accountOf(user)), username: user.username }))
			);
			return listed.filter(
				({ memberships }) =>
					organisation === undefined ||
					memberships.some((membership) => membership.organisation === organisation)
			);
		},
		setMemberships: async (account, memberships) => {
			await existing(account);
			await setMemberships(app, account, memberships);
		},
		setPassword: async (account, password) => {
			await existing(account);
			checkPassword(password, '');
			await internalAdapter.updatePassword(account, await passwords.hash(password));
			await internalAdapter.deleteUserSessions(account);
		},
		remove: async (account) => {
			await existing(account);
			await setMemberships(app, account, []);
			await internalAdapter.deleteUserSessions(account);
			await internalAdapter.deleteUser(account);
		}
	};
	return accounts;
}
