import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Ends the session. A form of the header sends it; an address that is only visited does nothing. */
export const POST: RequestHandler = async ({ request, locals, cookies }) => {
	for (const cookie of await locals.server.accounts.signOut(request.headers)) {
		cookies.set(cookie.name, cookie.value, cookie.options);
	}
	redirect(303, '/connexion?fermee');
};
