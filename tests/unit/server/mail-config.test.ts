import { expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';

const ORIGIN = 'https://voix.example.org';
const PORTE_VOIX_MAIL_FROM = 'bureau@example.org';
const read = (PORTE_VOIX_SMTP: string) =>
	readConfig({ ORIGIN, PORTE_VOIX_MAIL_FROM, PORTE_VOIX_SMTP }).mail;

test('no mail leaves unless a mail server is named', () => {
	expect(readConfig({ ORIGIN }).mail).toBeNull();
});

test('the mail server is named in one address, encrypted from the first byte or before anything else', () => {
	expect(read('smtps://bureau:p%40sse@mail.example.org')).toEqual({
		host: 'mail.example.org',
		port: 465,
		encryption: 'at-once',
		signIn: { user: 'bureau', password: 'p@sse' },
		from: 'bureau@example.org'
	});
	expect(read('smtp://mail.example.org')).toMatchObject({
		port: 587,
		encryption: 'upgraded',
		signIn: null
	});
	expect(read('smtp://mail.example.org:2525')).toMatchObject({
		port: 2525,
		encryption: 'upgraded'
	});
});

test('nothing is encrypted on this machine alone, and a name that only looks like it is elsewhere', () => {
	for (const here of ['localhost', '127.0.0.1', '127.0.0.53', '[::1]']) {
		expect(read(`smtp://${here}:25`)?.encryption).toBe('none');
	}
	expect(read('smtps://localhost')?.encryption).toBe('at-once');
	for (const elsewhere of ['localhost.example.org', '127.0.0.1.example.org', '[::2]', '10.0.0.1']) {
		expect(read(`smtp://${elsewhere}`)?.encryption).toBe('upgraded');
	}
});

test('nonsense stops the start with the name of the setting and never with the password', () => {
	for (const nonsense of [
		'',
		'mail.example.org',
		'http://mail.example.org',
		'smtp://',
		'smtp://mail.example.org:0',
		'smtp://mail.example.org:99999',
		'smtp://mail.example.org/?pool=true',
		'smtp://mail.example.org/boite',
		'smtp://secret@mail.example.org',
		'smtp://:secret@mail.example.org',
		'smtp://nom:secret%zz@mail.example.org',
		'smtp://nom:secret@mail example.org',
		'smtp://nom:secret@mail%0d%0a.example.org'
	]) {
		expect(() => read(nonsense), nonsense).toThrow(/^Unusable environment: PORTE_VOIX_SMTP$/);
	}
	for (const from of ['bureau', 'a@example.org, b@example.org', 'Bureau <a@example.org>']) {
		expect(() =>
			readConfig({
				ORIGIN,
				PORTE_VOIX_SMTP: 'smtp://localhost',
				PORTE_VOIX_MAIL_FROM: from
			})
		).toThrow(/^Unusable environment: PORTE_VOIX_MAIL_FROM$/);
	}
});

test('one setting without the other, or a link that would lead nowhere, stops the start', () => {
	expect(() => readConfig({ ORIGIN, PORTE_VOIX_SMTP: 'smtp://localhost' })).toThrow(/together/);
	expect(() => readConfig({ ORIGIN, PORTE_VOIX_MAIL_FROM })).toThrow(/together/);
	expect(() =>
		readConfig({ PORTE_VOIX_MAIL_FROM, PORTE_VOIX_SMTP: 'smtp://nom:secret@localhost' })
	).toThrow(/^PORTE_VOIX_SMTP needs ORIGIN(?!.*secret)/);
});
