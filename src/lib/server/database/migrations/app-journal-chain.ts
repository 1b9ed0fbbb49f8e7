import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { actText } from '../../../protocol/journal-chain.ts';
import type { Engine } from '../engine.ts';
import type { JournalHeadTable, JournalTable } from '../journal-schema.ts';
import { refuseChange, words } from '../words.ts';

type Tables = { journal: JournalTable; journal_head: JournalHeadTable };

/** Ties the acts of each organisation to one another, those already written first, and keeps them for good. */
export function appJournalChain(engine: Engine): Migration {
	return {
		up: async (db: Kysely<unknown>) => {
			const { whole, keyed } = words(engine);
			for (const [column, type] of [
				['sequence', whole],
				['previous', 'text'],
				['hash', 'text']
			] as const) {
				await db.schema
					.alterTable('journal')
					.addColumn(column, type, (c) => c.notNull().defaultTo(type === 'text' ? '' : 0))
					.execute();
			}
			await keyed(
				db.schema
					.createTable('journal_head')
					.addColumn('organisation_id', 'text', (c) => c.primaryKey())
					.addColumn('sequence', whole, (c) => c.notNull())
					.addColumn('hash', 'text', (c) => c.notNull())
			).execute();
			await tieWhatIsThere(db);
			await db.schema
				.createIndex('journal_sequence')
				.unique()
				.on('journal')
				.columns(['organisation_id', 'sequence'])
				.execute();
			for (const change of ['update', 'delete', 'truncate'] as const) {
				const message = 'the journal is only added to';
				for (const statement of refuseChange(engine, { table: 'journal', change, message })) {
					await statement.execute(db);
				}
			}
		}
	};
}

async function tieWhatIsThere(db: Kysely<Tables>): Promise<void> {
	const rows = await db.selectFrom('journal').selectAll().orderBy('at').orderBy('id').execute();
	const heads = new Map<string, { sequence: number; hash: string }>();
	for (const row of rows) {
		const organisation = row.organisation_id ?? '';
		const head = heads.get(organisation) ?? { sequence: 0, hash: '' };
		const tied = { sequence: head.sequence + 1, previous: head.hash };
		const { at, account_id: account, action, subject } = row;
		const text = actText({ ...tied, at, account, organisation, action, subject });
		const hash = createHash('sha256').update(text).digest('hex');
		await db
			.updateTable('journal')
			.set({ ...tied, hash })
			.where('id', '=', row.id)
			.execute();
		heads.set(organisation, { sequence: tied.sequence, hash });
	}
	for (const [organisation, { sequence, hash }] of heads) {
		await db
			.insertInto('journal_head')
			.values({ organisation_id: organisation, sequence, hash })
			.execute();
	}
}
