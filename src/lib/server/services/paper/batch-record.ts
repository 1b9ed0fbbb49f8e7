import type { Selectable } from 'kysely';
import { type BatchPhase, type BatchProgress, stepOf } from '../../../domain/paper/batch.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { PaperBatchTable } from '../../database/words-and-paper-schema.ts';
import type { Server } from '../../server.ts';
import { type PaperAccess, paperAccess, takesPaper } from './paper-access.ts';

/** A batch of paper forms as the office works with it. */
export interface BatchRecord extends BatchProgress {
	readonly id: string;
	readonly site: string;
	readonly number: number;
	/** In hand, before anything was keyed. */
	readonly forms: number;
	/** Set aside by both people, taken by the ballot box, refused by it. */
	readonly aside: number;
	readonly counted: number;
	readonly refused: number;
	readonly destroyed: boolean;
	readonly confirmedBy: string | null;
	/** Hexadecimal, of what two people agreed to hand in; null before. */
	readonly countDigest: string | null;
	readonly salt: string;
	readonly proof: Uint8Array;
}

/** @param key the campaign's key now */
export function toBatch(row: Selectable<PaperBatchTable>, key: string): BatchRecord {
	return {
		id: row.id,
		site: row.site_id,
		number: row.number,
		forms: row.forms,
		phase: row.phase as BatchPhase,
		void: row.key !== key,
		firstAccount: row.first_account,
		secondAccount: row.second_account,
		firstDone: row.first_done === 1,
		secondDone: row.second_done === 1,
		settledBy: row.settled_by,
		confirmedBy: row.confirmed_by,
		countDigest: row.count_digest,
		aside: row.aside,
		counted: row.counted,
		refused: row.refused,
		destroyed: row.destroyed === 1,
		salt: row.salt,
		proof: row.proof
	};
}

/**
 * One batch, to somebody who may handle paper of its building.
 * @throws Refusal `signed-out`, `forbidden`, `campaign-not-found`, `batch-not-found`
 */
export async function findBatch(
	server: Pick<Server, 'app'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<PaperAccess & { readonly batch: BatchRecord }> {
	const access = await paperAccess(server, account, slug);
	const row = await server.app
		.selectFrom('paper_batch')
		.selectAll()
		.where('id', '=', id)
		.where('campaign_id', '=', access.campaign.id)
		.executeTakeFirst();
	if (row === undefined) throw new Refusal('batch-not-found');
	if (!access.sites.some((site) => site.id === row.site_id)) throw new Refusal('forbidden');
	return { ...access, batch: toBatch(row, access.campaign.key) };
}

/**
 * The same, as long as it can go on.
 * @throws Refusal as `findBatch`, and `paper-closed`, `batch-changed`
 */
export async function liveBatch(
	server: Pick<Server, 'app' | 'clock'>,
	account: Account | null,
	slug: string,
	id: string
): Promise<PaperAccess & { readonly batch: BatchRecord }> {
	const found = await findBatch(server, account, slug, id);
	if (!takesPaper(found.campaign, server.clock())) throw new Refusal('paper-closed');
	if (['counted', 'abandoned', 'void'].includes(stepOf(found.batch))) {
		throw new Refusal('batch-changed');
	}
	return found;
}
