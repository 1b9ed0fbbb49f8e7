import type { Account } from '../accounts/account.ts';
import { allows } from '../accounts/permission.ts';
import type { Server } from '../server.ts';
import { readTabletWay } from './tablet-way.ts';

/** What is to be done before a tablet is added: a way for it to come securely. */
interface WayFirst {
	/** Whether the person may choose it. */
	readonly mayChoose: boolean;
	/** Names of those who may. */
	readonly askFirst: readonly string[];
}

/** Who chooses how tablets come, while nobody has; null once it is chosen. */
export async function tabletWayFirst(
	server: Pick<Server, 'app' | 'accounts'>,
	account: Account
): Promise<WayFirst | null> {
	if ((await readTabletWay(server)) !== null) return null;
	const mayChoose = allows(account, 'administer-platform', null);
	const accounts = mayChoose ? [] : await server.accounts.list();
	const may = accounts.filter((each) => allows(each, 'administer-platform', null));
	return { mayChoose, askFirst: may.map(({ name }) => name) };
}
