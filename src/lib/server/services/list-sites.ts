import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';
import { permit } from './permit.ts';

export interface Site {
	readonly id: string;
	readonly name: string;
	readonly dwellings: number;
	readonly room: string;
	readonly territory: string | null;
}

/**
 * Buildings of an organisation, in the order they were added.
 * @throws Refusal `forbidden`
 */
export async function listSites(
	server: Server,
	account: Account | null,
	organisation: string
): Promise<Site[]> {
	permit(account, 'manage-sites', organisation);
	return server.app
		.selectFrom('site')
		.select(['id', 'name', 'dwellings', 'room', 'territory'])
		.where('organisation_id', '=', organisation)
		.orderBy('position')
		.execute();
}
