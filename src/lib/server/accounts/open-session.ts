import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/** What a session tells of the machine it was opened on. */
export type DeviceKind = 'phone' | 'tablet' | 'computer';

const opening = v.object({
	account: v.string(),
	device: v.picklist(['phone', 'tablet', 'computer'])
});

/**
 * Opens a session for somebody who has proved who they are, by whichever way: the one place where a
 * session begins. Called by this server only; no web address leads here.
 */
export const openSession = {
	id: 'open-session',
	endpoints: {
		openSession: createAuthEndpoint.serverOnly(
			{ method: 'POST', body: opening },
			async (context) => {
				const { internalAdapter } = context.context;
				const { account, device } = context.body;
				const user = await internalAdapter.findUserById(account);
				if (user === null) return null;
				// Neither the address nor the name of the browser: what kind of machine it is.
				const session = await internalAdapter.createSession(account, false, {
					userAgent: device,
					ipAddress: ''
				});
				await setSessionCookie(context, { session, user });
				return { id: user.id, name: user.name };
			}
		)
	}
} satisfies BetterAuthPlugin;

/** The kind of machine, as its browser says; a computer when it does not say. */
export function deviceKindOf(headers: Headers | undefined): DeviceKind {
	const agent = headers?.get('user-agent') ?? '';
	if (/iPad|Tablet|Android(?!.*Mobile)/i.test(agent)) return 'tablet';
	return /Mobi|iPhone|Android/i.test(agent) ? 'phone' : 'computer';
}
