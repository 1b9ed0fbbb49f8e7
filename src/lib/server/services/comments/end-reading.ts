import { randomInt, randomUUID } from 'node:crypto';
import { releaseComments } from '../../../domain/comment/release-comments.ts';
import type { PublicationPlan } from '../../../domain/disclosure/plan.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { destroyCommentsKey } from '../../comments-key.ts';
import type { Server } from '../../server.ts';
import { type CampaignRecord, sitesOf, toRecord } from '../campaign-record.ts';
import { writeJournal } from '../journal.ts';
import { readQuestionnaireVersion } from '../questionnaire-version.ts';
import { isOver, readUntil } from './reading-desk.ts';
import { type CommentReader, readersOf } from './readers.ts';
import { releaseBehind, respondentsOf } from './release-behind.ts';
import { whatWasRead } from './what-was-read.ts';

type Parts = Pick<Server, 'app' | 'clock' | 'config' | 'engine' | 'log'>;

/**
 * Fixes what becomes public of a campaign's comments, once both readers are done or their last day
 * is over, and destroys the rest: texts, decisions, key. Before that it does nothing. May be called
 * again, by several processes at once: the first publication stands, and what a killed process
 * left behind is destroyed by the next call.
 *
 * @param by who finished reading last; null when the last day did it
 */
export async function endReading(
	server: Parts,
	id: string,
	by: string | null = null
): Promise<void> {
	const row = await server.app
		.selectFrom('campaign')
		.selectAll()
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const campaign = toRecord(row, await sitesOf(server.app, id));
	if (!(await isOver(server, id))) {
		const readers = await readersOf(server.app, id);
		const done = readers.length === 2 && readers.every(({ finished }) => finished);
		if (!done && server.clock() < readUntil(campaign)) return;
		const plan = JSON.parse(row.plan) as PublicationPlan;
		const questionnaire = await readQuestionnaireVersion(server, campaign.questionnaireHash);
		await publish(server, campaign, { plan, questionnaire, readers, by });
	}
	await destroyCommentsKey(server.config, campaign.slug);
}

interface Ending {
	readonly plan: PublicationPlan;
	readonly questionnaire: Questionnaire;
	readonly readers: readonly CommentReader[];
	readonly by: string | null;
}

async function publish(server: Parts, campaign: CampaignRecord, ending: Ending): Promise<void> {
	const at = server.clock();
	// Never before the results they belong to: everybody reads both from the same minute on.
	const publishes = Math.max(at, campaign.calendar.publishes);
	await server.app.transaction().execute(async (db) => {
		const release = await releaseBehind(db, campaign.id);
		const read = await whatWasRead({ ...server, db }, campaign, ending);
		const content = releaseComments(
			{
				id: randomUUID(),
				campaign: campaign.slug,
				release: release.id,
				publishedAt: new Date(publishes).toISOString(),
				title: release.title,
				organisation: release.organisation,
				unit: release.unit,
				demonstration: release.demonstration,
				respondents: respondentsOf(release)
			},
			ending,
			read,
			(below) => randomInt(below)
		);
		const kept = await db
			.insertInto('comments_release')
			.values({
				id: content.id,
				campaign_id: campaign.id,
				body: JSON.stringify(content),
				publishes_at: publishes
			})
			.onConflict((conflict) => conflict.column('campaign_id').doNothing())
			.executeTakeFirst();
		if (kept.numInsertedOrUpdatedRows === 0n) return;
		await db.deleteFrom('comment').where('campaign_id', '=', campaign.id).execute();
		await writeJournal(db, {
			at,
			account: ending.by,
			organisation: campaign.organisation,
			action: 'comments-released',
			subject: campaign.id
		});
	});
}
