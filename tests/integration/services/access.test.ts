import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOfStep, stepOf } from '#lib/server/accounts/totp.ts';
import { SecondFactorNeeded, type SessionCookie } from '#lib/server/accounts/accounts.ts';
import { changeMandate, endMandate } from '#lib/server/services/access/change-mandate.ts';
import { giveBack } from '#lib/server/services/access/give-back.ts';
import { invitePerson } from '#lib/server/services/access/invite-person.ts';
import { listPeople } from '#lib/server/services/access/list-people.ts';
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

/** The bytes of a key as an app is told them. */
function fromBase32(text: string): Uint8Array {
	const bits = Array.from(text, (symbol) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(symbol).toString(2).padStart(5, '0')
	).join('');
	return Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
		parseInt(bits.slice(at * 8, at * 8 + 8), 2)
	);
}

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

	const signIn = (username: string, phrase = password, headers?: Headers) =>
		office.server.accounts.signIn({
			username,
			password: phrase,
			address,
			...(headers === undefined ? {} : { headers })
		});

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

	test('a recovery code changes the phrase once; every wrong way is refused in the same words', async () => {
		const { accounts } = office.server;
		const { id, username } = await taken();
		const [code = '', other = ''] = await accounts.recoveryCodes.renew(id);
		const next = 'nouvelle tuque brume jeudi';
		const recover = (change: object = {}) =>
			accounts.recover({
				username,
				recoveryCode: code,
				code: '',
				password: next,
				address,
				...change
			});
		await expect(recover({ recoveryCode: 'AAAA-AAAA-AAAA' })).rejects.toThrow('recovery-failed');
		await expect(recover({ username: 'personne.ici' })).rejects.toThrow('recovery-failed');
		await recover();
		await expect(recover()).rejects.toThrow('recovery-failed');
		expect((await signIn(username, next)).account.id).toBe(id);
		for (let attempt = 0; attempt < 10; attempt += 1) {
			await recover({ recoveryCode: 'AAAA-AAAA-AAAA' }).catch(() => null);
		}
		await expect(recover({ recoveryCode: other })).rejects.toThrow('too-many-attempts');
	});

	test('a second factor is asked for at every way in, and no code of it serves twice', async () => {
		const { accounts } = office.server;
		const { id, username } = await taken();
		const { secret } = await accounts.secondFactor.begin(id, username);
		const digits = (): string => codeOfStep(fromBase32(secret), stepOf(office.now()));
		expect((await signIn(username)).account.id).toBe(id);
		await accounts.secondFactor.confirm(id, digits());
		const failed = await signIn(username).catch((error: unknown) => error);
		expect(failed).toBeInstanceOf(SecondFactorNeeded);
		const { ticket } = failed as SecondFactorNeeded;
		const finish = (code: string, change: object = {}) =>
			accounts.finishSignIn({ ticket, code, address, ...change });
		// The code that switched it on was seen: it is spent.
		await expect(finish(digits())).rejects.toThrow('second-factor-code');
		office.wait(60_000);
		const code = digits();
		await expect(finish(code, { ticket: `${ticket}x` })).rejects.toThrow('sign-in-expired');
		await expect(finish(code, { ticket: ticket.replace(id, office.manager.id) })).rejects.toThrow(
			'sign-in-expired'
		);
		expect((await finish(code)).account.id).toBe(id);
		await expect(finish(code)).rejects.toThrow('second-factor-code');
		const verify = (given: object) => accounts.verify({ username, password, address, ...given });
		await expect(verify({})).rejects.toThrow('second-factor-needed');
		await expect(verify({ code })).rejects.toThrow('second-factor-code');
		office.wait(60_000);
		expect((await verify({ code: digits() })).id).toBe(id);
		const [sheet = ''] = await accounts.recoveryCodes.renew(id);
		expect((await finish(sheet)).account.id).toBe(id);
		await expect(finish(sheet)).rejects.toThrow('second-factor-code');
		office.wait(5 * 60_000);
		await expect(finish(digits())).rejects.toThrow('sign-in-expired');
		// With a second factor, a sheet alone gives nothing back.
		const [alone = ''] = await accounts.recoveryCodes.renew(id);
		await expect(
			accounts.recover({ username, recoveryCode: alone, code: '', password, address })
		).rejects.toThrow('recovery-failed');
		expect(await accounts.recoveryCodes.left(id)).toBe(10);
	});

	test('after five wrong second codes even the right one waits', async () => {
		const { accounts } = office.server;
		const { id, username } = await taken();
		const { secret } = await accounts.secondFactor.begin(id, username);
		await accounts.secondFactor.confirm(id, codeOfStep(fromBase32(secret), stepOf(office.now())));
		const { ticket } = (await signIn(username).catch(
			(error: unknown) => error
		)) as SecondFactorNeeded;
		const wrong = codeOfStep(fromBase32(secret), stepOf(office.now()) + 40);
		office.wait(60_000);
		for (let attempt = 0; attempt < 5; attempt += 1) {
			await expect(accounts.finishSignIn({ ticket, code: wrong, address })).rejects.toThrow(
				'second-factor-code'
			);
		}
		const right = codeOfStep(fromBase32(secret), stepOf(office.now()));
		await expect(accounts.finishSignIn({ ticket, code: right, address })).rejects.toThrow(
			'too-many-attempts'
		);
	});

	test('sessions are shown by the kind of machine and the day, and end one by one or all', async () => {
		const { accounts } = office.server;
		const { id, username } = await taken();
		const phone = new Headers({ 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Mobile' });
		const first = await signIn(username, password, phone);
		const second = await signIn(username);
		const headers = carrying(second.cookies);
		const listed = await accounts.sessions.list(id, headers);
		expect(listed.map(({ device, current }) => ({ device, current }))).toEqual([
			{ device: 'computer', current: true },
			{ device: 'phone', current: false }
		]);
		expect(JSON.stringify(listed)).not.toMatch(/Mozilla|192\.0\.2/);
		for (const { used } of listed) expect(used % day).toBe(0);
		const other = await taken();
		await accounts.sessions.end(other.id, listed[1]?.id ?? '');
		expect(await accounts.find(carrying(first.cookies))).not.toBeNull();
		await accounts.sessions.endAll(id, headers);
		expect(await accounts.find(carrying(first.cookies))).toBeNull();
		expect(await accounts.find(headers)).not.toBeNull();
	});
});
