import { Refusal } from '../../domain/refusal.ts';
import type { Account, Membership } from './account.ts';
import type { Attempts } from './attempts.ts';
import type { Passkeys } from './passkeys.ts';
import type { RecoveryCodes } from './recovery-codes.ts';
import type { SecondFactor } from './second-factor.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

export type { SessionCookie } from './session-cookie.ts';

interface NewAccount {
	readonly name: string;
	readonly username: string;
	readonly password: string;
	readonly memberships: readonly Membership[];
}

/** An account in a list of the office. */
export interface ListedAccount extends Account {
	readonly username: string;
	/** Mandates that are over, and allow nothing. */
	readonly ended: readonly Membership[];
}

/** The pass-phrase was right, and the account asks for a second factor. The ticket goes with its code. */
export class SecondFactorNeeded extends Refusal<'second-factor-needed'> {
	readonly ticket: string;

	constructor(ticket: string) {
		super('second-factor-needed');
		this.ticket = ticket;
	}
}

/** Who signs in, and from where. */
interface Asking {
	/** Of the request, to count by; never kept. */
	readonly address: string;
	/** The session they carry, if any, is ended. */
	readonly headers?: Headers;
}

export interface SignedIn {
	readonly account: Account;
	readonly cookies: readonly SessionCookie[];
}

/** Who may sign in. There is no e-mail anywhere: a username, and what only its owner knows or holds. */
export interface Accounts {
	/** @throws Refusal `username-malformed`, `username-taken`, `password-too-short`, `-long`, `-common` */
	create(account: NewAccount): Promise<Account>;
	/**
	 * Opens a new session; the one the headers carry, if any, is ended.
	 * @throws Refusal `sign-in-failed` for an unknown username as for a wrong password,
	 * `too-many-attempts`, SecondFactorNeeded
	 */
	signIn(
		given: { readonly username: string; readonly password: string } & Asking
	): Promise<SignedIn>;
	/**
	 * The second half, with a code of the app or of the recovery sheet.
	 * @throws Refusal `sign-in-expired` for a ticket that is too old or made up, `second-factor-code`, `too-many-attempts`
	 */
	finishSignIn(
		given: { readonly ticket: string; readonly code: string } & Asking
	): Promise<SignedIn>;
	/** Opens a session for an account that has proved who it is in another way: with a passkey, or an invitation. */
	openSession(account: string, headers?: Headers): Promise<SignedIn>;
	/**
	 * Checks somebody's secret on the spot and opens nothing: a second person beside the first. The
	 * code is asked for where the account has a second factor.
	 * @throws Refusal `sign-in-failed`, `second-factor-needed` (without a code), `second-factor-code`, `too-many-attempts`
	 */
	verify(given: {
		readonly username: string;
		readonly password: string;
		readonly code?: string;
		readonly address: string;
	}): Promise<Account>;
	/**
	 * Asks somebody who is signed in for their pass-phrase once more, before what protects the access changes.
	 * @throws Refusal `sign-in-failed`, `too-many-attempts`
	 */
	confirmOwn(account: string, password: string, address: string): Promise<void>;
	/** The name to sign in with. @throws Refusal `account-not-found` */
	usernameOf(account: string): Promise<string>;
	/** Ends the session the headers carry; the cookies remove it from the browser. */
	signOut(headers: Headers): Promise<readonly SessionCookie[]>;
	/** Who the session cookie belongs to. `renewed` gets the cookies of a session that was prolonged. */
	find(
		headers: Headers,
		renewed?: (cookies: readonly SessionCookie[]) => void
	): Promise<Account | null>;
	/** Whether nobody has an account yet: the installation is to be set up. */
	isEmpty(): Promise<boolean>;
	/** All accounts, or those of one organisation, by name; with those whose mandate there is over. */
	list(organisation?: string): Promise<ListedAccount[]>;
	setMemberships(account: string, memberships: readonly Membership[]): Promise<void>;
	/** Sets a new password and ends all sessions. @throws Refusal `account-not-found`, `password-too-short`… */
	setPassword(account: string, password: string): Promise<void>;
	/**
	 * A new pass-phrase with a code of the recovery sheet; with a second factor, the app's digits too.
	 * Ends all sessions. @throws Refusal `recovery-failed` whatever was wrong, `too-many-attempts`, `password-too-short`…
	 */
	recover(given: {
		readonly username: string;
		readonly recoveryCode: string;
		readonly code: string;
		readonly password: string;
		readonly address: string;
	}): Promise<Account>;
	/** Takes away what an account proves itself with besides its pass-phrase: for one that is given back on paper. */
	forgetFactors(account: string): Promise<void>;
	/** @throws Refusal `account-not-found` */
	remove(account: string): Promise<void>;
	readonly attempts: Attempts;
	readonly recoveryCodes: RecoveryCodes;
	readonly secondFactor: SecondFactor;
	readonly passkeys: Passkeys;
	readonly sessions: Sessions;
}
