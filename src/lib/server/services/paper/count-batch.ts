import { settles, stepOf } from '../../../domain/paper/batch.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import { sha256Hex } from '../../../protocol/digest.ts';
import { type Envelope, parseEnvelope } from '../../../protocol/envelope.ts';
import { countDigestInput } from '../../../protocol/paper-batch.ts';
import { parseReceiptBody, type Receipt } from '../../../protocol/receipt.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { signReceipt } from '../receipt-key.ts';
import { receiveEnvelopes } from '../receive-envelopes.ts';
import { type BatchRecord, findBatch } from './batch-record.ts';
import { moveBatch } from './move-batch.ts';

/** What the page of a batch hands in for counting. */
export interface HandedIn {
	/** Of `countDigestInput`. */
	readonly nonce: string;
	readonly envelopes: readonly unknown[];
}

/**
 * Takes the envelopes of a batch to the ballot box, and ends the batch: one for each form that was
 * not set aside, each once, and exactly those that two people agreed on. The same handed in again
 * gives the same receipt and counts nothing twice, so that a count that breaks off anywhere, on the
 * page or here, is finished by handing in again.
 * @throws Refusal of `findBatch`, `batch-changed` before it was confirmed, `turns-taken`,
 * `count-mismatch` for anything else than what was agreed, `try-later`
 */
export async function countBatch(
	server: Server,
	account: Account | null,
	slug: string,
	id: string,
	handed: HandedIn
): Promise<Receipt> {
	// Also after the date for paper: what is on its way then gets its receipts.
	const { campaign, batch, who } = await findBatch(server, account, slug, id);
	if (!['counting', 'counted'].includes(stepOf(batch))) throw new Refusal('batch-changed');
	if (!settles(batch, who.id)) throw new Refusal('turns-taken');
	const envelopes = await agreedEnvelopes(handed, batch, campaign);
	const receipt =
		envelopes.length === 0
			? await signReceipt(server.config, 'receipt', [])
			: await receiveEnvelopes(server, JSON.stringify({ version: 1, envelopes }));
	if (stepOf(batch) === 'counted') return receipt;
	const stored = parseReceiptBody(receipt.body).filter(({ outcome }) => outcome === 'stored');
	const [counted, refused] = [stored.length, envelopes.length - stored.length];
	try {
		await server.app.transaction().execute(async (db) => {
			await moveBatch(db, id, 'counting', { phase: 'counted', counted, refused });
			await writeJournal(db, {
				at: server.clock(),
				account: who.id,
				organisation: campaign.organisation,
				action: 'paper-batch-counted',
				subject: campaign.id
			});
		});
	} catch (error) {
		// The two handed in at the same moment: the ballot box holds each envelope once.
		const { batch: now } = await findBatch(server, account, slug, id);
		if (!isRefusal(error) || stepOf(now) !== 'counted') throw error;
	}
	return receipt;
}

async function agreedEnvelopes(
	{ nonce, envelopes }: HandedIn,
	batch: BatchRecord,
	campaign: CampaignRecord
): Promise<Envelope[]> {
	const parsed = envelopes.map((envelope) => sound(envelope));
	const ours = parsed.every(
		(envelope) =>
			envelope.campaign === campaign.slug &&
			envelope.site === batch.site &&
			envelope.key === campaign.key &&
			envelope.questionnaire === campaign.questionnaireHash
	);
	const once = new Set(parsed.map(({ id }) => id)).size === parsed.length;
	const all = parsed.length + batch.aside === batch.forms;
	const agreed = (await sha256Hex(countDigestInput(nonce, parsed))) === batch.countDigest;
	if (!ours || !once || !all || !agreed) throw new Refusal('count-mismatch');
	return parsed;
}

function sound(envelope: unknown): Envelope {
	try {
		return parseEnvelope(envelope);
	} catch (error) {
		if (isRefusal(error)) throw new Refusal('count-mismatch');
		throw error;
	}
}
