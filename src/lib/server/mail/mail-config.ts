import * as v from 'valibot';

/** The mail server that letters are handed to. */
export interface MailConfig {
	readonly host: string;
	readonly port: number;
	/** From the first byte (`smtps:`), before anything else is said (STARTTLS), or none, on this machine. */
	readonly encryption: 'at-once' | 'upgraded' | 'none';
	/** Null where the server asks for no name. */
	readonly signIn: { readonly user: string; readonly password: string } | null;
	/** Address that letters come from. */
	readonly from: string;
}

/** `smtp://name:password@host:587`, or `smtps://` where it is encrypted from the first byte. */
export function smtpAddress() {
	return v.pipe(
		v.string(),
		v.check((text) => readSmtpAddress(text) !== null),
		v.transform((text) => readSmtpAddress(text) as Omit<MailConfig, 'from'>)
	);
}

/**
 * An address of e-mail, alone. Nothing in it ends a line or begins a second address, so none can add
 * a header to a letter or a person to those who get it.
 */
export function emailAddress(fault?: string) {
	return v.pipe(v.string(), v.trim(), v.maxLength(254, fault), v.rfcEmail(fault));
}

function readSmtpAddress(text: string): Omit<MailConfig, 'from'> | null {
	const url = URL.parse(text);
	if (url === null || !/^smtps?:$/.test(url.protocol)) return null;
	if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname)) return null;
	// What is behind the host would be a wish that nobody grants.
	if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '' || url.port === '0') {
		return null;
	}
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const atOnce = url.protocol === 'smtps:';
	const signIn = readSignIn(url);
	if (signIn === undefined) return null;
	return {
		host,
		port: url.port === '' ? (atOnce ? 465 : 587) : Number(url.port),
		encryption: atOnce ? 'at-once' : isHere(host) ? 'none' : 'upgraded',
		signIn
	};
}

/** Undefined for a name without a password, or for one that is wrongly written. */
function readSignIn({ username, password }: URL): MailConfig['signIn'] | undefined {
	if (username === '' && password === '') return null;
	if (username === '' || password === '') return undefined;
	try {
		return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
	} catch {
		return undefined;
	}
}

/** Names and addresses that never leave this machine. */
function isHere(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
