import { findIdentifiers } from '../../../domain/comment/identifiers.ts';
import type { Server } from '../../server.ts';

/**
 * Names of those who work for an organisation: what a comment says of them is taken out.
 *
 * @param askedBy who asks in the campaign: often a body, sometimes with the name of a person
 */
export async function staffNames(
	accounts: Server['accounts'],
	{ id, help_name: help }: { readonly id: string; readonly help_name: string },
	askedBy: string
): Promise<string[]> {
	const listed = await accounts.list(id);
	const asking = findIdentifiers(askedBy)
		.filter(({ kind }) => kind === 'name')
		.map(({ from, to }) => askedBy.slice(from, to));
	const names = [help, ...asking, ...listed.map(({ name }) => name)];
	return [...new Set(names)].filter((name) => name !== '');
}
