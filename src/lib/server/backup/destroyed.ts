import { slugPattern } from '../../domain/campaign/slug.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { DatabaseName } from '../database/databases.ts';
import type { Value } from '../database/snapshot.ts';

interface Table {
	readonly database: DatabaseName;
	readonly table: string;
	readonly columns: readonly string[];
}

type Rows = AsyncIterable<readonly Value[]>;

/** What of a backup stays away because it was destroyed since. Asked in the order of the backup. */
export interface Destroyed {
	rows(table: Table, rows: Rows): Rows;
	/** The content of a file; null for one that stays away. */
	file(path: string, content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array> | null>;
}

const ofTheBox: ReadonlySet<string> = new Set(['envelope', 'code', 'code_tag']);
const privateKey = /^keys\/[0-9a-f]{16}\.json$/;

/**
 * Leaves out what the destruction of a campaign's data destroys: private keys, keys of tickets and
 * comments, envelopes, codes and their tags, what paper entry left behind. A restore must not bring
 * back what a certificate says is gone.
 * @param campaigns slugs, from the certificates
 * @throws Refusal `unknown-campaign` for what is no slug
 */
export function withoutDestroyed(campaigns: readonly string[]): Destroyed {
	if (campaigns.some((slug) => !slugPattern.test(slug))) throw new Refusal('unknown-campaign');
	const gone: ReadonlySet<Value> = new Set(campaigns);
	// A campaign comes before its batches, and they before what was sealed of them.
	const ids = new Set<Value>();
	const batches = new Set<Value>();
	return {
		rows: ({ database, table, columns }, rows) => {
			if (gone.size === 0) return rows;
			const of = (row: readonly Value[], column: string): Value =>
				row[columns.indexOf(column)] ?? null;
			if (database === 'ballot-box' && ofTheBox.has(table)) {
				return kept(rows, (row) => (gone.has(of(row, 'campaign')) ? null : row));
			}
			if (database !== 'app') return rows;
			return kept(rows, (row) => {
				if (table === 'campaign' && gone.has(of(row, 'slug'))) ids.add(of(row, 'id'));
				if (table === 'paper_sealed' && batches.has(of(row, 'batch_id'))) return null;
				if (table !== 'paper_batch' || !ids.has(of(row, 'campaign_id'))) return row;
				batches.add(of(row, 'id'));
				return row.map((value, place) => withoutSecret(columns[place], value));
			});
		},
		file: async (path, content) => {
			if (campaigns.some((slug) => ownKeys(slug).includes(path))) return null;
			if (gone.size === 0 || !privateKey.test(path)) return content;
			const bytes = await Array.fromAsync(content);
			return gone.has(campaignOf(Buffer.concat(bytes))) ? null : again(bytes);
		}
	};
}

const ownKeys = (slug: string): string[] => [`keys/desk-${slug}.key`, `keys/comments-${slug}.key`];

function withoutSecret(column: string | undefined, value: Value): Value {
	if (column === 'salt') return '';
	return column === 'proof' ? new Uint8Array() : value;
}

/** The campaign a private key is for; null when the file is no key. */
function campaignOf(bytes: Buffer): string | null {
	try {
		const { campaign } = JSON.parse(bytes.toString()) as { campaign?: unknown };
		return typeof campaign === 'string' ? campaign : null;
	} catch {
		return null;
	}
}

async function* kept(
	rows: Rows,
	keep: (row: readonly Value[]) => readonly Value[] | null
): AsyncIterable<readonly Value[]> {
	for await (const row of rows) {
		const left = keep(row);
		if (left !== null) yield left;
	}
}

// eslint-disable-next-line @typescript-eslint/require-await -- as content that comes from a disk
async function* again(bytes: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
	yield* bytes;
}
