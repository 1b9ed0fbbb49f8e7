import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { insertSite } from './create-site.ts';
import { writeJournal } from './journal.ts';
import { siteInput } from './site-input.ts';
import { line, parseInput } from './typed-input.ts';

const setUpInput = v.object({
	name: line(80),
	username: line(30),
	password: v.pipe(v.string(), v.nonEmpty('empty'), v.maxLength(200, 'too-long')),
	organisation: line(120),
	tenure: v.picklist(['omh', 'osbl', 'coop', 'federation', 'table'], 'unknown-choice'),
	/** Who helps tenants: shown on the tablet. */
	helpName: line(80),
	helpPhone: line(40),
	helpPlace: line(80),
	sites: v.pipe(v.array(siteInput), v.minLength(1, 'empty'), v.maxLength(200, 'too-large'))
});

/**
 * The first act of an installation: an organisation, its buildings, and one person who administers
 * the platform and manages the organisation. Whoever calls it has checked the one-time code.
 * The account comes first because it is kept in a database of its own: when the rest cannot be
 * written, it is taken back and nothing is left half-written.
 *
 * @throws Refusal `username-taken`, `username-malformed`, `password-too-short`…, InputRefusal
 */
export async function setUp(server: Server, input: unknown): Promise<Account> {
	const asked = parseInput(setUpInput, input);
	const account = await server.accounts.create({
		name: asked.name,
		username: asked.username,
		password: asked.password,
		memberships: [{ organisation: null, role: 'administrator', site: null }]
	});
	const at = server.clock();
	const organisation = randomUUID();
	try {
		await server.app.transaction().execute(async (db) => {
			await db
				.insertInto('organisation')
				.values({
					id: organisation,
					name: asked.organisation,
					tenure: asked.tenure,
					help_name: asked.helpName,
					help_phone: asked.helpPhone,
					help_place: asked.helpPlace,
					demonstration: 0,
					created_at: at
				})
				.execute();
			for (const site of asked.sites) await insertSite(db, organisation, site, at);
			await db
				.insertInto('membership')
				.values({
					account_id: account.id,
					organisation_id: organisation,
					role: 'manager',
					site_id: null
				})
				.execute();
			await writeJournal(db, {
				at,
				account: account.id,
				organisation,
				action: 'set-up',
				subject: organisation
			});
		});
	} catch (error) {
		await server.accounts.remove(account.id);
		throw error;
	}
	return account;
}
