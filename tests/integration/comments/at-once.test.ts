import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { decideComment, finishReading } from '#lib/server/services/comments/decide-comment.ts';
import { readDesk } from '#lib/server/services/comments/reading-desk.ts';
import {
	account,
	commentsKeys,
	countedCampaign,
	decideEach,
	publishedComments,
	usual,
	wrote
} from '../../support/commented-campaign.ts';
import { hour, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the end of a reading on %s', (engine) => {
	test('is one publication where both say at once, in two processes, that they are done', async () => {
		const office = await startOffice(engine);
		try {
			const one = await account(office, 'Jean Un', 'committee');
			const two = await account(office, 'Rosa Deux', 'committee');
			const slug = await countedCampaign(office, [one, two], wrote);
			const other = await office.join();
			await Promise.all([
				decideEach(office.server, one, slug, usual),
				decideEach(other, two, slug, usual)
			]);
			const ended = await Promise.allSettled([
				finishReading(office.server, one, slug),
				finishReading(other, two, slug)
			]);
			expect(ended.map(({ status }) => status)).toContain('fulfilled');
			const written = await office.server.app
				.selectFrom('journal')
				.select('action')
				.where('action', '=', 'comments-released')
				.execute();
			expect(written).toHaveLength(1);
			expect(await commentsKeys(office.config)).toStrictEqual([]);
			office.wait(hour);
			const release = await publishedComments(office.server, slug);
			expect(release?.read).toBe('both');
			expect(release?.questions[0]?.quotes).toHaveLength(12);
		} finally {
			await office.remove();
		}
	});
});

describe('a decision that comes while the reading ends, on postgres,', () => {
	test('is not acknowledged and then lost: it waits, and is told that it is over', async () => {
		const office = await startOffice('postgres');
		const { app } = office.server;
		const waiting = async (): Promise<number> => {
			const { rows } = await sql<{ count: number }>`
				select count(*)::int as count from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'
			`.execute(app);
			return rows[0]?.count ?? 0;
		};
		try {
			const one = await account(office, 'Jean Un', 'committee');
			const two = await account(office, 'Rosa Deux', 'committee');
			const slug = await countedCampaign(office, [one, two], wrote);
			await decideEach(office.server, one, slug, usual);
			await decideEach(office.server, two, slug, usual);
			await finishReading(office.server, one, slug);
			const { current } = await readDesk(office.server, one, slug, 1);
			const { ended, decided } = await app.transaction().execute(async (db) => {
				// The publication stops here, having looked at every decision.
				await sql`lock table comments_release in share mode`.execute(db);
				const end = finishReading(office.server, two, slug);
				await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
				const change = decideComment(office.server, one, slug, {
					comment: current?.id,
					verdict: 'withhold'
				}).then(
					() => 'taken',
					(error: unknown) => (isRefusal(error) ? error.code : error)
				);
				await expect.poll(waiting, { timeout: 20_000 }).toBe(2);
				return { ended: { end }, decided: { change } };
			});
			await ended.end;
			expect(await decided.change).toBe('reading-over');
		} finally {
			await office.remove();
		}
	});
});
