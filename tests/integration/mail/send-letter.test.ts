import { afterEach, expect, test } from 'vitest';
import type { MailConfig } from '#lib/server/mail/mail-config.ts';
import { sendLetter } from '#lib/server/mail/send-letter.ts';
import { type MailServer, readLetter, startMailServer } from '../../support/mail-server.ts';

const open: MailServer[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((server) => server.close()));
});

const server = async (manner: Parameters<typeof startMailServer>[0]) => {
	const started = await startMailServer(manner);
	open.push(started);
	return started;
};

const config = (port: number, change: Partial<MailConfig> = {}): MailConfig => ({
	host: '127.0.0.1',
	port,
	encryption: 'none',
	signIn: { user: 'bureau', password: 'motdepasse' },
	from: 'bureau@example.org',
	...change
});

const letter = {
	to: 'jean@example.org',
	from: 'Office d’habitation',
	subject: 'Invitation',
	text: 'Bonjour,\n'
};

test('a letter is plain text for one person, from the address of the installation', async () => {
	const { port, lines, letters } = await server('takes');
	await sendLetter(config(port), letter);
	expect(lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<jean@example.org>']);
	expect(lines[0]).toBe('EHLO example.org');
	const { head, text } = readLetter(letters[0] ?? '');
	expect(text.trim()).toBe('Bonjour,');
	expect(head.find((line) => line.startsWith('From:'))).toContain('<bureau@example.org>');
	expect(head.some((line) => /^content-type: text\/plain; charset=utf-8/i.test(line))).toBe(true);
	expect(head).toContain('Auto-Submitted: auto-generated');
});

test('names with ends of lines add no header and no person', async () => {
	const { port, lines, letters } = await server('takes');
	const evil = 'Office\r\nBcc: autre@example.org\r\n\r\nAilleurs\u2028X: 1\nY: 2';
	await sendLetter(config(port), { ...letter, from: evil, subject: evil });
	expect(lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<jean@example.org>']);
	const { head, text } = readLetter(letters[0] ?? '');
	expect(head.filter((line) => /^(?:bcc|x|y):/i.test(line))).toEqual([]);
	expect(head.filter((line) => line.startsWith('Subject:'))).toHaveLength(1);
	expect(text.trim()).toBe('Bonjour,');
});

test('a server elsewhere that offers no encryption learns neither password, nor address, nor letter', async () => {
	const { port, lines, letters } = await server('takes');
	await expect(sendLetter(config(port, { encryption: 'upgraded' }), letter)).rejects.toThrow(
		/^mail-not-sent$/
	);
	await expect(sendLetter(config(port, { encryption: 'at-once' }), letter, 300)).rejects.toThrow(
		/^mail-not-sent$/
	);
	expect(letters).toEqual([]);
	expect(lines.filter((line) => /^(?:AUTH|MAIL|RCPT)/.test(line))).toEqual([]);
	expect(lines.join()).not.toContain('jean@');
});

test('a server that refuses, is silent or is not there gives one named refusal, without its words', async () => {
	const refusing = await server('refuses');
	const silent = await server('silent');
	const gone = await server('takes');
	await gone.close();
	for (const { port } of [refusing, silent, gone]) {
		const refused: unknown = await sendLetter(config(port), letter, 200).catch(
			(error: unknown) => error
		);
		expect(String(refused)).toBe('Refusal: mail-not-sent');
		expect(JSON.stringify(refused, Object.getOwnPropertyNames(refused))).not.toContain('jean@');
		expect((refused as Error).cause).toBeUndefined();
	}
	expect(refusing.letters).toEqual([]);
});
