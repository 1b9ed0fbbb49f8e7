import type { Account } from '#lib/server/accounts/account.ts';
import { fail, redirect } from '@sveltejs/kit';
import { drawPassPhrase } from '#lib/server/services/pass-phrase.ts';
import { readSlip, useSlip } from '#lib/server/services/access/use-slip.ts';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { homeOf } from '#lib/server/office-request.ts';
import type { Actions } from './$types';

/** The code never stands in an address that is asked for: behind the « # » it stays in the browser. */
export const actions: Actions = {
	/** What the code opens. It stays in the form, out of the address and of every log. */
	look: async ({ request, locals, getClientAddress }) => {
		const values = await readForm(request);
		try {
			const slip = await readSlip(locals.server, String(values['code'] ?? ''), getClientAddress());
			return { values, errors: {}, refusal: null, slip, suggestion: drawPassPhrase() };
		} catch (error) {
			return refuseForm(values, error);
		}
	},
	take: async ({ request, locals, getClientAddress, cookies, url }) => {
		const { server } = locals;
		const values = await readForm(request);
		const address = getClientAddress();
		let account: Account;
		try {
			const taken = await useSlip(server, values, address);
			const signedIn = await server.accounts.openSession(taken.id, request.headers);
			setSessionCookies({ url, cookies }, signedIn.cookies);
			({ account } = signedIn);
			locals.account = account;
		} catch (error) {
			const refused = refuseForm(values, error);
			try {
				const slip = await readSlip(server, String(values['code'] ?? ''), address);
				return fail(refused.status, { ...refused.data, slip, suggestion: drawPassPhrase() });
			} catch {
				return refused;
			}
		}
		redirect(303, homeOf(account));
	}
};
