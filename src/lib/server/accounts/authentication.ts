import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Config } from '../config.ts';
import type { Engine } from '../database/engine.ts';
import { createFactorTables } from './factor-tables.ts';
import { openSession } from './open-session.ts';
import { maximumPasswordLength, minimumPasswordLength } from './password-rule.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/** Seconds of a session without a request; each request after a quarter of an hour renews it. */
const sessionSeconds = 12 * 60 * 60;
const renewalSeconds = 15 * 60;

/** Lower case letters, digits, dot, hyphen, underscore. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/**
 * better-auth, kept to what is needed: passwords and sessions in a database of its own. Its own
 * web addresses are not served; the office calls these functions.
 */
export function createAuthentication(
	db: Kysely<unknown>,
	engine: Engine,
	schema: string | null,
	config: Pick<Config, 'origin'>,
	secret: string
) {
	const secure = config.origin.startsWith('https:');
	return betterAuth({
		database: { db, type: engine, ...(schema === null ? {} : { schemaName: schema }) },
		secret,
		baseURL: config.origin,
		telemetry: { enabled: false },
		logger: { disabled: true },
		// Counted by rate-limit.ts, for all processes and by username too.
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			autoSignIn: false,
			minPasswordLength: minimumPasswordLength,
			maxPasswordLength: maximumPasswordLength * 4,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => verifyPassword(hash, password)
			}
		},
		session: { expiresIn: sessionSeconds, updateAge: renewalSeconds },
		advanced: {
			useSecureCookies: secure,
			cookiePrefix: 'porte-voix',
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
			// The address of a person is not kept with the session.
			ipAddress: { disableIpTracking: true }
		},
		plugins: [
			username({
				displayUsername: false,
				minUsernameLength: 3,
				maxUsernameLength: 40,
				usernameValidator: (name) => usernamePattern.test(name.toLowerCase())
			}),
			openSession
		]
	});
}

export type Authentication = ReturnType<typeof createAuthentication>;

/** Makes or completes better-auth's tables, and ours beside them: one named step for each of its versions that changes them. */
export function accountsMigrations(
	authenticationOn: (db: Kysely<unknown>) => Authentication,
	engine: Engine
): Readonly<Record<string, Migration>> {
	return {
		'0001-better-auth-1.7': {
			up: async (transaction) => {
				const authentication = authenticationOn(transaction as Kysely<unknown>);
				const { runMigrations } = await getMigrations(authentication.options);
				await runMigrations();
			}
		},
		'0002-factors': {
			up: (transaction) => createFactorTables(transaction as Kysely<unknown>, engine)
		}
	};
}
