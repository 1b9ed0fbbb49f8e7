import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import { type Account, type Role, roles } from '../../accounts/account.ts';
import { accountFaults } from '../../accounts/account-faults.ts';
import { hashOfPrintedCode } from '../../accounts/printed-code.ts';
import type { AccessSlipTable } from '../../database/mandates-schema.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { InputRefusal, parseInput } from '../typed-input.ts';

/** What a printed code opens, as it is shown to whoever holds it. */
export interface ShownSlip {
	readonly name: string;
	readonly role: Role;
	readonly organisation: string;
	readonly site: string | null;
	readonly ends: number | null;
	readonly expires: number;
	/** The name to sign in with, of somebody who comes back; null for a new account. */
	readonly username: string | null;
}

/**
 * What a code opens. A wrong, used or old one is refused in the same words.
 * @param address of the request, to count guesses by; never kept
 * @throws Refusal `invitation-code`, `too-many-attempts`
 */
export async function readSlip(server: Server, code: string, address: string): Promise<ShownSlip> {
	const slip = await held(server, code, address);
	const { name } = await server.app
		.selectFrom('organisation')
		.select('name')
		.where('id', '=', slip.organisation_id)
		.executeTakeFirstOrThrow();
	const site =
		slip.site_id === null
			? undefined
			: await server.app
					.selectFrom('site')
					.select('name')
					.where('id', '=', slip.site_id)
					.executeTakeFirst();
	const back =
		slip.account_id === null
			? undefined
			: (await server.accounts.list()).find(({ id }) => id === slip.account_id);
	return {
		name: slip.name,
		role: roleOf(slip),
		organisation: name,
		site: site?.name ?? null,
		ends: slip.ends_at,
		expires: slip.expires_at,
		username: back?.username ?? null
	};
}

const chosen = v.object({
	code: v.string(),
	username: v.optional(v.string(), ''),
	password: v.pipe(v.string(), v.nonEmpty('password-empty'), v.maxLength(200, 'password-too-long'))
});

/**
 * Uses the code up: makes the account, or gives it back, with the pass-phrase its owner chose.
 * When that fails, the code may be used again.
 * @throws Refusal `invitation-code`, `too-many-attempts`, `username-taken`, InputRefusal
 */
export async function useSlip(server: Server, input: unknown, address: string): Promise<Account> {
	const asked = parseInput(chosen, input);
	const slip = await held(server, asked.code, address);
	const isNew = slip.account_id === null;
	const faults = accountFaults({
		username: isNew ? asked.username : 'personne',
		password: asked.password
	});
	if (faults.length > 0) {
		throw new InputRefusal(Object.fromEntries(faults.map(({ place, code }) => [place, code])));
	}
	const { numDeletedRows } = await server.app
		.deleteFrom('access_slip')
		.where('id', '=', slip.id)
		.executeTakeFirst();
	// Of two who use it at once, one does.
	if (numDeletedRows === 0n) throw new Refusal('invitation-code', 'code');
	try {
		return isNew
			? await take(server, slip, asked.username, asked.password)
			: await comeBack(server, slip, slip.account_id ?? '', asked.password);
	} catch (error) {
		await server.app
			.insertInto('access_slip')
			.values(slip)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		throw error;
	}
}

async function take(
	server: Server,
	slip: AccessSlipTable,
	username: string,
	password: string
): Promise<Account> {
	const role = roleOf(slip);
	const organisation = role === 'administrator' ? null : slip.organisation_id;
	const ends = slip.ends_at === null ? {} : { ends: slip.ends_at };
	const memberships = [{ organisation, role, site: slip.site_id, ...ends }];
	const account = await server.accounts.create({
		name: slip.name,
		username,
		password,
		memberships
	});
	await note(server, slip, account.id, 'invitation-used');
	return account;
}

async function comeBack(
	server: Server,
	slip: AccessSlipTable,
	id: string,
	password: string
): Promise<Account> {
	const found = (await server.accounts.list()).find((one) => one.id === id);
	if (found === undefined) throw new Refusal('invitation-code', 'code');
	await server.accounts.setPassword(id, password);
	await server.accounts.forgetFactors(id);
	await note(server, slip, id, 'way-back-used');
	return found;
}

async function note(
	server: Server,
	slip: AccessSlipTable,
	account: string,
	action: 'invitation-used' | 'way-back-used'
): Promise<void> {
	await writeJournal(server.app, {
		at: server.clock(),
		account,
		organisation: slip.organisation_id,
		action,
		subject: account
	});
}

async function held(server: Server, code: string, address: string): Promise<AccessSlipTable> {
	await server.accounts.attempts.take('invitation', address);
	const slip = await server.app
		.selectFrom('access_slip')
		.selectAll()
		.where('code_hash', '=', hashOfPrintedCode(code))
		.where('expires_at', '>', server.clock())
		.executeTakeFirst();
	// A mandate that is over before it began gives nothing.
	if (slip === undefined || (slip.ends_at !== null && slip.ends_at <= server.clock())) {
		throw new Refusal('invitation-code', 'code');
	}
	return slip;
}

function roleOf({ role }: AccessSlipTable): Role {
	return roles.find((known) => known === role) ?? 'committee';
}
