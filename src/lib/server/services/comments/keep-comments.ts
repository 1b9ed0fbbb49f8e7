import type { Kysely } from 'kysely';
import type { AppDatabase } from '../../database/schema.ts';
import type { TabulationResult } from '../../tabulator/tabulator.ts';

/** Few enough for the parameters of one statement. */
const rowsAtOnce = 200;

/** Writes the sealed comments down, in the transaction of the release, in the order of their ids. */
export async function keepComments(
	db: Kysely<AppDatabase>,
	campaign: string,
	comments: TabulationResult['comments']
): Promise<void> {
	for (let from = 0; from < comments.length; from += rowsAtOnce) {
		await db
			.insertInto('comment')
			.values(
				comments.slice(from, from + rowsAtOnce).map(({ id, sealed }) => ({
					id,
					campaign_id: campaign,
					sealed: Buffer.from(sealed, 'base64')
				}))
			)
			.execute();
	}
}
