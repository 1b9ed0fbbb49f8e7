import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const validMilliseconds = 5 * 60 * 1_000;

/**
 * Says that the pass-phrase of an account was right, for five minutes: enough to ask for the second
 * factor, and for nothing else. It opens no page.
 */
export function makeTicket(secret: string, account: string, now: number): string {
	const said = `${account}.${now + validMilliseconds}.${randomUUID()}`;
	return `${said}.${markOf(secret, said)}`;
}

/** The account of a ticket, or null when it was made up, changed or is too old. */
export function accountOfTicket(secret: string, ticket: string, now: number): string | null {
	const parts = ticket.split('.');
	const [account, expires, , mark = ''] = parts;
	if (parts.length !== 4 || account === undefined) return null;
	const expected = Buffer.from(markOf(secret, parts.slice(0, 3).join('.')));
	const given = Buffer.from(mark);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
	return now < Number(expires) ? account : null;
}

function markOf(secret: string, said: string): string {
	return createHmac('sha256', secret).update(`sign-in-ticket:${said}`).digest('base64url');
}
