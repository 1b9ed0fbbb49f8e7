import * as v from 'valibot';
import { readComment, verdicts } from '../../../domain/comment/comment.ts';
import { quotedFrom } from '../../../domain/comment/comments-release.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { parseInput, ticked } from '../typed-input.ts';
import { endReading } from './end-reading.ts';
import { isOver, openReading } from './reading-desk.ts';
import { readingOf, sealReading, themesOf } from './stored-comment.ts';

const decisionInput = v.object({
	comment: v.pipe(v.string(), v.nonEmpty('empty')),
	verdict: v.picklist(verdicts, 'empty'),
	themes: ticked(),
	/** Places of the words to hide. */
	hidden: v.pipe(
		ticked(),
		v.transform((places) => places.map(Number))
	)
});

/**
 * Writes down what one of the two readers decides of one comment, or decides anew, without saying
 * when. What is withheld has no theme.
 *
 * @throws as `openReading`, and Refusal `comment-not-found`, `not-quotable`, `unknown-theme`,
 * `unknown-word`, InputRefusal
 */
export async function decideComment(
	server: Server,
	account: Account | null,
	slug: string,
	input: unknown
): Promise<void> {
	const { campaign, who, readers, questionnaire, cipher, comments, respondents } =
		await openReading(server, account, slug);
	const asked = parseInput(decisionInput, input);
	const found = comments.find(({ id }) => id === asked.comment);
	if (found === undefined) throw new Refusal('comment-not-found');
	const { verdict, hidden } = asked;
	if (verdict === 'publish' && respondents < quotedFrom.respondents) {
		throw new Refusal('not-quotable');
	}
	const reading = {
		verdict,
		themes: verdict === 'withhold' ? [] : asked.themes,
		hidden: verdict === 'publish' ? hidden : []
	};
	readComment(found.comment, readers, themesOf(questionnaire, found.question), who.id, reading);
	const sealed = sealReading(cipher, [found.id, who.id], reading);
	try {
		await server.app
			.insertInto('comment_reading')
			.values({ comment_id: found.id, account_id: who.id, sealed })
			.onConflict((conflict) =>
				conflict.columns(['comment_id', 'account_id']).doUpdateSet({ sealed })
			)
			.execute();
	} catch (error) {
		// The comment was destroyed in the meantime, and what refers to it is refused.
		if (await isOver(server, campaign.id)) throw new Refusal('reading-over');
		throw error;
	}
}

/**
 * One of the two says that the reading is done. Once both have, what becomes public is fixed and
 * everything else destroyed.
 *
 * @throws as `openReading`, and Refusal `comments-undecided` while one is left to read
 */
export async function finishReading(
	server: Server,
	account: Account | null,
	slug: string
): Promise<void> {
	const { campaign, who, comments, finished } = await openReading(server, account, slug);
	if (comments.some(({ comment }) => readingOf(comment, who.id) === null)) {
		throw new Refusal('comments-undecided');
	}
	if (!finished.mine) {
		await server.app.transaction().execute(async (db) => {
			await db
				.updateTable('comment_reader')
				.set({ finished: 1 })
				.where('campaign_id', '=', campaign.id)
				.where('account_id', '=', who.id)
				.execute();
			await writeJournal(db, {
				at: server.clock(),
				account: who.id,
				organisation: campaign.organisation,
				action: 'comments-read',
				subject: campaign.id
			});
		});
	}
	await endReading(server, campaign.id, who.id);
}
