import type { Tenure } from '../../domain/campaign/campaign.ts';
import type { Account, Role } from '../accounts/account.ts';
import { type Action, allows } from '../accounts/permission.ts';
import type { Server } from '../server.ts';

export interface Organisation {
	readonly id: string;
	readonly name: string;
	readonly tenure: Tenure;
	readonly demonstration: boolean;
	/** What the account is there. */
	readonly role: Role;
}

const entering: Action = 'see-campaigns';

/** Organisations whose office an account may enter, the real ones first, by age. */
export async function listOrganisations(server: Server, account: Account): Promise<Organisation[]> {
	const rows = await server.app
		.selectFrom('organisation')
		.select(['id', 'name', 'tenure', 'demonstration'])
		.orderBy('demonstration')
		.orderBy('created_at')
		.execute();
	return rows
		.filter(({ id }) => allows(account, entering, id))
		.map((row) => ({
			id: row.id,
			name: row.name,
			tenure: row.tenure as Tenure,
			demonstration: row.demonstration === 1,
			role:
				account.memberships.find(({ organisation }) => organisation === row.id)?.role ??
				'administrator'
		}));
}

/** Whom people call: shown on the tablet, and on what is printed for its room. */
export async function readHelp(
	{ app }: Pick<Server, 'app'>,
	organisation: string
): Promise<{ name: string; phone: string; place: string }> {
	return app
		.selectFrom('organisation')
		.select(['help_name as name', 'help_phone as phone', 'help_place as place'])
		.where('id', '=', organisation)
		.executeTakeFirstOrThrow();
}
