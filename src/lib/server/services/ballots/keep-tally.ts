import type { Kysely } from 'kysely';
import type { AppDatabase } from '../../database/schema.ts';

/** Keeps the counted ballots of a formal vote under their lock, in the transaction of its release. */
export async function keepTally(
	db: Kysely<AppDatabase>,
	{ id, key }: { readonly id: string; readonly key: string },
	sealed: string,
	at: number
): Promise<void> {
	await db
		.insertInto('sealed_tally')
		.values({ campaign_id: id, key, sealed: Buffer.from(sealed, 'base64'), made_at: at })
		.execute();
}
