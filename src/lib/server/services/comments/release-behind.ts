import type { Kysely } from 'kysely';
import { readRelease } from '../../../domain/disclosure/make-release.ts';
import type { Release } from '../../../domain/disclosure/release.ts';
import { wholeOf } from '../../../domain/disclosure/whole.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** The release of a campaign's results, on its day or before, by the id of the campaign's row. */
export async function releaseBehind(db: Kysely<AppDatabase>, campaign: string): Promise<Release> {
	const { body } = await db
		.selectFrom('release')
		.select('body')
		.where('campaign_id', '=', campaign)
		.where('sequence', '=', 1)
		.executeTakeFirstOrThrow();
	return readRelease(JSON.parse(body));
}

/** Responses of the whole group: the base of every theme. */
export function respondentsOf({ groups }: Release): number {
	return wholeOf(groups)?.respondents ?? 0;
}
