import { settles, stepOf } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { isRandomId } from '../../ballot-box/judge.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { type BatchRecord, findBatch, liveBatch } from './batch-record.ts';
import { largestSealed, putPart } from './key-batch.ts';
import { moveBatch } from './move-batch.ts';

/**
 * Keeps the envelopes of a settled batch before the first of them leaves: whatever happens to the
 * page, the same ones are sent again, and nothing is counted twice. Once they are kept, what the two
 * people keyed is deleted.
 * @param ready the envelopes, sealed for the campaign and once more under the batch's code
 * @param aside how many forms both people set aside
 * @throws Refusal of `findBatch`, `paper-closed`, `batch-changed`, `turns-taken`, `too-large`
 */
export async function keepReady(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string,
	{ ready, aside }: { readonly ready: Uint8Array; readonly aside: number }
): Promise<void> {
	const { batch, who } = await liveBatch(server, account, slug, id);
	if (stepOf(batch) !== 'settle') throw new Refusal('batch-changed');
	if (!settles(batch, who.id)) throw new Refusal('turns-taken');
	if (ready.length > largestSealed) throw new Refusal('too-large');
	if (!Number.isSafeInteger(aside) || aside < 0 || aside > batch.forms) {
		throw new Refusal('batch-changed');
	}
	await server.app.transaction().execute(async (db) => {
		await moveBatch(db, id, 'keying', { phase: 'counting', aside });
		await putPart(db, id, 'ready', ready);
	});
}

/**
 * Ends a batch whose envelopes have their receipts: how many the ballot box holds is asked of the
 * box, not of the page. What waited is deleted.
 * @param ids ids of its envelopes; looked up, never kept
 * @throws Refusal of `findBatch`, `batch-changed`, `turns-taken`, `try-later`
 */
export async function finishCount(
	server: Server,
	account: Account | null,
	slug: string,
	id: string,
	ids: readonly string[]
): Promise<BatchRecord> {
	// Also after the date for paper: what is on its way then gets its receipts.
	const { campaign, batch, who } = await findBatch(server, account, slug, id);
	if (stepOf(batch) !== 'counting') throw new Refusal('batch-changed');
	if (!settles(batch, who.id)) throw new Refusal('turns-taken');
	const sent = new Set(ids.filter(isRandomId));
	if (sent.size !== ids.length || sent.size + batch.aside !== batch.forms) {
		throw new Refusal('batch-changed');
	}
	const counted = (await server.ballotBox.held([...sent])).size;
	await server.app.transaction().execute(async (db) => {
		const refused = sent.size - counted;
		await moveBatch(db, id, 'counting', { phase: 'counted', counted, refused });
		await writeJournal(db, {
			at: server.clock(),
			account: who.id,
			organisation: campaign.organisation,
			action: 'paper-batch-counted',
			subject: campaign.id
		});
	});
	return (await findBatch(server, account, slug, id)).batch;
}
