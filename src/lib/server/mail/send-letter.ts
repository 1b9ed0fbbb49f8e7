import { Refusal } from '../../domain/refusal.ts';
import type { MailConfig } from './mail-config.ts';

/** A letter of plain text to one person. */
export interface Letter {
	readonly to: string;
	/** Whose letter it is, shown beside the address it comes from. */
	readonly from: string;
	readonly subject: string;
	readonly text: string;
}

/** Milliseconds: longest silences of the mail server, and the longest that a letter may take. */
const patience = { name: 5_000, connection: 10_000, silence: 15_000, whole: 30_000 } as const;

/**
 * Hands a letter to the mail server and keeps nothing of it: no line of what was said with the
 * server, and a refusal that tells neither the address nor the server's own words.
 * @param longest milliseconds after which it is given up
 * @throws Refusal `mail-not-sent`
 */
export async function sendLetter(
	config: MailConfig,
	letter: Letter,
	longest: number = patience.whole
): Promise<void> {
	// Loaded with the first letter: most installations send none.
	const { createTransport } = await import('nodemailer');
	const transport = createTransport({
		host: config.host,
		port: config.port,
		secure: config.encryption === 'at-once',
		requireTLS: config.encryption === 'upgraded',
		// A mail server of this machine often offers a certificate that nobody signed.
		ignoreTLS: config.encryption === 'none',
		tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
		...(config.signIn === null
			? {}
			: { auth: { user: config.signIn.user, pass: config.signIn.password } }),
		// The name of the machine is nobody's business.
		name: config.from.slice(config.from.lastIndexOf('@') + 1),
		dnsTimeout: patience.name,
		connectionTimeout: patience.connection,
		greetingTimeout: patience.connection,
		socketTimeout: patience.silence,
		logger: false,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	const sending = transport.sendMail({
		from: { name: oneLine(letter.from), address: config.from },
		to: { name: '', address: letter.to },
		subject: oneLine(letter.subject),
		text: letter.text,
		headers: { 'Auto-Submitted': 'auto-generated' }
	});
	await withinTime(sending, longest).catch(() => {
		throw new Refusal('mail-not-sent');
	});
}

/** What stands in a header has no end of line, nor another sign that is not seen. */
function oneLine(text: string): string {
	return text
		.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.replaceAll(/ +/g, ' ')
		.trim();
}

/** A server that says a word every second is never silent: the whole has an end too. */
async function withinTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => {
		reject(new Error('out of time'));
	}, milliseconds);
	try {
		await Promise.race([work, promise]);
	} finally {
		clearTimeout(timer);
	}
}
