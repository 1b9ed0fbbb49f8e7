import type { Account } from '../accounts/account.ts';
import type { Server } from '../server.ts';

/** One of the invented people, by the name they sign in with. */
export async function accountOf(server: Server, username: string): Promise<Account> {
	const found = (await server.accounts.list()).find((one) => one.username === username);
	if (found === undefined) throw new Error(`there is no account ${username}`);
	return found;
}
