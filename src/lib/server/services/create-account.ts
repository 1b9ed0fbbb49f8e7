import * as v from 'valibot';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { writeJournal } from './journal.ts';
import { drawPassPhrase, type NewAccess } from './pass-phrase.ts';
import { permit } from './permit.ts';
import { InputRefusal, line, optionalLine, parseInput } from './typed-input.ts';

const accountInput = v.object({
	name: line(80),
	username: line(30),
	role: v.picklist(['manager', 'committee', 'helper'], 'unknown-choice'),
	/** Limits a committee or a helper to one site. */
	site: optionalLine(80)
});

/**
 * Gives a person an access to an organisation, with a pass-phrase that is shown once.
 * @throws Refusal `forbidden`, `username-taken`, `username-malformed`, InputRefusal
 */
export async function createAccount(
	server: Server,
	account: Account | null,
	organisation: string,
	input: unknown
): Promise<NewAccess> {
	const who = permit(account, 'create-accounts', organisation);
	const asked = parseInput(accountInput, input);
	// A manager answers for the whole organisation.
	const site = asked.role === 'manager' ? null : asked.site;
	if (site !== null) await checkSite(server, organisation, site);
	const passPhrase = drawPassPhrase();
	const created = await server.accounts.create({
		name: asked.name,
		username: asked.username,
		password: passPhrase,
		memberships: [{ organisation, role: asked.role, site }]
	});
	await writeJournal(server.app, {
		at: server.clock(),
		account: who.id,
		organisation,
		action: 'account-created',
		subject: created.id
	});
	return { name: asked.name, username: asked.username.toLowerCase(), passPhrase };
}

async function checkSite(server: Server, organisation: string, site: string): Promise<void> {
	const found = await server.app
		.selectFrom('site')
		.select('id')
		.where('id', '=', site)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (found === undefined) throw new InputRefusal({ site: 'site-in-other-organisation' });
}
