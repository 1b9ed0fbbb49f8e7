import type { Kysely, Selectable } from 'kysely';
import type { Decision } from '../../../domain/meeting/decision.ts';
import type { MeetingDecisionTable } from '../../database/meetings-schema.ts';
import type { AppDatabase } from '../../database/schema.ts';

/** What was decided after an item, and confirmed by a second person. */
export interface DecisionRecord extends Decision {
	readonly id: string;
	/** Id of the assembly, and of the item of its agenda. */
	readonly meeting: string;
	readonly item: string;
	/** When it was confirmed, in milliseconds, UTC. */
	readonly confirmed: number;
}

/** What an assembly decided, in the order of its numbers. */
export async function decisionsOf(
	db: Kysely<AppDatabase>,
	meeting: string
): Promise<DecisionRecord[]> {
	const rows = await db
		.selectFrom('meeting_decision')
		.selectAll()
		.where('meeting_id', '=', meeting)
		.orderBy('year')
		.orderBy('sequence')
		.execute();
	return rows.map(toDecision);
}

/**
 * What was decided for a building: by its own assemblies, and by those of the whole organisation.
 * Public: a decision is read aloud before an assembly.
 */
export async function decisionsFor(
	db: Kysely<AppDatabase>,
	{ site, organisation }: { readonly site: string; readonly organisation: string }
): Promise<(DecisionRecord & { readonly ofWhole: boolean })[]> {
	const rows = await db
		.selectFrom('meeting_decision')
		.selectAll()
		.where('scope', 'in', [site, organisation])
		.orderBy('confirmed_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ ...toDecision(row), ofWhole: row.scope === organisation }));
}

function toDecision(row: Selectable<MeetingDecisionTable>): DecisionRecord {
	return {
		id: row.id,
		meeting: row.meeting_id,
		item: row.item_id,
		year: row.year,
		sequence: row.sequence,
		words: row.words,
		role: row.role,
		month: row.month,
		confirmed: row.confirmed_at
	};
}
