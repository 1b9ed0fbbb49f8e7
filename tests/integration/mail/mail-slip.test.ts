import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import type { Account } from '#lib/server/accounts/account.ts';
import { createLog } from '#lib/server/log.ts';
import { mailForm } from '#lib/server/mail-form.ts';
import type { Server } from '#lib/server/server.ts';
import { giveBack } from '#lib/server/services/access/give-back.ts';
import { invitePerson } from '#lib/server/services/access/invite-person.ts';
import { findMailable, mailSlip } from '#lib/server/services/access/mail-slip.ts';
import { readSlip, useSlip } from '#lib/server/services/access/use-slip.ts';
import { type MailServer, readLetter, startMailServer } from '../../support/mail-server.ts';
import { minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const mailAddress = 'jean.tremblay@example.org';
const machine = '192.0.2.7';

describe.each(engines)('letters with a link on %s', (engine) => {
	const logged: string[] = [];
	let office: Office;
	let post: MailServer;
	let refusing: MailServer;

	beforeAll(async () => {
		post = await startMailServer('takes');
		refusing = await startMailServer('refuses');
		office = await startOffice(
			engine,
			createLog((line) => logged.push(line))
		);
	});
	afterEach(() => {
		// Nobody waits for the letters of the test before.
		office.wait(20 * minute);
	});
	afterAll(async () => {
		await Promise.all([office.remove(), post.close(), refusing.close()]);
	});

	/** The same server, with a mail server. */
	const mailing = ({ port }: MailServer = post): Server => ({
		...office.server,
		config: {
			...office.config,
			origin: 'https://voix.example.org',
			mail: {
				host: '127.0.0.1',
				port,
				encryption: 'none',
				signIn: null,
				from: 'bureau@example.org'
			}
		}
	});

	const invite = (by: Account = office.manager) =>
		invitePerson(office.server, by, office.organisation, {
			name: 'Jean Tremblay',
			role: 'committee',
			site: '',
			lastDay: ''
		});

	interface Sending {
		readonly by?: Account;
		readonly person?: string;
		readonly locale?: Locale;
	}

	const send = async (
		server: Server,
		code: string,
		{ by = office.manager, person, locale = 'fr' }: Sending = {}
	) => {
		const slip = await findMailable(server, by, office.organisation, person ?? null, code);
		await mailSlip(server, slip, locale, { mailAddress });
	};

	const submit = (server: Server, form: Record<string, string>) =>
		mailForm(
			{
				locals: { server, account: office.manager, locale: 'fr' },
				request: new Request('https://voix.example.org/bureau/comptes?/mail', {
					method: 'POST',
					body: new URLSearchParams(form)
				}),
				url: new URL('https://voix.example.org/bureau/comptes?/mail'),
				cookies: { get: () => undefined }
			} as unknown as RequestEvent,
			null
		);

	const journal = () =>
		office.server.app.selectFrom('journal').selectAll().orderBy('sequence').execute();

	test('the link of an invitation is sent once, and the address is written nowhere', async () => {
		const { code } = await invite();
		await send(mailing(), code);
		const { head, text } = readLetter(post.letters.at(-1) ?? '');
		expect(head).toContain(`To: ${mailAddress}`);
		expect(text).toContain(`https://voix.example.org/invitation#${code}`);
		expect(text).toContain('Office d’habitation');
		expect(text).toMatch(/bon jusqu’au 6 mars 2027, une seule fois/);
		expect(text).not.toContain('Jean');
		await expect(send(mailing(), code)).rejects.toThrow('already-mailed');
		office.wait(26 * 60 * minute);
		await expect(send(mailing(), code)).rejects.toThrow('already-mailed');
		expect(post.letters).toHaveLength(1);
		expect((await journal()).at(-1)).toMatchObject({
			action: 'invitation-mailed',
			account_id: office.manager.id
		});
		const { app } = office.server;
		const kept = JSON.stringify([
			await journal(),
			await app.selectFrom('access_slip').selectAll().execute(),
			await app.selectFrom('attempt').selectAll().execute(),
			logged
		]);
		for (const secret of [mailAddress, 'jean.tremblay', code]) expect(kept).not.toContain(secret);
		if (engine === 'sqlite') {
			const files = readdirSync(office.config.data, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
			expect(files.some((bytes) => bytes.includes('invitation-mailed'))).toBe(true);
			expect(files.some((bytes) => bytes.includes(mailAddress) || bytes.includes(code))).toBe(
				false
			);
		}
		await expect(readSlip(office.server, code, machine)).resolves.toMatchObject({
			name: 'Jean Tremblay'
		});
	});

	test('a way back is sent as one, by its maker, from the page of its owner only', async () => {
		const { code: first } = await invite();
		const password = 'canot brume lundi tuque';
		const { id } = await useSlip(
			office.server,
			{ code: first, username: 'jean.tremblay', password },
			machine
		);
		const { code } = await giveBack(office.server, office.manager, office.organisation, id);
		await expect(send(mailing(), code)).rejects.toThrow('invitation-not-found');
		await send(mailing(), code, { person: id, locale: 'en' });
		const { text } = readLetter(post.letters.at(-1) ?? '');
		expect(text).toContain('helping you get your access');
		expect(text).toContain(`/invitation#${code}`);
		expect((await journal()).at(-1)).toMatchObject({ action: 'way-back-mailed', subject: id });
		// Lost as well: the next slip is another one.
		office.wait(minute);
		const next = await giveBack(office.server, office.manager, office.organisation, id);
		await send(mailing(), next.code, { person: id });
		await expect(send(mailing(), code, { person: id })).rejects.toThrow('invitation-not-found');
	});

	test('each language of the office has its letter', async () => {
		const texts = new Set<string>();
		for (const locale of locales) {
			const { code } = await invite();
			await send(mailing(), code, { locale });
			const { head, text } = readLetter(post.letters.at(-1) ?? '');
			expect(text).toContain(code);
			expect(text).toContain('Office d’habitation');
			expect(text).not.toMatch(/\{\{|accounts/);
			expect(head.filter((line) => line.startsWith('Subject: '))).toHaveLength(1);
			texts.add(text.replace(code, ''));
		}
		expect(texts.size).toBe(locales.length);
	});

	test('nothing is sent where no mail server is set, whatever is posted', async () => {
		const { code } = await invite();
		const before = post.letters.length;
		await expect(send(office.server, code)).rejects.toThrow('mail-not-set');
		expect(await submit(office.server, { code, mailAddress })).toMatchObject({
			status: 400,
			data: { refusal: 'mail-not-set', values: {} }
		});
		expect(post.letters).toHaveLength(before);
	});

	test('a mail server that refuses leaves the printed invitation good, shown again and free to be sent', async () => {
		const { code } = await invite();
		const acts = (await journal()).length;
		expect(await submit(mailing(refusing), { code, mailAddress })).toMatchObject({
			status: 503,
			data: {
				refusal: 'mail-not-sent',
				mailed: false,
				printed: { code, link: `https://voix.example.org/invitation#${code}`, byMail: true },
				values: { mailAddress }
			}
		});
		expect(await journal()).toHaveLength(acts);
		expect(logged.join('')).not.toContain('jean.tremblay');
		await expect(readSlip(office.server, code, machine)).resolves.toBeDefined();
		const sent = await submit(mailing(), { code, mailAddress });
		expect(sent).toMatchObject({ mailed: true, refusal: null, printed: { code } });
		expect(JSON.stringify(sent)).not.toContain(mailAddress);
	});

	test.each([
		'jean',
		'',
		'jean@example.org, autre@example.org',
		'jean@example.org\r\nBcc: autre@example.org',
		'jean@example.org\nRCPT TO:<autre@example.org>',
		'Jean <jean@example.org>',
		'"jean\r\n"@example.org',
		`${'a'.repeat(250)}@example.org`
	])('the address %j is refused beside its field, and the slip is shown again', async (typed) => {
		const { code } = await invite();
		const lines = post.lines.length;
		expect(await submit(mailing(), { code, mailAddress: typed })).toMatchObject({
			status: 400,
			data: { errors: { mailAddress: 'not-an-address' }, printed: { code } }
		});
		expect(post.lines).toHaveLength(lines);
	});

	test('nobody sends a slip of others, an old one, one of another organisation or without the right', async () => {
		const { code } = await invite();
		const other = somebody(office, 'manager');
		await expect(send(mailing(), code, { by: other })).rejects.toThrow('invitation-not-found');
		await expect(send(mailing(), 'AAAA-AAAA-AAAA')).rejects.toThrow('invitation-not-found');
		for (const role of ['committee', 'moderator', 'helper', 'data-entry', 'coordinator'] as const) {
			await expect(send(mailing(), code, { by: somebody(office, role) })).rejects.toThrow(
				'forbidden'
			);
		}
		await expect(findMailable(mailing(), other, 'un autre organisme', null, code)).rejects.toThrow(
			'forbidden'
		);
		office.wait(15 * 24 * 60 * minute);
		await expect(send(mailing(), code)).rejects.toThrow('invitation-not-found');
	});

	test('one person sends ten letters in a quarter of an hour, and two presses at once send one', async () => {
		const { code } = await invite();
		const before = post.letters.length;
		const both = await Promise.allSettled([send(mailing(), code), send(mailing(), code)]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(post.letters).toHaveLength(before + 1);
		for (let letter = 2; letter < 10; letter += 1) await send(mailing(), (await invite()).code);
		const { code: late } = await invite();
		await expect(send(mailing(), late)).rejects.toThrow('too-many-attempts');
		office.wait(16 * minute);
		await send(mailing(), late);
	});
});
