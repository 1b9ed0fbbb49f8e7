import * as v from 'valibot';
import type { Kysely } from 'kysely';
import type { AppDatabase } from '../../database/schema.ts';
import { InputRefusal } from '../typed-input.ts';
import { endOfDay } from './day-ends.ts';

/** The last day of a mandate as it is typed, or nothing for one that lasts; gives the moment it ends. */
export function lastDay(now: () => number) {
	return v.pipe(
		v.optional(v.string(), ''),
		v.rawTransform(({ dataset, addIssue, NEVER }): number | null => {
			const day = dataset.value.trim();
			if (day === '') return null;
			try {
				const ends = endOfDay(day);
				if (ends > now()) return ends;
				addIssue({ message: 'mandate-in-the-past' });
			} catch {
				addIssue({ message: 'not-a-moment' });
			}
			return NEVER;
		})
	);
}

/** @throws InputRefusal `site-in-other-organisation` */
export async function checkSite(
	db: Kysely<AppDatabase>,
	organisation: string,
	site: string
): Promise<void> {
	const found = await db
		.selectFrom('site')
		.select('id')
		.where('id', '=', site)
		.where('organisation_id', '=', organisation)
		.executeTakeFirst();
	if (found === undefined) throw new InputRefusal({ site: 'site-in-other-organisation' });
}
