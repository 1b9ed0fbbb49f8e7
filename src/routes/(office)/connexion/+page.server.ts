import { redirect } from '@sveltejs/kit';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { homeOf, returnPath } from '#lib/server/office-request.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (await locals.server.accounts.isEmpty()) redirect(303, '/');
	const next = returnPath(url.searchParams.get('suite'));
	if (locals.account !== null) redirect(303, next ?? homeOf(locals.account));
	return { needed: next !== null, signedOut: url.searchParams.has('fermee') };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress }) => {
		const values = await readForm(request);
		const { username = '', password = '' } = values;
		try {
			const errors = {
				...(username === '' ? { username: 'empty' } : {}),
				...(password === '' ? { password: 'empty' } : {})
			};
			if (Object.keys(errors).length > 0) throw new InputRefusal(errors);
			const signedIn = await locals.server.accounts.signIn({
				username: String(username),
				password: String(password),
				address: getClientAddress(),
				headers: request.headers
			});
			setSessionCookies({ url, cookies }, signedIn.cookies);
			locals.account = signedIn.account;
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, returnPath(url.searchParams.get('suite')) ?? homeOf(locals.account));
	}
};
