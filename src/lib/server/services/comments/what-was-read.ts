import type { Kysely } from 'kysely';
import type { ReadBy } from '../../../domain/comment/comments-release.ts';
import type { WaitingComment } from '../../../domain/comment/release-comments.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { commentsCipher } from '../../comments-key.ts';
import type { AppDatabase } from '../../database/schema.ts';
import type { Server } from '../../server.ts';
import type { CampaignRecord } from '../campaign-record.ts';
import type { CommentReader } from './readers.ts';
import { openComments } from './stored-comment.ts';

type Parts = Pick<Server, 'config' | 'engine' | 'log'> & { readonly db: Kysely<AppDatabase> };

interface Read {
	readonly comments: readonly WaitingComment[];
	readonly read: ReadBy;
}

/**
 * What the two readers have made of the comments, in the transaction that ends the reading. Where
 * the key is lost or opens nothing, nobody has read, and nothing waits for ever.
 */
export async function whatWasRead(
	{ config, engine, log, db }: Parts,
	{ id, slug }: CampaignRecord,
	{
		questionnaire,
		readers
	}: { readonly questionnaire: Questionnaire; readonly readers: readonly CommentReader[] }
): Promise<Read> {
	const [first, second] = readers;
	if (first === undefined || second === undefined) return { comments: [], read: 'nobody' };
	if (engine === 'postgres') await holdDecisions(db, id);
	try {
		const cipher = await commentsCipher(config, slug, false);
		const comments = await openComments(db, cipher, id, {
			readers: [first.account, second.account],
			questionnaire
		});
		return { comments, read: await readBy(db, id, readers) };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		log.error('comments-unreadable', { campaign: slug, code: error.code });
		return { comments: [], read: 'nobody' };
	}
}

/**
 * From here on nobody decides any more: whoever tries waits, and is then told that it is over. Else
 * a decision could be taken after it was looked at, and be lost although it was acknowledged.
 */
async function holdDecisions(db: Kysely<AppDatabase>, campaign: string): Promise<void> {
	const comments = await db
		.selectFrom('comment')
		.select('id')
		.where('campaign_id', '=', campaign)
		.orderBy('id')
		.forUpdate()
		.execute();
	if (comments.length === 0) return;
	await db
		.selectFrom('comment_reading')
		.select('comment_id')
		.where('comment_id', 'in', (of) =>
			of.selectFrom('comment').select('id').where('campaign_id', '=', campaign)
		)
		.orderBy('comment_id')
		.orderBy('account_id')
		.forUpdate()
		.execute();
}

/** Told by what the two did, not by how many comments there were. */
async function readBy(
	db: Kysely<AppDatabase>,
	campaign: string,
	readers: readonly CommentReader[]
): Promise<ReadBy> {
	if (readers.every(({ finished }) => finished)) return 'both';
	const rows = await db
		.selectFrom('comment_reading')
		.innerJoin('comment', 'comment.id', 'comment_reading.comment_id')
		.select('comment_reading.account_id')
		.distinct()
		.where('comment.campaign_id', '=', campaign)
		.execute();
	const began = readers.filter(
		({ account, finished }) => finished || rows.some((row) => row.account_id === account)
	).length;
	return began === 2 ? 'both-in-part' : began === 1 ? 'one' : 'nobody';
}
