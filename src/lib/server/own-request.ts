import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Own } from './services/access/own-access.ts';

/** A request of somebody who is signed in, about their own access: also once every mandate is over. */
export function ownRequest(event: RequestEvent): Own {
	const { account } = event.locals;
	if (account === null) {
		redirect(303, `/connexion?suite=${encodeURIComponent(event.url.pathname)}`);
	}
	return { account, address: event.getClientAddress(), headers: event.request.headers };
}
