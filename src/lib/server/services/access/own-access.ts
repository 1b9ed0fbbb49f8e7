import * as v from 'valibot';
import { checkPassword } from '../../accounts/password-rule.ts';
import type { Account } from '../../accounts/account.ts';
import type { OpenSession } from '../../accounts/sessions.ts';
import type { SessionCookie } from '../../accounts/session-cookie.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { InputRefusal, line, parseInput } from '../typed-input.ts';

type OwnAction =
	| 'pass-phrase-changed'
	| 'pass-phrase-recovered'
	| 'recovery-sheet-made'
	| 'second-factor-on'
	| 'second-factor-off'
	| 'passkey-added'
	| 'passkey-removed';

/** Somebody at their own access, and the request they make. */
export interface Own {
	readonly account: Account;
	/** Of the request, to count attempts by; never kept. */
	readonly address: string;
	readonly headers: Headers;
}

/** What protects the access of whoever looks. */
export interface OwnAccess {
	readonly name: string;
	readonly username: string;
	/** The first day on which one of the mandates is over; null when all last. */
	readonly ends: number | null;
	readonly codesLeft: number;
	readonly secondFactor: boolean;
	readonly passkeysWork: boolean;
	readonly passkeys: readonly {
		readonly id: string;
		readonly name: string;
		readonly created: number;
	}[];
	readonly sessions: readonly OpenSession[];
}

export async function readOwnAccess(
	{ accounts }: Server,
	{ account, headers }: Own
): Promise<OwnAccess> {
	const [username, codesLeft, secondFactor, passkeys, sessions] = await Promise.all([
		accounts.usernameOf(account.id),
		accounts.recoveryCodes.left(account.id),
		accounts.secondFactor.isOn(account.id),
		accounts.passkeys.list(account.id),
		accounts.sessions.list(account.id, headers)
	]);
	const ends = account.memberships.flatMap((membership) => membership.ends ?? []);
	return {
		name: account.name,
		username,
		ends: ends.length === 0 ? null : Math.min(...ends),
		codesLeft,
		secondFactor,
		passkeysWork: accounts.passkeys.work,
		passkeys,
		sessions
	};
}

const typed = v.pipe(
	v.string(),
	v.nonEmpty('password-empty'),
	v.maxLength(200, 'password-too-long')
);

/** Asks for the pass-phrase again: a session left open must not be enough to lock its owner out. */
async function confirmed(server: Server, own: Own, input: unknown): Promise<void> {
	const { password } = parseInput(v.object({ password: typed }), input);
	await server.accounts.confirmOwn(own.account.id, password, own.address);
}

/**
 * Another pass-phrase; all sessions end, and the one that asks begins anew.
 * @throws Refusal `sign-in-failed`, `too-many-attempts`, `password-too-short`…, InputRefusal
 */
export async function changePassPhrase(
	server: Server,
	own: Own,
	input: unknown
): Promise<readonly SessionCookie[]> {
	const { nextPassword } = parseInput(v.object({ nextPassword: typed }), input);
	await confirmed(server, own, input);
	const username = await server.accounts.usernameOf(own.account.id);
	try {
		checkPassword(nextPassword, username);
	} catch (error) {
		throw new InputRefusal({ nextPassword: (error as { code: string }).code });
	}
	await server.accounts.setPassword(own.account.id, nextPassword);
	await noteOwn(server, own.account, 'pass-phrase-changed');
	return (await server.accounts.openSession(own.account.id, own.headers)).cookies;
}

/** Ten codes, shown once. @throws Refusal `sign-in-failed`, `too-many-attempts`, InputRefusal */
export async function makeRecoverySheet(
	server: Server,
	own: Own,
	input: unknown
): Promise<readonly string[]> {
	await confirmed(server, own, input);
	const codes = await server.accounts.recoveryCodes.renew(own.account.id);
	await noteOwn(server, own.account, 'recovery-sheet-made');
	return codes;
}

/** @throws Refusal `second-factor-on` */
export async function beginSecondFactor(
	{ accounts }: Server,
	{ account }: Own
): Promise<{ secret: string; address: string }> {
	return accounts.secondFactor.begin(account.id, await accounts.usernameOf(account.id));
}

/** @throws Refusal `sign-in-failed`, `second-factor-code`, `too-many-attempts`, InputRefusal */
export async function confirmSecondFactor(server: Server, own: Own, input: unknown): Promise<void> {
	const { code } = parseInput(v.object({ code: line(20) }), input);
	await confirmed(server, own, input);
	await server.accounts.attempts.take('second-factor', own.account.id);
	await server.accounts.secondFactor.confirm(own.account.id, code);
	// Sessions that were opened with the phrase alone do not outlive it.
	await server.accounts.sessions.endAll(own.account.id, own.headers);
	await noteOwn(server, own.account, 'second-factor-on');
}

/** @throws Refusal `sign-in-failed`, `second-factor-code`, `too-many-attempts`, InputRefusal */
export async function removeSecondFactor(server: Server, own: Own, input: unknown): Promise<void> {
	await confirmed(server, own, input);
	await server.accounts.secondFactor.remove(own.account.id);
	await noteOwn(server, own.account, 'second-factor-off');
}

/** @throws Refusal `sign-in-failed`, `passkey-failed`, `too-many-attempts`, InputRefusal */
export async function addPasskey(server: Server, own: Own, input: unknown): Promise<void> {
	const { name, response } = parseInput(v.object({ name: line(40), response: v.string() }), input);
	await confirmed(server, own, input);
	await server.accounts.passkeys.register(own.account.id, name, parsed(response));
	await noteOwn(server, own.account, 'passkey-added');
}

/** @throws Refusal `sign-in-failed`, `too-many-attempts`, InputRefusal */
export async function removePasskey(server: Server, own: Own, input: unknown): Promise<void> {
	const { id } = parseInput(v.object({ id: v.string() }), input);
	await confirmed(server, own, input);
	await server.accounts.passkeys.remove(own.account.id, id);
	await noteOwn(server, own.account, 'passkey-removed');
}

/** What a browser sent as JSON in a field; null when it is none. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

/** Written where somebody is known: in each organisation they are of. */
export async function noteOwn(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account,
	action: OwnAction
): Promise<void> {
	const organisations = account.memberships.flatMap(({ organisation, through }) =>
		organisation === null || through !== undefined ? [] : organisation
	);
	for (const organisation of new Set(organisations)) {
		await writeJournal(server.app, {
			at: server.clock(),
			account: account.id,
			organisation,
			action,
			subject: account.id
		});
	}
}
