import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import { drawSlug } from '../../domain/campaign/slug.ts';
import type { AppDatabase } from '../database/schema.ts';

/** An address that no campaign has. */
export async function freeSlug(db: Kysely<AppDatabase>): Promise<string> {
	for (;;) {
		const slug = drawSlug((below) => randomInt(below));
		const taken = await db
			.selectFrom('campaign')
			.select('id')
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (taken === undefined) return slug;
	}
}
