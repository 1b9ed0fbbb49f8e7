import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecondFactorNeeded, type SessionCookie } from '#lib/server/accounts/accounts.ts';
import { codeOfStep, stepOf } from '#lib/server/accounts/totp.ts';
import { invitePerson } from '#lib/server/services/access/invite-person.ts';
import { useSlip } from '#lib/server/services/access/use-slip.ts';
import { day, type Office, startOffice } from '../../support/office.ts';
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

describe.each(engines)('one’s own access on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const invite = () =>
		invitePerson(office.server, office.manager, office.organisation, {
			name: 'Jean Tremblay',
			role: 'committee',
			site: '',
			lastDay: ''
		});

	/** Somebody who took an invitation. */
	const taken = async () => {
		const username = `jean-${++count}`;
		const { code } = await invite();
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
