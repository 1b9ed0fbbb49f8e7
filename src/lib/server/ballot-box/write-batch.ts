import type { Kysely, Transaction } from 'kysely';
import type { RefusalReason } from '../../protocol/receipt.ts';
import type { Engine } from '../database/engine.ts';
import type { BallotBoxDatabase, Box } from '../database/ballot-box-schema.ts';
import { besideId } from './beside-id.ts';
import { countRefused } from './count-refused.ts';
import { findEnvelopes, insertEnvelopes, type Kept, sameAsKept } from './envelope-rows.ts';
import { judge, judgeShape } from './judge.ts';
import { type CodesAtHand, codesAtHand, noCodes } from './redeem.ts';
import type { PutOutcome, SealedEnvelope } from './sealed-envelope.ts';

/**
 * Writes envelopes in one transaction and says what became of each, in their order. Campaign by
 * campaign, codes are taken in the order of their hashes and envelopes written in the order of
 * their random ids, which says nothing of their arrival and cannot make two processes wait for each
 * other. Where a campaign asks for codes, a code goes with the envelope it lets in or stays. What a
 * box holds already is `stored` whatever its phase, as a reply may have been lost. An envelope whose
 * id another one has, with other bytes or another site, is kept beside it: nobody can tell here which
 * of them was changed on its way, and only the one that was not will open.
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
		await countRefused(db, envelopes, outcomes);
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
	const place = { transaction, box, campaign, codes };
	const first = await writeUnder(({ id }) => id, place, envelopes);
	const beside = await writeUnder(besideId, place, first.displaced);
	for (const envelope of envelopes) {
		const stored = first.stored.has(envelope) || beside.stored.has(envelope);
		outcomes.set(envelope, stored ? 'stored' : refusal(envelope, box, codes));
	}
	return [...first.added, ...beside.added];
}

interface Place {
	readonly transaction: Transaction<BallotBoxDatabase>;
	readonly box: Box | undefined;
	readonly campaign: string;
	readonly codes: CodesAtHand;
}

interface Written {
	/** Not in the box before. */
	readonly added: readonly SealedEnvelope[];
	/** In the box now, with the same site and the same bytes. */
	readonly stored: ReadonlySet<SealedEnvelope>;
	/** Not in the box under this name, which another one has. */
	readonly displaced: readonly SealedEnvelope[];
}

/** Writes what may be written, each under the name it is given, unless that is taken. */
async function writeUnder(
	name: (envelope: SealedEnvelope) => string,
	{ transaction, box, campaign, codes }: Place,
	envelopes: readonly SealedEnvelope[]
): Promise<Written> {
	const named = envelopes.map((envelope) => ({ id: name(envelope), envelope }));
	// Before any code is taken for it: what came again needs none.
	const before =
		box?.codes === 1 ? await findEnvelopes(transaction, campaign, named) : new Map<string, Kept>();
	const first = new Map<string, SealedEnvelope>();
	for (const { id, envelope } of named) {
		if (judge(envelope, box) !== null || first.has(id) || before.has(id)) continue;
		if (codes.take(envelope)) first.set(id, envelope);
	}
	const written = await insertEnvelopes(
		transaction,
		[...first].map(([id, envelope]) => ({ ...envelope, id }))
	);
	const added = [...first].flatMap(([id, envelope]) => (written.has(id) ? [envelope] : []));
	await codes.useUp(added);
	const unwritten = named.filter(({ id }) => !written.has(id));
	const held = await findEnvelopes(transaction, campaign, unwritten);
	const stored = new Set<SealedEnvelope>();
	const displaced: SealedEnvelope[] = [];
	for (const { id, envelope } of named) {
		const kept = written.has(id) ? first.get(id) : held.get(id);
		if (kept === undefined) continue;
		if (sameAsKept(kept, envelope)) stored.add(envelope);
		else displaced.push(envelope);
	}
	return { added, stored, displaced };
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
