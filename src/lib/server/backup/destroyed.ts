import { slugPattern } from '../../domain/campaign/slug.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { DatabaseName } from '../database/databases.ts';
import type { Value } from '../database/snapshot.ts';

/** What of a backup stays away because it was destroyed since. */
export interface Destroyed {
	rows(
		table: {
			readonly database: DatabaseName;
			readonly table: string;
			readonly columns: readonly string[];
		},
		rows: AsyncIterable<readonly Value[]>
	): AsyncIterable<readonly Value[]>;
	/** Null for a file that stays away. */
	file(path: string, content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> | null;
}

const answers: ReadonlySet<string> = new Set(['envelope', 'code']);

/**
 * Leaves out the envelopes, unused codes, and keys for tickets and comments of campaigns that were
 * destroyed after the backup was made: a restore must not bring back what a certificate says is gone.
 * @param campaigns slugs, from the certificates
 * @throws Refusal `unknown-campaign` for what is no slug
 */
export function withoutDestroyed(campaigns: readonly string[]): Destroyed {
	if (campaigns.some((slug) => !slugPattern.test(slug))) throw new Refusal('unknown-campaign');
	const gone: ReadonlySet<Value> = new Set(campaigns);
	return {
		rows: ({ database, table, columns }, rows) => {
			const place = columns.indexOf('campaign');
			if (database !== 'ballot-box' || !answers.has(table) || gone.size === 0) return rows;
			return without(rows, (row) => gone.has(row[place] ?? null));
		},
		file: (path, content) =>
			campaigns.some((slug) =>
				[`keys/desk-${slug}.key`, `keys/comments-${slug}.key`].includes(path)
			)
				? null
				: content
	};
}

async function* without(
	rows: AsyncIterable<readonly Value[]>,
	isGone: (row: readonly Value[]) => boolean
): AsyncIterable<readonly Value[]> {
	for await (const row of rows) if (!isGone(row)) yield row;
}
