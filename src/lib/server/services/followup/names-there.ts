import type { Server } from '../../server.ts';

/** Names of those who work there: none of them belongs on a wall. */
export async function namesThere(
	{ accounts, app }: Server,
	organisation: string
): Promise<string[]> {
	const [people, { help_name: help }] = await Promise.all([
		accounts.list(organisation),
		app
			.selectFrom('organisation')
			.select('help_name')
			.where('id', '=', organisation)
			.executeTakeFirstOrThrow()
	]);
	return [...new Set([help, ...people.map(({ name }) => name)])].filter((name) => name !== '');
}
