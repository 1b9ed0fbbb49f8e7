import { isRefusal } from '../../domain/refusal.ts';
import type { Server } from '../server.ts';
import { demonstrationAccounts, demonstrationPassword } from './accounts.ts';
import { organisations } from './places.ts';

/** Writes the organisations and their sites down; what is there stays as it is. */
export async function loadPlaces(server: Server): Promise<void> {
	const at = server.clock();
	await server.app.transaction().execute(async (db) => {
		for (const { id, name, tenure, help, sites } of organisations) {
			await db
				.insertInto('organisation')
				.values({
					id,
					name,
					tenure,
					help_name: help.name,
					help_phone: help.phone,
					help_place: help.place,
					demonstration: 1,
					created_at: at
				})
				.onConflict((conflict) => conflict.column('id').doNothing())
				.execute();
			await db
				.insertInto('site')
				.values(
					sites.map((site, position) => ({
						...site,
						organisation_id: id,
						position,
						created_at: at
					}))
				)
				.onConflict((conflict) => conflict.column('id').doNothing())
				.execute();
		}
	});
}

/** Creates the accounts; one that is there keeps what its owner made of it. */
export async function loadAccounts(server: Server): Promise<void> {
	for (const { name, username, role, organisation } of demonstrationAccounts) {
		try {
			await server.accounts.create({
				name,
				username,
				password: demonstrationPassword,
				memberships: [{ organisation: organisation?.id ?? null, role, site: null }]
			});
		} catch (error) {
			if (!isRefusal(error) || error.code !== 'username-taken') throw error;
		}
	}
}
