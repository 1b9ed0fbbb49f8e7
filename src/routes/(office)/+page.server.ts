import { redirect } from '@sveltejs/kit';
import { homeOf } from '#lib/server/office-request.ts';
import type { PageServerLoad } from './$types';

/** The front door: set-up is explained once, then it leads to where somebody works. */
export const load: PageServerLoad = async ({ locals }) => {
	if (await locals.server.accounts.isEmpty()) return;
	redirect(303, locals.account === null ? '/connexion' : homeOf(locals.account));
};
