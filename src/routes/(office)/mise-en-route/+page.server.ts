import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { setSessionCookies } from '#lib/server/accounts/session-cookie.ts';
import { consumeSetUpCode } from '#lib/server/accounts/set-up-token.ts';
import {
	type FormValues,
	gathered,
	readForm,
	type RefusedForm,
	refuseForm
} from '#lib/server/form.ts';
import { readPastedSites } from '#lib/domain/campaign/pasted-sites.ts';
import { readPasteRoom } from '#lib/server/paste-room.ts';
import { pastedText } from '#lib/server/services/paste-sites.ts';
import { setUp } from '#lib/server/services/set-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	done: !(await locals.server.accounts.isEmpty()),
	code: url.searchParams.get('code') ?? ''
});

const mostSites = 30;

/** A pass-phrase is never sent back: whoever wrote one is told to write it again. */
function passwordAsked(values: FormValues): Record<string, string> {
	return (values['password'] ?? '') === '' ? {} : { password: 'password-again' };
}

function withPasswordAsked(values: FormValues, refused: RefusedForm): RefusedForm {
	return { ...refused, errors: { ...passwordAsked(values), ...refused.errors } };
}

export const actions: Actions = {
	finish: async ({ request, locals, cookies, url, getClientAddress }) => {
		const { server } = locals;
		const values = await readForm(request);
		try {
			if (!(await server.accounts.isEmpty())) throw new Refusal('set-up-code');
			const { code, username, password } = values;
			await consumeSetUpCode(server, String(code ?? ''), () => setUp(server, gathered(values)));
			const { cookies: session } = await server.accounts.signIn({
				username: String(username),
				password: String(password),
				address: getClientAddress()
			});
			setSessionCookies({ url, cookies }, session);
		} catch (error) {
			const refused = refuseForm(values, error);
			return fail(refused.status, withPasswordAsked(values, refused.data));
		}
		redirect(303, '/bureau');
	},
	/** One more row, or one fewer: the page comes back as it was, also without JavaScript. */
	rows: async ({ request, url }) => {
		const values = await readForm(request);
		const rows = Number(url.searchParams.get('n') ?? '1');
		const shown = Object.entries(values).filter(([name]) => name !== 'password');
		return {
			values: Object.fromEntries(shown),
			errors: passwordAsked(values),
			refusal: null,
			rows: Number.isInteger(rows) ? Math.min(mostSites, Math.max(1, rows)) : 1
		};
	},
	/** Pasted buildings become rows of the form, where they are looked at; with a fault, none does. */
	coller: async ({ request, locals }) => {
		const values = await readForm(request);
		const shown = Object.entries(values).filter(([name]) => name !== 'password');
		const back = { errors: passwordAsked(values), refusal: null };
		try {
			const room = await readPasteRoom(locals.locale);
			const read = readPastedSites(pastedText(values['lines'] ?? ''), room);
			if (read.faults.length > 0 || read.sites.length === 0) {
				return { ...back, values: Object.fromEntries(shown), read, rows: null };
			}
			const rows = typedRows(values);
			const kept = shown.filter(([name]) => name !== 'lines' && !name.startsWith('sites.'));
			const all = [...rows, ...read.sites];
			const filled: Record<string, FormValues[string]> = {};
			for (const [name, value] of kept) filled[name] = value;
			for (const [row, site] of all.entries()) {
				filled[`sites.${row}.name`] = site.name;
				filled[`sites.${row}.dwellings`] = String(site.dwellings);
				filled[`sites.${row}.room`] = site.room;
			}
			return { ...back, values: filled, read, rows: all.length };
		} catch (error) {
			const refused = refuseForm(values, error);
			return fail(refused.status, withPasswordAsked(values, refused.data));
		}
	}
};

/** Rows of buildings in which something was typed. */
function typedRows(values: FormValues): { name: string; dwellings: string; room: string }[] {
	const { sites } = gathered(values);
	if (!Array.isArray(sites)) return [];
	return sites
		.filter((site) => typeof site === 'object')
		.map((site) => ({
			name: String(site['name'] ?? ''),
			dwellings: String(site['dwellings'] ?? ''),
			room: String(site['room'] ?? '')
		}))
		.filter((site) => Object.values(site).some((text) => text.trim() !== ''));
}
