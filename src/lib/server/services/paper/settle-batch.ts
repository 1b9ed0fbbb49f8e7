import { confirmingTurnOf, settles, stepOf } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { liveBatch } from './batch-record.ts';
import { largestSealed, putPart } from './key-batch.ts';
import { moveBatch } from './move-batch.ts';

/** What is to be handed in of a batch, as far as the server can know it. */
export interface SettledCount {
	/** How many forms are set aside. */
	readonly aside: number;
	/** SHA-256 of `countDigestInput` over the envelopes, hexadecimal. */
	readonly digest: string;
}

/** Bytes: the settled forms and their envelopes. */
const largestReady = 2 * largestSealed;

/**
 * Keeps what one of the two settled: the forms, and their envelopes, sealed under the batch's code.
 * Nothing is counted by it: the other one confirms, and until then the two keyings stay.
 * @throws Refusal of `liveBatch`, `turns-taken`, `too-large`, `count-mismatch`
 */
export async function settleBatch(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string,
	{ ready, aside, digest }: SettledCount & { readonly ready: Uint8Array }
): Promise<void> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	if (stepOf(batch) !== 'settle') throw new Refusal('batch-changed');
	if (!settles(batch, who.id)) throw new Refusal('turns-taken');
	if (ready.length > largestReady) throw new Refusal('too-large');
	const possible = Number.isSafeInteger(aside) && aside >= 0 && aside <= batch.forms;
	if (!possible || !/^[0-9a-f]{64}$/.test(digest)) throw new Refusal('count-mismatch');
	const change = { phase: 'confirming', aside, settled_by: who.id, count_digest: digest } as const;
	await server.app.transaction().execute(async (db) => {
		await moveBatch(db, id, 'keying', change, ['first', 'second']);
		await putPart(db, id, 'ready', ready);
	});
}

/**
 * The other one of the two agrees to what was settled: from here on exactly those envelopes can be
 * handed in, and what was keyed is deleted. Said twice by the same person, it is said once.
 * @param agreed what they saw; the server holds it against what was settled
 * @throws Refusal of `liveBatch`, `batch-changed`, `turns-taken`, `awaits-other`, `count-mismatch`
 */
export async function confirmBatch(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string,
	agreed: SettledCount
): Promise<void> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	const again = stepOf(batch) === 'counting' && batch.confirmedBy === who.id;
	if (stepOf(batch) !== 'confirm' && !again) throw new Refusal('batch-changed');
	const own = confirmingTurnOf(batch, who.id);
	if ('refused' in own) throw new Refusal(own.refused);
	if (agreed.digest !== batch.countDigest || agreed.aside !== batch.aside) {
		throw new Refusal('count-mismatch');
	}
	if (again) return;
	const change = { phase: 'counting', confirmed_by: who.id } as const;
	await server.app
		.transaction()
		// Compared again where it is written: it may have been settled anew meanwhile.
		.execute((db) => moveBatch(db, id, 'confirming', change, ['ready'], agreed.digest));
}

/**
 * The other one does not agree: back to the differences, with both keyings.
 * @throws Refusal of `liveBatch`, `batch-changed`, `turns-taken`, `awaits-other`
 */
export async function reopenBatch(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<void> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	if (stepOf(batch) !== 'confirm') throw new Refusal('batch-changed');
	const own = confirmingTurnOf(batch, who.id);
	if ('refused' in own) throw new Refusal(own.refused);
	const change = { phase: 'keying', aside: 0, settled_by: null, count_digest: null } as const;
	await server.app
		.transaction()
		.execute((db) => moveBatch(db, id, 'confirming', change, ['first', 'second']));
}
