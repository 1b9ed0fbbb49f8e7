import type { Kysely, Transaction } from 'kysely';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase, Box, EnvelopeTable } from '../database/schema.ts';
import { judge, judgeShape } from './judge.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';

/** Rows of one insert: four values each, far below what either engine binds. */
const rowsOfOneInsert = 500;

/**
 * Writes envelopes in one transaction and says what became of each, in their order. They are
 * written in the order of their random ids, which says nothing of their arrival and cannot make
 * two processes wait for each other. What a box holds already is `stored` whatever its phase, as
 * a reply may have been lost; the same id with other bytes is `malformed` and the first stays.
 */
export async function writeBatch(
	db: Kysely<BallotBoxDatabase>,
	engine: Engine,
	envelopes: readonly SealedEnvelope[]
): Promise<PutOutcome[]> {
	const outcomes = new Map<SealedEnvelope, PutOutcome>();
	const wellFormed: SealedEnvelope[] = [];
	for (const envelope of envelopes) {
		const refused = judgeShape(envelope);
		if (refused === null) wellFormed.push(envelope);
		else outcomes.set(envelope, refused);
	}
	if (wellFormed.length > 0) {
		await db.transaction().execute(async (transaction) => {
			for (const [campaign, group] of Map.groupBy(wellFormed, (envelope) => envelope.campaign)) {
				const box = await findBox(transaction, engine, campaign);
				await writeInBox(transaction, box, campaign, group, outcomes);
			}
		});
		await countLate(db, envelopes, outcomes);
	}
	return envelopes.map((envelope) => outcomes.get(envelope) ?? 'malformed');
}

/** Locked for the transaction on PostgreSQL, so that a box is not closed between judging and writing. */
async function findBox(
	transaction: Transaction<BallotBoxDatabase>,
	engine: Engine,
	campaign: string
): Promise<Box | undefined> {
	return transaction
		.selectFrom('box')
		.selectAll()
		.where('campaign', '=', campaign)
		.$if(engine === 'postgres', (query) => query.forShare())
		.executeTakeFirst();
}

async function writeInBox(
	transaction: Transaction<BallotBoxDatabase>,
	box: Box | undefined,
	campaign: string,
	envelopes: readonly SealedEnvelope[],
	outcomes: Map<SealedEnvelope, PutOutcome>
): Promise<void> {
	const first = new Map<string, SealedEnvelope>();
	for (const envelope of envelopes) {
		if (judge(envelope, box) === null && !first.has(envelope.id)) first.set(envelope.id, envelope);
	}
	const written = await insert(transaction, [...first.values()]);
	const unwritten = envelopes.filter((envelope) => !written.has(envelope.id));
	const held = await find(transaction, campaign, unwritten);
	for (const envelope of envelopes) {
		const kept = written.has(envelope.id) ? first.get(envelope.id) : held.get(envelope.id);
		if (kept === undefined) outcomes.set(envelope, judge(envelope, box) ?? 'malformed');
		else outcomes.set(envelope, same(kept, envelope) ? 'stored' : 'malformed');
	}
}

type Kept = Pick<EnvelopeTable, 'site' | 'sealed'>;

function same(kept: Kept, envelope: SealedEnvelope): boolean {
	return kept.site === envelope.site && Buffer.compare(kept.sealed, envelope.sealed) === 0;
}

/** Ids that were not there before. */
async function insert(
	transaction: Transaction<BallotBoxDatabase>,
	envelopes: readonly SealedEnvelope[]
): Promise<Set<string>> {
	const rows = envelopes
		.map(({ id, campaign, site, sealed }) => ({ id, campaign, site, sealed }))
		.sort((one, other) => (one.id < other.id ? -1 : 1));
	const written = new Set<string>();
	for (let start = 0; start < rows.length; start += rowsOfOneInsert) {
		const inserted = await transaction
			.insertInto('envelope')
			.values(rows.slice(start, start + rowsOfOneInsert))
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.execute();
		for (const { id } of inserted) written.add(id);
	}
	return written;
}

async function find(
	transaction: Transaction<BallotBoxDatabase>,
	campaign: string,
	envelopes: readonly SealedEnvelope[]
): Promise<Map<string, Kept>> {
	if (envelopes.length === 0) return new Map();
	const rows = await transaction
		.selectFrom('envelope')
		.select(['id', 'site', 'sealed'])
		.where('campaign', '=', campaign)
		.where(
			'id',
			'in',
			envelopes.map((envelope) => envelope.id)
		)
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}

/**
 * One figure a campaign; no id is kept, so each refusal counts. In a statement of its own, as the
 * transaction shares its lock on the box with other processes; a crash before it leaves the
 * envelope without a receipt, and it comes again.
 */
async function countLate(
	db: Kysely<BallotBoxDatabase>,
	envelopes: readonly SealedEnvelope[],
	outcomes: ReadonlyMap<SealedEnvelope, PutOutcome>
): Promise<void> {
	const late = envelopes.filter((envelope) => outcomes.get(envelope) === 'late');
	for (const [campaign, group] of Map.groupBy(late, (envelope) => envelope.campaign)) {
		const count = new Set(group.map((envelope) => envelope.id)).size;
		await db
			.updateTable('box')
			.set((update) => ({ late: update('late', '+', count) }))
			.where('campaign', '=', campaign)
			.execute();
	}
}
