import { isRefusal } from '../../domain/refusal.ts';
import { usernamePattern } from './authentication.ts';
import { checkPassword } from './password-rule.ts';

/** What an account that is asked for would be refused for, all at once, beside each field. */
export function accountFaults({
	username,
	password
}: {
	readonly username: string;
	readonly password: string;
}): { readonly place: 'username' | 'password'; readonly code: string }[] {
	const lower = username.trim().toLowerCase();
	const malformed = usernamePattern.test(lower)
		? []
		: [{ place: 'username', code: 'username-malformed' } as const];
	try {
		checkPassword(password, lower);
		return malformed;
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return [...malformed, { place: 'password', code: error.code }];
	}
}
