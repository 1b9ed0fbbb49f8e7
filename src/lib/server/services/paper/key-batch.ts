import type { Kysely } from 'kysely';
import {
	confirmingTurnOf,
	largestBatchBytes,
	settles,
	stepOf,
	type Turn,
	turnOf
} from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import { liveBatch } from './batch-record.ts';
import type { SealedPart } from './move-batch.ts';

/** Bytes of a sealed keying: what AES-GCM adds is less than a hundred. */
export const largestSealed = largestBatchBytes + 100;

/** What waits of a batch for the person who asks. Nobody here can read it. */
export type WaitingPart =
	/** Their own keying so far; null before they kept anything. The other one's is not given out. */
	| { readonly kind: 'turn'; readonly turn: Turn; readonly mine: Uint8Array | null }
	/** Both have finished: the differences are settled together. */
	| { readonly kind: 'both'; readonly first: Uint8Array; readonly second: Uint8Array }
	/** The other one has settled and sealed the forms: beside one's own keying they are confirmed. */
	| {
			readonly kind: 'confirm';
			readonly turn: Turn;
			readonly mine: Uint8Array;
			readonly ready: Uint8Array;
	  }
	/** Sealed for the campaign, and confirmed; some of it may have arrived. */
	| { readonly kind: 'ready'; readonly ready: Uint8Array };

/**
 * @throws Refusal of `findBatch`, `paper-closed`, `batch-changed`, `same-person`, `turns-taken`,
 * `awaits-other` for whoever settled a batch that the other one has not confirmed
 */
export async function readWaiting(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<WaitingPart> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	const step = stepOf(batch);
	if (step === 'first' || step === 'second') {
		const turn = turnIn(batch, who.id);
		return { kind: 'turn', turn, mine: await partOf(server.app, id, turn) };
	}
	if (step === 'confirm') {
		const own = confirmingTurnOf(batch, who.id);
		if ('refused' in own) throw new Refusal(own.refused);
		const [mine, ready] = [
			await needed(server.app, id, own.turn),
			await needed(server.app, id, 'ready')
		];
		return { kind: 'confirm', turn: own.turn, mine, ready };
	}
	if (!settles(batch, who.id)) throw new Refusal('turns-taken');
	if (step === 'counting') return { kind: 'ready', ready: await needed(server.app, id, 'ready') };
	return {
		kind: 'both',
		first: await needed(server.app, id, 'first'),
		second: await needed(server.app, id, 'second')
	};
}

/**
 * Keeps what somebody keyed so far, sealed in their browser, in the place of what they kept before.
 * @param done every form was keyed: the turn is over
 * @throws Refusal as `readWaiting`, and `too-large`
 */
export async function keepTurn(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string,
	{ sealed, done }: { readonly sealed: Uint8Array; readonly done: boolean }
): Promise<void> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	if (sealed.length > largestSealed) throw new Refusal('too-large');
	const turn = turnIn(batch, who.id);
	await server.app.transaction().execute(async (db) => {
		// Compared again where it is written: two people may begin at the same moment.
		const taken = await db
			.updateTable('paper_batch')
			.set(
				turn === 'first'
					? { first_account: who.id, first_done: done ? 1 : 0 }
					: { second_account: who.id, second_done: done ? 1 : 0 }
			)
			.where('id', '=', id)
			.where('phase', '=', 'keying')
			.where(`${turn}_done`, '=', 0)
			.where((is) => is.or([is(`${turn}_account`, 'is', null), is(`${turn}_account`, '=', who.id)]))
			.executeTakeFirst();
		if (taken.numUpdatedRows === 0n) throw new Refusal('batch-changed');
		await putPart(db, id, turn, sealed);
	});
}

/** Puts a sealed part of a batch in the place of the one before. */
export async function putPart(
	db: Kysely<AppDatabase>,
	batch: string,
	part: SealedPart,
	sealed: Uint8Array
): Promise<void> {
	await db
		.insertInto('paper_sealed')
		.values({ batch_id: batch, part, sealed })
		.onConflict((conflict) => conflict.columns(['batch_id', 'part']).doUpdateSet({ sealed }))
		.execute();
}

function turnIn(batch: Parameters<typeof turnOf>[0], account: string): Turn {
	const own = turnOf(batch, account);
	if ('refused' in own) throw new Refusal(own.refused);
	return own.turn;
}

async function partOf(
	db: Kysely<AppDatabase>,
	batch: string,
	part: SealedPart
): Promise<Uint8Array | null> {
	const row = await db
		.selectFrom('paper_sealed')
		.select('sealed')
		.where('batch_id', '=', batch)
		.where('part', '=', part)
		.executeTakeFirst();
	return row?.sealed ?? null;
}

async function needed(
	db: Kysely<AppDatabase>,
	batch: string,
	part: SealedPart
): Promise<Uint8Array> {
	const sealed = await partOf(db, batch, part);
	if (sealed === null) throw new Refusal('batch-changed');
	return sealed;
}
