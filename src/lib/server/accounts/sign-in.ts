import { randomUUID } from 'node:crypto';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { Authentication } from './authentication.ts';
import { type SessionCookie, sessionCookies } from './session-cookie.ts';

/** Makes a user. @throws Refusal `username-taken` */
export async function signUp(
	authentication: Authentication,
	given: { readonly name: string; readonly username: string; readonly password: string }
): Promise<{ id: string; name: string }> {
	try {
		// better-auth wants an address; this one can never be reached (RFC 2606, « .invalid »).
		const email = `${randomUUID()}@porte-voix.invalid`;
		const { user } = await authentication.api.signUpEmail({ body: { ...given, email } });
		return user;
	} catch (error) {
		const code = codeOf(error);
		if (code === 'USERNAME_IS_ALREADY_TAKEN' || /unique/i.test(String(error))) {
			throw new Refusal('username-taken', 'username');
		}
		throw error;
	}
}

/**
 * Opens a session. An unknown username takes the time of a wrong password: the library hashes either way.
 * @throws Refusal `sign-in-failed`, for one as for the other
 */
export async function signInWith(
	authentication: Authentication,
	username: string,
	password: string
): Promise<{ user: { id: string; name: string }; cookies: SessionCookie[] }> {
	try {
		const { headers, response } = await authentication.api.signInUsername({
			body: { username, password },
			returnHeaders: true
		});
		return { user: response.user, cookies: sessionCookies(headers) };
	} catch (error) {
		if (isRefusal(error) || codeOf(error) === null) throw error;
		throw new Refusal('sign-in-failed');
	}
}

/** The code of better-auth's own errors. */
function codeOf(error: unknown): string | null {
	if (!(error instanceof Error) || error.name !== 'APIError') return null;
	const { body } = error as Error & { body?: { code?: string } };
	return body?.code ?? 'UNKNOWN';
}
