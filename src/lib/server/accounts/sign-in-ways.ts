import { Refusal } from '../../domain/refusal.ts';
import type { Clock } from '../clock.ts';
import { type Accounts, SecondFactorNeeded } from './accounts.ts';
import type { Account } from './account.ts';
import type { Attempts } from './attempts.ts';
import type { Authentication } from './authentication.ts';
import { checkPassword } from './password-rule.ts';
import { deviceKindOf } from './open-session.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { SecondFactor } from './second-factor.ts';
import { sessionCookies } from './session-cookie.ts';
import { accountOfTicket, makeTicket } from './sign-in-ticket.ts';
import { checkSecret, userNamed } from './sign-in.ts';

interface Parts {
	readonly authentication: Authentication;
	readonly secret: string;
	readonly clock: Clock;
	readonly attempts: Attempts;
	readonly secondFactor: SecondFactor;
	readonly recoveryCodes: RecoveryCodes;
	accountOf(user: { readonly id: string; readonly name: string }): Promise<Account>;
	setPassword(account: string, password: string): Promise<void>;
	usernameOf(account: string): Promise<string>;
}

type SignInWays = Pick<
	Accounts,
	'signIn' | 'finishSignIn' | 'openSession' | 'verify' | 'confirmOwn' | 'signOut' | 'recover'
>;

/** Every way in. All of them count attempts first, and end in `openSession`. */
export function createSignInWays(parts: Parts): SignInWays {
	const { authentication, secret, clock, attempts, secondFactor, recoveryCodes } = parts;

	/** Whose username and pass-phrase these are. */
	const proven = async (username: string, password: string, address: string) => {
		const lower = username.trim().toLowerCase();
		// The address first: one that is refused keeps nobody else out, and leaves no row for each name it makes up.
		await attempts.take('address', address);
		await attempts.take('username', lower);
		const user = await checkSecret(authentication, lower, password);
		await attempts.forget('username', lower);
		return user;
	};

	const checkCode = async (account: string, code: string): Promise<void> => {
		await attempts.take('second-factor', account);
		if (!(await secondFactor.takes(account, code))) {
			throw new Refusal('second-factor-code', 'code');
		}
		await attempts.forget('second-factor', account);
	};

	const ways: SignInWays = {
		signIn: async ({ username, password, address, headers }) => {
			const user = await proven(username, password, address);
			if (await secondFactor.isOn(user.id)) {
				throw new SecondFactorNeeded(makeTicket(secret, user.id, clock()));
			}
			return ways.openSession(user.id, headers);
		},
		finishSignIn: async ({ ticket, code, address, headers }) => {
			await attempts.take('address', address);
			const account = accountOfTicket(secret, ticket, clock());
			if (account === null) throw new Refusal('sign-in-expired');
			await checkCode(account, code);
			return ways.openSession(account, headers);
		},
		openSession: async (account, headers) => {
			const { headers: answer, response } = await authentication.api.openSession({
				body: { account, device: deviceKindOf(headers) },
				returnHeaders: true
			});
			if (response === null) throw new Refusal('sign-in-failed');
			if (headers !== undefined) await ways.signOut(headers);
			return { account: await parts.accountOf(response), cookies: sessionCookies(answer) };
		},
		verify: async ({ username, password, code, address }) => {
			const user = await proven(username, password, address);
			if (await secondFactor.isOn(user.id)) {
				if (code === undefined || code === '') throw new Refusal('second-factor-needed', 'code');
				await checkCode(user.id, code);
			}
			return parts.accountOf(user);
		},
		confirmOwn: async (account, password, address) => {
			await proven(await parts.usernameOf(account), password, address);
		},
		signOut: async (headers) => {
			const { headers: answer } = await authentication.api.signOut({
				headers,
				returnHeaders: true
			});
			return sessionCookies(answer);
		},
		recover: async ({ username, recoveryCode, code, password, address }) => {
			const lower = username.trim().toLowerCase();
			await attempts.take('address', address);
			await attempts.take('recovery', lower);
			// Said before anything is used up, and the same for a name that nobody has.
			checkPassword(password, lower);
			const user = lower.includes('\0') ? null : await userNamed(authentication, lower);
			const failed = new Refusal('recovery-failed');
			if (user === null) throw failed;
			if ((await secondFactor.isOn(user.id)) && !(await secondFactor.takesDigits(user.id, code))) {
				throw failed;
			}
			if (!(await recoveryCodes.use(user.id, recoveryCode))) throw failed;
			await parts.setPassword(user.id, password);
			await attempts.forget('recovery', lower);
			await attempts.forget('username', lower);
			return parts.accountOf(user);
		}
	};
	return ways;
}
