import type { Server } from '../../server.ts';

/** Names of those who work for an organisation: what a comment says of them is taken out. */
export async function staffNames(
	accounts: Server['accounts'],
	{ id, help_name: help }: { readonly id: string; readonly help_name: string }
): Promise<string[]> {
	const listed = await accounts.list(id);
	return [...new Set([help, ...listed.map(({ name }) => name)])].filter((name) => name !== '');
}
