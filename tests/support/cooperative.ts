import type { Account } from '#lib/server/accounts/account.ts';
import type { Server } from '#lib/server/server.ts';
import { setUp } from '#lib/server/services/set-up.ts';

/** Sets up a co-op of one building, whose secretary signs in with what is given. */
export async function setUpCooperative(
	server: Server,
	secretary: { readonly name: string; readonly username: string; readonly password: string },
	dwellings: number
): Promise<Account> {
	const { id } = await setUp(server, {
		...secretary,
		organisation: 'Coopérative La Passerelle',
		tenure: 'coop',
		helpName: 'Mme Roy',
		helpPhone: '418 555-0104',
		helpPlace: 'local 104',
		sites: [
			{
				name: 'La Passerelle',
				dwellings: String(dwellings),
				room: 'salle commune',
				territory: ''
			}
		]
	});
	const account = (await server.accounts.list()).find((one) => one.id === id);
	if (account === undefined) throw new Error('the set-up made no account');
	return account;
}
