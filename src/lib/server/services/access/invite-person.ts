import * as v from 'valibot';
import { type Account, type Role, roles } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';
import { permit } from '../permit.ts';
import { InputRefusal, line, optionalLine, parseInput } from '../typed-input.ts';
import { makeSlip, type PrintedAccess } from './make-slip.ts';
import { checkSite, lastDay } from './slip-input.ts';

/** Roles that are somebody's for one building, when it is named. */
const ofASite: readonly Role[] = ['committee', 'helper', 'data-entry'];

/**
 * What somebody may invite others to be: no more than they could do themselves, and a coordinator
 * only where there are members to coordinate.
 */
export async function invitableRoles(
	{ app }: Pick<Server, 'app'>,
	account: Account,
	organisation: string
): Promise<readonly Role[]> {
	const { tenure } = await app
		.selectFrom('organisation')
		.select('tenure')
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
	const federates = tenure === 'federation' || tenure === 'table';
	return roles.filter((role) => {
		if (role === 'administrator') return allows(account, 'administer-platform', null);
		return role !== 'coordinator' || federates;
	});
}

/**
 * Invites a person: a code on paper, for fourteen days and one use. Who takes it chooses the name
 * and the pass-phrase, which whoever invites never learns.
 * @throws Refusal `forbidden`, InputRefusal
 */
export async function invitePerson(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<PrintedAccess> {
	const who = permit(account, 'create-accounts', organisation);
	const offered = await invitableRoles(server, who, organisation);
	const asked = parseInput(
		v.object({
			name: line(80),
			role: v.picklist(offered, 'unknown-choice'),
			site: optionalLine(80),
			lastDay: lastDay(server.clock)
		}),
		input
	);
	const site = ofASite.includes(asked.role) ? asked.site : null;
	if (site !== null) await checkSite(server.app, organisation, site);
	if (asked.role === 'administrator' && asked.lastDay !== null) {
		throw new InputRefusal({ lastDay: 'administrator-lasts' });
	}
	return makeSlip(server, who.id, {
		organisation,
		account: null,
		name: asked.name,
		role: asked.role,
		site,
		ends: asked.lastDay
	});
}
