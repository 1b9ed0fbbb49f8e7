import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionCookie } from '#lib/server/accounts/accounts.ts';
import { changeMandate, endMandate } from '#lib/server/services/access/change-mandate.ts';
import { giveBack } from '#lib/server/services/access/give-back.ts';
import { invitePerson } from '#lib/server/services/access/invite-person.ts';
import { isPlatformLookedAfter, listPeople } from '#lib/server/services/access/list-people.ts';
import { listSlips, withdrawSlip } from '#lib/server/services/access/list-slips.ts';
import { readSlip, useSlip } from '#lib/server/services/access/use-slip.ts';
import { day, type Office, setUpForm, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const address = '192.0.2.7';
const password = 'canot brume lundi tuque';

const carrying = (cookies: readonly SessionCookie[]): Headers =>
	new Headers({
		cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
	});

describe.each(engines)('accesses on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const invite = (change: object = {}) =>
		invitePerson(office.server, office.manager, office.organisation, {
			name: 'Jean Tremblay',
			role: 'committee',
			site: '',
			lastDay: '',
			...change
		});

	/** Somebody who took an invitation. */
	const taken = async (change: object = {}) => {
		const username = `jean-${++count}`;
		const { code } = await invite(change);
		// Not to count attempts of the test as those of one machine.
		office.wait(20 * 60_000);
		return { ...(await useSlip(office.server, { code, username, password }, address)), username };
	};

	const signIn = (username: string, phrase = password) =>
		office.server.accounts.signIn({ username, password: phrase, address });

	test('an invitation is taken once, by whoever chooses a name and a phrase, and is written nowhere', async () => {
		const { server, manager, organisation, sites } = office;
		const { code } = await invite({ role: 'helper', site: sites[0]?.id });
		expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		expect(await readSlip(server, code.toLowerCase().replaceAll('-', ' '), address)).toMatchObject({
			name: 'Jean Tremblay',
			role: 'helper',
			site: 'Les Érables',
			username: null
		});
		const given = { code, username: 'jean.tremblay', password };
		await expect(useSlip(server, { ...given, password: 'court' }, address)).rejects.toMatchObject({
			fields: { password: 'password-too-short' }
		});
		await expect(
			useSlip(server, { ...given, username: setUpForm.username }, address)
		).rejects.toThrow('username-taken');
		const both = await Promise.allSettled([
			useSlip(server, given, address),
			useSlip(server, { ...given, username: 'un.autre' }, address)
		]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		await expect(useSlip(server, given, address)).rejects.toThrow('invitation-code');
		const rows = [
			await server.app.selectFrom('journal').selectAll().execute(),
			await server.app.selectFrom('access_slip').selectAll().execute()
		];
		expect(JSON.stringify(rows)).not.toContain(code);
		expect(JSON.stringify(rows)).toContain('invitation-made');
		expect(JSON.stringify(rows)).toContain('invitation-used');
		const people = await listPeople(server, manager, organisation);
		expect(people).toContainEqual(
			expect.objectContaining({ name: 'Jean Tremblay', role: 'helper', site: 'Les Érables' })
		);
	});

	test('an invitation is worth nothing after fourteen days, or once it is withdrawn', async () => {
		const { server, manager, organisation } = office;
		const old = await invite();
		office.wait(14 * day);
		await expect(readSlip(server, old.code, address)).rejects.toThrow('invitation-code');
		const lost = await invite({ name: 'Perdue' });
		const open = await listSlips(server, manager, organisation);
		const id = open.find(({ name }) => name === 'Perdue')?.id ?? '';
		await withdrawSlip(server, manager, organisation, id);
		await expect(readSlip(server, lost.code, address)).rejects.toThrow('invitation-code');
		await expect(withdrawSlip(server, manager, organisation, id)).rejects.toThrow(
			'invitation-not-found'
		);
	});

	test('nobody invites beyond what they are, into a building of others, or for a day gone by', async () => {
		const { server, organisation } = office;
		const form = { name: 'A', role: 'administrator', site: '', lastDay: '' };
		const manager = somebody(office, 'manager');
		await expect(invitePerson(server, manager, organisation, form)).rejects.toMatchObject({
			fields: { role: 'unknown-choice' }
		});
		for (const role of ['committee', 'moderator', 'helper', 'data-entry', 'coordinator'] as const) {
			await expect(
				invitePerson(server, somebody(office, role), organisation, form)
			).rejects.toThrow('forbidden');
		}
		await expect(invite({ site: 'ailleurs' })).rejects.toMatchObject({
			fields: { site: 'site-in-other-organisation' }
		});
		await expect(invite({ lastDay: '2020-01-01' })).rejects.toMatchObject({
			fields: { lastDay: 'mandate-in-the-past' }
		});
		await expect(invite({ lastDay: '2027-02-30' })).rejects.toMatchObject({
			fields: { lastDay: 'not-a-moment' }
		});
	});

	test('whoever administers alone is reminded until a second person does, and nobody else is', async () => {
		const { server, manager } = office;
		expect(await isPlatformLookedAfter(server, manager)).toBe(false);
		expect(await isPlatformLookedAfter(server, somebody(office, 'manager'))).toBe(true);
		await taken({ role: 'manager' });
		await invite({ role: 'administrator' });
		expect(await isPlatformLookedAfter(server, manager)).toBe(false);
		const { id } = await taken({ role: 'administrator' });
		expect(await isPlatformLookedAfter(server, manager)).toBe(true);
		await server.accounts.setMemberships(id, []);
		expect(await isPlatformLookedAfter(server, manager)).toBe(false);
	});

	test('a code is not found by trying: after thirty attempts the right one waits too', async () => {
		const { code } = await invite();
		const from = '192.0.2.99';
		for (let attempt = 0; attempt < 30; attempt += 1) {
			await expect(readSlip(office.server, 'AAAA-AAAA-AAAA', from)).rejects.toThrow(
				'invitation-code'
			);
		}
		await expect(readSlip(office.server, code, from)).rejects.toThrow('too-many-attempts');
	});

	test('a mandate that ends allows nothing from that minute, in open sessions too, and can be renewed', async () => {
		const { server, manager, organisation } = office;
		const today = new Date(office.now()).toISOString().slice(0, 10);
		const { id, username } = await taken({ lastDay: today });
		const { cookies } = await signIn(username);
		expect((await server.accounts.find(carrying(cookies)))?.memberships).toHaveLength(1);
		const ends = (await listPeople(server, manager, organisation)).find((one) => one.id === id);
		office.wait((ends?.ends ?? 0) - office.now() - 1);
		expect((await server.accounts.find(carrying(cookies)))?.memberships).toHaveLength(1);
		office.wait(1);
		expect((await server.accounts.find(carrying(cookies)))?.memberships).toEqual([]);
		expect(
			(await listPeople(server, manager, organisation)).find((one) => one.id === id)
		).toMatchObject({ ended: true });
		await changeMandate(server, manager, organisation, id, { lastDay: '' });
		expect((await server.accounts.find(carrying(cookies)))?.memberships).toHaveLength(1);
	});

	test('the last administrator stays, whoever asks', async () => {
		const { server, manager, organisation } = office;
		const second = await taken({ role: 'administrator' });
		const account = { ...second, memberships: second.memberships };
		await endMandate(server, account, organisation, manager.id);
		// Now the second one is the last.
		const third = await taken({ role: 'manager' });
		await expect(endMandate(server, third, organisation, second.id)).rejects.toThrow(
			/forbidden|account-not-found/
		);
		await changeMandate(server, account, organisation, manager.id, { lastDay: '' });
		const { app } = server;
		await app.deleteFrom('membership').where('account_id', '=', second.id).execute();
		await app
			.insertInto('membership')
			.values({
				account_id: second.id,
				organisation_id: organisation,
				role: 'manager',
				site_id: null,
				ends_at: null
			})
			.execute();
		const asked = somebody(office, 'administrator');
		await expect(endMandate(server, asked, organisation, manager.id)).rejects.toThrow(
			'last-administrator'
		);
	});

	test('a way back lets somebody in with a phrase of their own, and takes what protected it before', async () => {
		const { server, manager, organisation } = office;
		const { id, username } = await taken();
		const { cookies } = await signIn(username);
		await server.accounts.recoveryCodes.renew(id);
		const { code } = await giveBack(server, manager, organisation, id);
		// Nothing has changed before it is used.
		expect(await server.accounts.find(carrying(cookies))).not.toBeNull();
		await useSlip(server, { code, password: 'autre canot brume mardi' }, address);
		expect(await server.accounts.find(carrying(cookies))).toBeNull();
		expect(await server.accounts.recoveryCodes.left(id)).toBe(0);
		await expect(signIn(username)).rejects.toThrow('sign-in-failed');
		expect((await signIn(username, 'autre canot brume mardi')).account.id).toBe(id);
		await expect(giveBack(server, manager, organisation, manager.id)).rejects.toThrow('forbidden');
		await expect(giveBack(server, somebody(office, 'committee'), organisation, id)).rejects.toThrow(
			'forbidden'
		);
	});
});
