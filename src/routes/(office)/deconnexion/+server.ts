import { redirect } from '@sveltejs/kit';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import type { RequestHandler } from './$types';

/** Ends the session. A form of the header sends it; an address that is only visited does nothing. */
export const POST: RequestHandler = async ({ request, locals, cookies, url }) => {
	setSessionCookies({ url, cookies }, await locals.server.accounts.signOut(request.headers));
	redirect(303, '/connexion?fermee');
};
