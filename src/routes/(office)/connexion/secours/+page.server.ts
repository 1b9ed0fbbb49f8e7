import { redirect } from '@sveltejs/kit';
import { readForm, refuseForm } from '#lib/server/form.ts';
import { noteOwn } from '#lib/server/services/access/own-access.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals, getClientAddress }) => {
		const { server } = locals;
		const values = await readForm(request);
		const { username = '', recoveryCode = '', digits = '', password = '' } = values;
		try {
			const errors = Object.fromEntries(
				Object.entries({ username, recoveryCode, password })
					.filter(([, value]) => value === '')
					.map(([name]) => [name, name === 'password' ? 'password-empty' : 'empty'])
			);
			if (Object.keys(errors).length > 0) throw new InputRefusal(errors);
			const account = await server.accounts.recover({
				username: String(username),
				recoveryCode: String(recoveryCode),
				code: String(digits),
				password: String(password),
				address: getClientAddress()
			});
			await noteOwn(server, account, 'pass-phrase-recovered');
		} catch (error) {
			return refuseForm(values, error);
		}
		redirect(303, '/connexion?revenue');
	}
};
