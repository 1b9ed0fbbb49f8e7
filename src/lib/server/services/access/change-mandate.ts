import * as v from 'valibot';
import type { Account, Membership } from '../../accounts/account.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { parseInput } from '../typed-input.ts';
import { findDecidable } from './give-back.ts';
import { lastDay } from './slip-input.ts';

/**
 * Gives the access of somebody in an organisation another last day, or none; also one that is over.
 * @throws Refusal `forbidden`, `account-not-found`, `last-administrator`, InputRefusal
 */
export async function changeMandate(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string,
	input: unknown
): Promise<void> {
	const { lastDay: ends } = parseInput(v.object({ lastDay: lastDay(server.clock) }), input);
	await decide(server, account, { organisation, id, ends, action: 'mandate-changed' });
}

/**
 * Ends the access of somebody in an organisation now. Who they were stays in the list and the journal.
 * @throws Refusal `forbidden`, `account-not-found`, `last-administrator`
 */
export async function endMandate(
	server: Server,
	account: Account | null,
	organisation: string,
	id: string
): Promise<void> {
	const ends = server.clock();
	await decide(server, account, { organisation, id, ends, action: 'mandate-ended' });
}

async function decide(
	server: Server,
	account: Account | null,
	{
		organisation,
		id,
		ends,
		action
	}: {
		readonly organisation: string;
		readonly id: string;
		readonly ends: number | null;
		readonly action: 'mandate-changed' | 'mandate-ended';
	}
): Promise<void> {
	const { who, person } = await findDecidable(server, account, organisation, id);
	const all = [...person.memberships, ...person.ended].filter(
		({ through }) => through === undefined
	);
	const isHere = (membership: Membership): boolean =>
		membership.organisation === organisation || membership.role === 'administrator';
	const administers = all.some(({ role }) => role === 'administrator');
	if (ends !== null && administers && !(await isAnotherAdministrator(server, id))) {
		throw new Refusal('last-administrator');
	}
	await server.accounts.setMemberships(
		id,
		all.map((membership) => {
			if (!isHere(membership)) return membership;
			const { organisation: place, role, site } = membership;
			return { organisation: place, role, site, ...(ends === null ? {} : { ends }) };
		})
	);
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation,
		action,
		subject: id
	});
}

/** Somebody else who administers the platform, without a day on which that ends. */
async function isAnotherAdministrator(server: Server, id: string): Promise<boolean> {
	return (await server.accounts.list()).some(
		(one) =>
			one.id !== id &&
			one.memberships.some(({ role, ends }) => role === 'administrator' && ends === undefined)
	);
}
