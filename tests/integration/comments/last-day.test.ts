import { unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { decideComment, finishReading } from '#lib/server/services/comments/decide-comment.ts';
import { readDesk } from '#lib/server/services/comments/reading-desk.ts';
import {
	account,
	commentsKeys,
	countedCampaign,
	type Decide,
	decideEach,
	publishedComments,
	usual,
	wrote
} from '../../support/commented-campaign.ts';
import { day, hour, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('comments on their last day, on %s,', (engine) => {
	let office: Office;
	let one: Account;
	let two: Account;

	beforeAll(async () => {
		office = await startOffice(engine);
		one = await account(office, 'Jean Un', 'committee');
		two = await account(office, 'Rosa Deux', 'committee');
	});

	afterAll(() => office.remove());

	const decideAll = (slug: string, who: Account, decide: Decide): Promise<void> =>
		decideEach(office.server, who, slug, decide);
	const published = (slug: string) => publishedComments(office.server, slug);
	const keys = (): Promise<string[]> => commentsKeys(office.config);

	test('that nobody reads are destroyed on day 21, and the page can say so', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		office.wait(hour + 21 * day - 2 * hour);
		await advanceCampaigns(office.server);
		expect(await published(slug)).toBeNull();
		office.wait(2 * hour);
		await expect(readDesk(office.server, one, slug, 1)).rejects.toMatchObject({
			code: 'reading-over'
		});
		const other = await office.join();
		await Promise.all([advanceCampaigns(office.server), advanceCampaigns(other)]);
		const release = await published(slug);
		expect(release).toMatchObject({ read: 'nobody', questions: [{ themes: [], quotes: [] }] });
		expect(await office.server.app.selectFrom('comment').selectAll().execute()).toStrictEqual([]);
		expect(await keys()).toStrictEqual([]);
	});

	test('that one person alone has read say nothing on day 21', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		await decideAll(slug, one, usual);
		office.wait(hour + 21 * day);
		await advanceCampaigns(office.server);
		expect(await published(slug)).toMatchObject({
			read: 'one',
			questions: [{ themes: [], quotes: [] }]
		});
	});

	test('that both have read in part give the themes both ticked, and no word of the rest', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		await decideAll(slug, one, usual);
		const { current } = await readDesk(office.server, two, slug, 1);
		const text = current?.words.join(' ') ?? '';
		await decideComment(office.server, two, slug, { comment: current?.id, ...usual(text) });
		office.wait(hour + 21 * day);
		await advanceCampaigns(office.server);
		const release = await published(slug);
		expect(release?.read).toBe('both-in-part');
		expect(release?.questions[0]?.quotes).toHaveLength(text.includes('zibeline') ? 0 : 1);
	});

	test('lose a decision that is damaged, and neither the comment nor the other decision', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		await decideAll(slug, one, usual);
		await decideAll(slug, two, usual);
		const { current } = await readDesk(office.server, one, slug, 1);
		const changed = await office.server.app
			.updateTable('comment_reading')
			.set({ sealed: Buffer.alloc(1_052, 7) })
			.where('comment_id', '=', current?.id ?? '')
			.where('account_id', '=', two.id)
			.executeTakeFirstOrThrow();
		expect(changed.numUpdatedRows).toBe(1n);
		const [mine, theirs] = await Promise.all(
			[one, two].map((who) => readDesk(office.server, who, slug, 1))
		);
		expect(mine?.states).toHaveLength(14);
		expect(mine?.states).not.toContain('to-read');
		expect(mine?.current?.mine).toStrictEqual(current?.mine);
		expect(theirs?.states).toStrictEqual(['to-read', ...Array<string>(13).fill('decided')]);
		await expect(finishReading(office.server, two, slug)).rejects.toMatchObject({
			code: 'comments-undecided'
		});
		const text = current?.words.join(' ') ?? '';
		await decideComment(office.server, two, slug, { comment: current?.id, ...usual(text) });
		await finishReading(office.server, one, slug);
		await finishReading(office.server, two, slug);
		office.wait(day);
		expect((await published(slug))?.questions[0]?.quotes).toHaveLength(12);
	});

	test('take the same room on the disk, however long they are', async () => {
		const short = { text: 'Froid', quotable: true };
		const long = { text: 'É'.repeat(600), quotable: true };
		await countedCampaign(office, [one, two], [short, long, ...wrote]);
		const rows = await office.server.app.selectFrom('comment').select('sealed').execute();
		expect(rows.length).toBeGreaterThanOrEqual(16);
		expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
		office.wait(hour + 21 * day);
		await advanceCampaigns(office.server);
		expect(await keys()).toStrictEqual([]);
	});

	test('whose key is lost hold nothing up', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		const [key] = await keys();
		await unlink(join(office.config.data, 'keys', key ?? ''));
		await expect(readDesk(office.server, one, slug, 1)).rejects.toMatchObject({
			code: 'key-missing'
		});
		office.wait(hour + 21 * day);
		await advanceCampaigns(office.server);
		expect((await published(slug))?.read).toBe('nobody');
	});

	test('whose key is another one are read by nobody, and never said to be none', async () => {
		const slug = await countedCampaign(office, [one, two], wrote);
		const [key] = await keys();
		await writeFile(join(office.config.data, 'keys', key ?? ''), Buffer.alloc(32, 7));
		await expect(readDesk(office.server, one, slug, null)).rejects.toMatchObject({
			code: 'key-damaged'
		});
		for (const who of [one, two]) {
			await expect(finishReading(office.server, who, slug)).rejects.toMatchObject({
				code: 'key-damaged'
			});
		}
		office.wait(hour + 21 * day);
		await advanceCampaigns(office.server);
		expect(await published(slug)).toMatchObject({
			read: 'nobody',
			questions: [{ themes: [], quotes: [] }]
		});
	});
});
