import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import { allows } from '../../accounts/permission.ts';
import type { Server } from '../../server.ts';

/**
 * Buildings whose assemblies an account may hold, in the order of the office.
 * @throws Refusal `forbidden` where it may hold none, of the whole organisation neither
 */
export async function placesToMeet(
	{ app }: Pick<Server, 'app'>,
	account: Account,
	organisation: string
): Promise<{ id: string; name: string }[]> {
	const sites = await buildingsHeld({ app }, account, organisation);
	if (sites.length === 0 && !allows(account, 'hold-meetings', organisation)) {
		throw new Refusal('forbidden');
	}
	return sites;
}

/** The same for who only looks: none where it may hold none. */
export async function buildingsHeld(
	{ app }: Pick<Server, 'app'>,
	account: Account,
	organisation: string
): Promise<{ id: string; name: string }[]> {
	const rows = await app
		.selectFrom('site')
		.select(['id', 'name'])
		.where('organisation_id', '=', organisation)
		.orderBy('position')
		.execute();
	return rows.filter(({ id }) => allows(account, 'hold-meetings', organisation, id));
}
