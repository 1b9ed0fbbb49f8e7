import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Account } from '../accounts/account.ts';
import { accountFaults } from '../accounts/account-faults.ts';
import type { Server } from '../server.ts';
import { insertSite } from './create-site.ts';
import { writeJournal } from './journal.ts';
import { outsideContactInput } from './outside-contact.ts';
import { siteInput } from './site-input.ts';
import { InputRefusal, line, parseInput } from './typed-input.ts';

const ownInput = v.object({
	name: line(80),
	username: line(30),
	password: v.pipe(v.string(), v.nonEmpty('password-empty'), v.maxLength(200, 'password-too-long')),
	organisation: line(120),
	tenure: v.picklist(['omh', 'osbl', 'coop', 'federation', 'table'], 'unknown-choice'),
	/** Who helps tenants: shown on the tablet. */
	helpName: line(80),
	helpPhone: line(40),
	helpPlace: line(80),
	sites: v.pipe(v.array(siteInput), v.minLength(1, 'empty'), v.maxLength(200, 'too-large'))
});

const setUpInput = v.intersect([ownInput, outsideContactInput]);

/** What the form holds. Its faults and those of the account are found together. */
function parseSetUp(input: unknown): v.InferOutput<typeof setUpInput> {
	const faults = new Map<string, string>();
	const given = v.safeParse(v.looseObject({ username: v.string(), password: v.string() }), input);
	if (given.success) {
		for (const { code, place } of accountFaults(given.output)) faults.set(place, code);
	}
	try {
		const asked = parseInput(setUpInput, input);
		if (faults.size === 0) return asked;
	} catch (error) {
		if (!(error instanceof InputRefusal)) throw error;
		for (const [field, code] of Object.entries(error.fields)) faults.set(field, code);
	}
	throw new InputRefusal(Object.fromEntries(faults));
}

/**
 * The first act of an installation: an organisation, its buildings, and one person who administers
 * the platform and manages the organisation. Whoever calls it has checked the one-time code.
 * The account comes first because it is kept in a database of its own: when the rest cannot be
 * written, it is taken back and nothing is left half-written.
 *
 * @throws Refusal `username-taken`, InputRefusal (`username-malformed`, `password-too-short`… with the rest)
 */
export async function setUp(server: Server, input: unknown): Promise<Account> {
	const asked = parseSetUp(input);
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
					outside_name: asked.outsideName,
					outside_phone: asked.outsidePhone,
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
					site_id: null,
					ends_at: null
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
