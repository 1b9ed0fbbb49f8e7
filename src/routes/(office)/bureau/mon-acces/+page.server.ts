import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { type FormValues, readForm, refuseForm } from '#lib/server/form.ts';
import { ownRequest } from '#lib/server/own-request.ts';
import {
	addPasskey,
	beginSecondFactor,
	changePassPhrase,
	confirmSecondFactor,
	makeRecoverySheet,
	type Own,
	readOwnAccess,
	removePasskey,
	removeSecondFactor
} from '#lib/server/services/access/own-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { server } = event.locals;
	const own = await readOwnAccess(server, ownRequest(event));
	return {
		own: { ...own, passkeysWork: own.passkeysWork && event.url.origin === server.config.origin },
		saved: event.url.searchParams.has('fait')
	};
};

/** What was refused, and in which part of the page it is said. */
function refuse(part: string, values: FormValues, error: unknown) {
	const { status, data } = refuseForm(values, error);
	const { password, ...errors } = data.errors;
	const own = password === undefined ? errors : { ...errors, [`${part}Password`]: password };
	return fail(status, { ...data, errors: own, part });
}

/** Each part of the page asks for the pass-phrase in a field of its own. */
async function readPart(part: string, request: Request): Promise<FormValues> {
	const values = await readForm(request);
	return { ...values, password: values[`${part}Password`] ?? '' };
}

/** One thing that is done to one's own access, and the page again. */
const act =
	(part: string, work: (own: Own, values: FormValues, event: RequestEvent) => Promise<void>) =>
	async (event: RequestEvent) => {
		const own = ownRequest(event);
		const values = await readPart(part, event.request);
		try {
			await work(own, values, event);
		} catch (error) {
			return refuse(part, values, error);
		}
		redirect(303, '/bureau/mon-acces?fait');
	};

const shown = { values: {}, errors: {}, refusal: null };

export const actions: Actions = {
	phrase: act('phrase', async (own, values, { locals, url, cookies }) => {
		setSessionCookies({ url, cookies }, await changePassPhrase(locals.server, own, values));
	}),
	sheet: async (event) => {
		const own = ownRequest(event);
		const values = await readPart('sheet', event.request);
		try {
			// Shown on this answer only: the codes stand in no address and are kept nowhere.
			const codes = await makeRecoverySheet(event.locals.server, own, values);
			return { ...shown, part: 'sheet', codes };
		} catch (error) {
			return refuse('sheet', values, error);
		}
	},
	begin: async (event) => {
		const own = ownRequest(event);
		try {
			const enrolment = await beginSecondFactor(event.locals.server, own);
			return { ...shown, part: 'factor', enrolment };
		} catch (error) {
			return refuse('factor', {}, error);
		}
	},
	confirm: async (event) => {
		const own = ownRequest(event);
		const values = await readPart('factor', event.request);
		const { server } = event.locals;
		try {
			await confirmSecondFactor(server, own, values);
		} catch (error) {
			const { status, data } = refuse('factor', values, error);
			const enrolment = await beginSecondFactor(server, own);
			return fail(status, { ...data, values: {}, enrolment });
		}
		redirect(303, '/bureau/mon-acces?fait');
	},
	remove: act('factor', (own, values, { locals }) =>
		removeSecondFactor(locals.server, own, values)
	),
	key: act('keys', (own, values, { locals }) => addPasskey(locals.server, own, values)),
	keyless: act('keyless', (own, values, { locals }) => removePasskey(locals.server, own, values)),
	end: act('sessions', (own, values, { locals }) =>
		locals.server.accounts.sessions.end(own.account.id, String(values['id'] ?? ''))
	),
	endAll: act('sessions', (own, _values, { locals }) =>
		locals.server.accounts.sessions.endAll(own.account.id, own.headers)
	)
};
