import { redirect } from '@sveltejs/kit';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.account === null) redirect(303, '/connexion');
};

export const actions: Actions = {
	/** Ends the session. A form of the header sends it; an address that is only visited asks first. */
	default: async ({ request, locals, cookies, url }) => {
		setSessionCookies({ url, cookies }, await locals.server.accounts.signOut(request.headers));
		redirect(303, '/connexion?fermee');
	}
};
