import { fail, redirect } from '@sveltejs/kit';
import { SecondFactorNeeded, type SignedIn } from '#lib/server/accounts/accounts.ts';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { homeOf, returnPath } from '#lib/server/office-request.ts';
import { parsed } from '#lib/server/services/access/own-access.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (await locals.server.accounts.isEmpty()) redirect(303, '/');
	const next = returnPath(url.searchParams.get('suite'));
	if (locals.account !== null) redirect(303, next ?? homeOf(locals.account));
	const { accounts, config } = locals.server;
	return {
		needed: next !== null,
		signedOut: url.searchParams.has('fermee'),
		restored: url.searchParams.has('restauree'),
		recovered: url.searchParams.has('revenue'),
		// A passkey belongs to one address: by the other one, browsers would find none.
		keys: accounts.passkeys.work && url.origin === config.origin
	};
};

function goIn({ url, cookies, locals }: RequestEvent, signedIn: SignedIn): never {
	setSessionCookies({ url, cookies }, signedIn.cookies);
	locals.account = signedIn.account;
	redirect(303, returnPath(url.searchParams.get('suite')) ?? homeOf(signedIn.account));
}

export const actions: Actions = {
	enter: async (event) => {
		const { accounts } = event.locals.server;
		const values = await readForm(event.request);
		const { username = '', password = '' } = values;
		let signedIn: SignedIn;
		try {
			const errors = {
				...(username === '' ? { username: 'empty' } : {}),
				...(password === '' ? { password: 'empty' } : {})
			};
			if (Object.keys(errors).length > 0) throw new InputRefusal(errors);
			signedIn = await accounts.signIn({
				username: String(username),
				password: String(password),
				address: event.getClientAddress(),
				headers: event.request.headers
			});
		} catch (error) {
			if (error instanceof SecondFactorNeeded) {
				return { values: { ticket: error.ticket }, errors: {}, refusal: null };
			}
			return refuseForm(values, error);
		}
		goIn(event, signedIn);
	},
	/** The second code, with the ticket that the first half gave. */
	code: async (event) => {
		const values = await readForm(event.request);
		const { ticket = '', code = '' } = values;
		let signedIn: SignedIn;
		try {
			signedIn = await event.locals.server.accounts.finishSignIn({
				ticket: String(ticket),
				code: String(code),
				address: event.getClientAddress(),
				headers: event.request.headers
			});
		} catch (error) {
			const refused = refuseForm(values, error);
			const { code: typed, ...kept } = refused.data.values;
			const over = refused.data.refusal === 'sign-in-expired';
			return fail(refused.status, {
				...refused.data,
				// A code that was typed is not sent back; once the time is over, one begins again.
				values: over || typed === undefined ? {} : kept
			});
		}
		goIn(event, signedIn);
	},
	/** What a passkey signed, as JSON in a field that the page fills. */
	key: async (event) => {
		const { accounts } = event.locals.server;
		const { response = '' } = await readForm(event.request);
		let signedIn: SignedIn;
		try {
			await accounts.attempts.take('address', event.getClientAddress());
			const account = await accounts.passkeys.verify(parsed(String(response)));
			signedIn = await accounts.openSession(account, event.request.headers);
		} catch (error) {
			return refuseForm({}, error);
		}
		goIn(event, signedIn);
	}
};
