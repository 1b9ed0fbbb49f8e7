import type { Kysely, Transaction } from 'kysely';
import type { RefusalReason } from '../../protocol/receipt.ts';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase, Box } from '../database/schema.ts';
import { findEnvelopes, insertEnvelopes, type Kept, sameAsKept } from './envelope-rows.ts';
import { judge, judgeShape } from './judge.ts';
import { type CodesAtHand, codesAtHand, noCodes } from './redeem.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';

/**
 * Writes envelopes in one transaction and says what became of each, in their order. Campaign by
 * campaign, codes are taken in the order of their hashes and envelopes written in the order of
 * their random ids, which says nothing of their arrival and cannot make two processes wait for each
 * other. Where a campaign asks for codes, a code goes with the envelope it lets in or stays. What a box holds already is `stored` whatever its phase, as
 * a reply may have been lost; the same id with other bytes is `malformed` and the first stays.
 *
 * @param onwritten told of the envelopes that are new in the box, when there are any
 */
export async function writeBatch(
	db: Kysely<BallotBoxDatabase>,
	engine: Engine,
	envelopes: readonly SealedEnvelope[],
	onwritten: (written: readonly SealedEnvelope[]) => void
): Promise<PutOutcome[]> {
	const outcomes = new Map<SealedEnvelope, PutOutcome>();
	const wellFormed: SealedEnvelope[] = [];
	for (const envelope of envelopes) {
		const refused = judgeShape(envelope);
		if (refused === null) wellFormed.push(envelope);
		else outcomes.set(envelope, refused);
	}
	if (wellFormed.length > 0) {
		const written = await db.transaction().execute(async (transaction) => {
			const all: SealedEnvelope[] = [];
			const groups = [...Map.groupBy(wellFormed, (envelope) => envelope.campaign)];
			groups.sort(([one], [other]) => (one < other ? -1 : 1));
			for (const [campaign, group] of groups) {
				const box = await findBox(transaction, engine, campaign);
				all.push(...(await writeInBox(transaction, engine, box, campaign, group, outcomes)));
			}
			return all;
		});
		if (written.length > 0) onwritten(written);
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

/** The envelopes that were not in the box before. */
async function writeInBox(
	transaction: Transaction<BallotBoxDatabase>,
	engine: Engine,
	box: Box | undefined,
	campaign: string,
	envelopes: readonly SealedEnvelope[],
	outcomes: Map<SealedEnvelope, PutOutcome>
): Promise<SealedEnvelope[]> {
	const asks = box?.codes === 1;
	const codes = asks ? await codesAtHand(transaction, engine, box, envelopes) : noCodes;
	// Before any code is taken for it: what came again needs none.
	const before = asks
		? await findEnvelopes(transaction, campaign, envelopes)
		: new Map<string, Kept>();
	const first = new Map<string, SealedEnvelope>();
	for (const envelope of envelopes) {
		if (judge(envelope, box) !== null || first.has(envelope.id) || before.has(envelope.id))
			continue;
		if (codes.take(envelope)) first.set(envelope.id, envelope);
	}
	const written = await insertEnvelopes(transaction, [...first.values()]);
	const added = [...first.values()].filter(({ id }) => written.has(id));
	await codes.useUp(added);
	const unwritten = envelopes.filter((envelope) => !written.has(envelope.id));
	const held = await findEnvelopes(transaction, campaign, unwritten);
	for (const envelope of envelopes) {
		const kept = written.has(envelope.id) ? first.get(envelope.id) : held.get(envelope.id);
		if (kept === undefined) outcomes.set(envelope, refusal(envelope, box, codes));
		else outcomes.set(envelope, sameAsKept(kept, envelope) ? 'stored' : 'malformed');
	}
	return added;
}

function refusal(
	envelope: SealedEnvelope,
	box: Box | undefined,
	codes: CodesAtHand
): RefusalReason {
	const refused = judge(envelope, box);
	if (refused !== null && refused !== 'late') return refused;
	return codes.reasonAgainst(envelope) ?? refused ?? 'malformed';
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
