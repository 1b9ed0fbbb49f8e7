import * as v from 'valibot';
import {
	type Reading,
	readComment,
	type Readers,
	verdicts,
	type Waiting
} from '../../../domain/comment/comment.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { isRefusal, Refusal } from '../../../domain/refusal.ts';
import type { Kysely } from 'kysely';
import type { AppDatabase } from '../../database/schema.ts';
import type { CommentsCipher } from '../../comments-key.ts';

const storedSchema = v.strictObject({
	question: v.string(),
	text: v.string(),
	quotable: v.boolean(),
	writers: v.pipe(v.number(), v.integer(), v.minValue(1))
});

const readingSchema = v.strictObject({
	verdict: v.picklist(verdicts),
	themes: v.array(v.string()),
	hidden: v.array(v.number())
});

/** A comment with what its readers have decided so far. */
export interface OpenedComment {
	readonly id: string;
	readonly question: string;
	readonly comment: Waiting;
}

/** Codes of the list that the questionnaire fixed for an open question. */
export function themesOf({ questions }: Questionnaire, id: string): readonly string[] {
	const question = questions.find((one) => one.id === id);
	return question?.kind === 'long-text' ? (question.themes ?? []).map(({ code }) => code) : [];
}

/** What a reading is sealed under: bound to the comment and to who decided. */
const readingName = (comment: string, account: string): string => `${comment}\n${account}`;

export function sealReading(
	cipher: CommentsCipher,
	[comment, account]: readonly [comment: string, account: string],
	reading: Reading
): Uint8Array {
	return cipher.seal(readingName(comment, account), reading);
}

/**
 * The comments of a campaign in the order of their ids, which are drawn by chance, each in its
 * state. One that does not open any more is left out; so is a decision, alone.
 * @throws Refusal `key-damaged` when there are comments and none opens: nobody reads nothing
 */
export async function openComments(
	db: Kysely<AppDatabase>,
	cipher: CommentsCipher,
	campaign: string,
	{ readers, questionnaire }: { readers: Readers; questionnaire: Questionnaire }
): Promise<OpenedComment[]> {
	const rows = await db
		.selectFrom('comment')
		.select(['id', 'sealed'])
		.where('campaign_id', '=', campaign)
		.orderBy('id')
		.execute();
	const readings = await db
		.selectFrom('comment_reading')
		.innerJoin('comment', 'comment.id', 'comment_reading.comment_id')
		.select(['comment_reading.comment_id', 'comment_reading.account_id', 'comment_reading.sealed'])
		.where('comment.campaign_id', '=', campaign)
		.execute();
	const decided = Map.groupBy(readings, ({ comment_id }) => comment_id);
	const opened = rows.flatMap(({ id, sealed }): OpenedComment[] => {
		const stored = orNothing(() => v.parse(storedSchema, cipher.open(id, sealed)));
		if (stored === null) return [];
		const { question, ...written } = stored;
		const themes = themesOf(questionnaire, question);
		let comment: Waiting = { state: 'redacted', ...written, first: null };
		for (const row of decided.get(id) ?? []) {
			const before: Waiting = comment;
			const name = readingName(id, row.account_id);
			const read = (): Waiting => {
				const reading = v.parse(readingSchema, cipher.open(name, row.sealed));
				return readComment(before, readers, themes, row.account_id, reading);
			};
			// A decision that does not open is lost, and nothing else: its reader finds the comment unread.
			comment = orNothing(read) ?? before;
		}
		return [{ id, question, comment }];
	});
	if (rows.length > 0 && opened.length === 0) throw new Refusal('key-damaged');
	return opened;
}

/** What was read, or null where it is damaged. */
function orNothing<Value>(read: () => Value): Value | null {
	try {
		return read();
	} catch (error) {
		if (isRefusal(error) || v.isValiError(error)) return null;
		throw error;
	}
}

/** What this reader has decided of a comment. */
export function readingOf(comment: Waiting, reader: string): Reading | null {
	if (comment.state === 'moderated') return comment.readings[reader] ?? null;
	return comment.first?.reader === reader ? comment.first.reading : null;
}
