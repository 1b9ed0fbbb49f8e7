import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '#lib/domain/disclosure/audit/check-release.ts';
import { readRelease } from '#lib/domain/disclosure/make-release.ts';
import type { ReleaseContent } from '#lib/domain/disclosure/release.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { loadSolver } from '#lib/server/tabulator/integer-programs.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { day, hour, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const solver = await loadSolver();

describe.each(engines)('a formal vote on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const voteOf = async (
		votes: Readonly<Record<string, number>>,
		change: Parameters<typeof voteRules>[1] = {}
	): Promise<OpenVote> => {
		count += 1;
		const vote = await openFormalVote(office.server, office.manager, {
			slug: `vote-${count}`,
			rules: voteRules(20, change)
		});
		await castVotes(office.server, vote, votes);
		office.wait(hour);
		return vote;
	};

	const releaseOf = async ({ id }: OpenVote): Promise<ReleaseContent | null> => {
		const row = await office.server.app
			.selectFrom('release')
			.select('body')
			.where('campaign_id', '=', id)
			.executeTakeFirst();
		return row === undefined ? null : (JSON.parse(row.body) as ReleaseContent);
	};

	const countOf = (vote: OpenVote, one = 0, other = 1): Promise<void> =>
		countVote(office.server, office.manager, vote.slug, {
			one: vote.cards[one]?.share ?? '',
			other: vote.cards[other]?.share ?? ''
		});

	test('the calendar closes it and leaves it to two custodians, any two of the three', async () => {
		for (const [one, other] of [
			[0, 1],
			[2, 0],
			[1, 2]
		] as const) {
			const vote = await voteOf({ pour: 8, contre: 4 });
			await advanceCampaigns(office.server);
			office.wait(day);
			await advanceCampaigns(office.server);
			expect(await releaseOf(vote)).toBeNull();
			await countOf(vote, one, other);
			const release = await releaseOf(vote);
			// It promises what was read before voting, and not that nobody can prove anything.
			expect(release?.promise['fr']).toMatch(/^Seront publiés/);
			expect(release?.outcomes).toMatchObject([
				{
					kind: 'motion',
					verdict: 'adopted',
					voters: 12,
					sides: [{ kind: 'exact', count: 8 }, {}, {}]
				}
			]);
			expect(release?.method.custody).toBe('custodians');
			expect(release?.groups).toHaveLength(1);
			expect(release?.tables).toEqual([]);
			expect(examine(readRelease(release), solver).faults).toEqual([]);
			await expect(countOf(vote, one, other)).rejects.toThrow(/^already-released$/);
		}
	});

	test('writes who opened it down with the release, in one piece: neither is there without the other', async () => {
		const { server, manager } = office;
		const vote = await voteOf({ pour: 8, contre: 4 });
		const acts = async (): Promise<readonly (readonly [string, string | null])[]> => {
			const campaign = await findCampaign(server.app, vote.slug);
			return (await readCampaignJournal(server.app, campaign))
				.filter(({ action }) => action === 'custody-opened' || action === 'results-released')
				.map(({ action, account }) => [action, account] as const);
		};
		await advanceCampaigns(server);
		office.wait(day);
		// The last thing that the transaction writes is refused: the release goes with it.
		const broken = server.app.withPlugin({
			transformQuery: ({ node }) => {
				if (JSON.stringify(node).includes('custody-opened')) throw new Error('cut off');
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		});
		const [one, other] = vote.cards;
		const typed = { one: one?.share ?? '', other: other?.share ?? '' };
		await expect(countVote({ ...server, app: broken }, manager, vote.slug, typed)).rejects.toThrow(
			'cut off'
		);
		expect(await releaseOf(vote)).toBeNull();
		expect(await acts()).toEqual([]);
		await countOf(vote);
		expect(await acts()).toEqual([
			['results-released', null],
			['custody-opened', manager.id]
		]);
	});
});
