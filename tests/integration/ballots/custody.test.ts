import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { printedShare, readShare } from '#lib/domain/consultation/custody/share-card.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { makeCards } from '#lib/server/services/ballots/make-cards.ts';
import { destroyTally, openRecount } from '#lib/server/services/ballots/recount.ts';
import { tryCards } from '#lib/server/services/ballots/try-cards.ts';
import { readCustody } from '#lib/server/services/ballots/read-custody.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { tabulateCampaign } from '#lib/server/services/tabulate-campaign.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { day, hour, minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the custody of a formal vote on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());
	// Past the window in which cards may be tried so often.
	afterEach(() => {
		office.wait(hour);
	});

	const voteOf = async (prepareOnly = false): Promise<OpenVote> => {
		count += 1;
		return openFormalVote(office.server, office.manager, {
			slug: `garde-${count}`,
			rules: voteRules(20),
			prepareOnly
		});
	};
	const closedVote = async (): Promise<OpenVote> => {
		const vote = await voteOf();
		await castVotes(office.server, vote, { pour: 5, blanc: 1, contre: 6 });
		office.wait(hour);
		return vote;
	};
	const share = ({ cards }: OpenVote, place: number): string => cards[place]?.share ?? '';
	const countWith = (vote: OpenVote, one: string, other: string): Promise<void> =>
		countVote(office.server, office.manager, vote.slug, { one, other });
	const releases = async ({ id }: OpenVote): Promise<number> =>
		(
			await office.server.app
				.selectFrom('release')
				.select('id')
				.where('campaign_id', '=', id)
				.execute()
		).length;
	const journalOf = async ({ id }: OpenVote): Promise<string[]> =>
		(
			await office.server.app
				.selectFrom('journal')
				.select('action')
				.where('subject', '=', id)
				.orderBy('sequence')
				.execute()
		).map(({ action }) => action);

	test('one card, twice the same, one of another vote and a slip of the finger are refused by name, and nothing is counted', async () => {
		const vote = await closedVote();
		const other = await closedVote();
		const [first, second] = [share(vote, 0), share(vote, 1)];
		const mistyped = `${second.slice(0, -1)}${second.endsWith('Z') ? 'Y' : 'Z'}`;
		for (const [one, two, fields] of [
			[first, '', { other: 'empty' }],
			[first, first, { other: 'share-twice' }],
			[first, first.toLowerCase().replaceAll(' ', '-'), { other: 'share-twice' }],
			[first, share(other, 1), { other: 'share-of-another-vote' }],
			[mistyped, first, { one: 'share-mistyped' }],
			[first, second.slice(0, 20), { other: 'share-unfinished' }]
		] as const) {
			await expect(countWith(vote, one, two)).rejects.toMatchObject({ fields });
		}
		expect(await releases(vote)).toBe(0);
		await countWith(vote, first, second.toLowerCase().replaceAll(' ', ''));
		expect(await releases(vote)).toBe(1);
	});

	test('a forged card that checks opens nothing, and neither does guessing', async () => {
		const vote = await closedVote();
		const read = readShare(share(vote, 0));
		if (read.kind !== 'share') throw new Error('no share');
		const forged = printedShare({ ...read, share: read.share.map((byte) => byte ^ 1) });
		for (let tries = 0; tries < 10; tries += 1) {
			await expect(countWith(vote, forged, share(vote, 1))).rejects.toMatchObject({
				fields: { one: 'share-of-another-vote' }
			});
		}
		// From then on the right cards wait too: the limit is of the vote, whoever asks.
		await expect(countWith(vote, share(vote, 0), share(vote, 1))).rejects.toThrow(
			/^too-many-attempts$/
		);
		office.wait(16 * minute);
		await countWith(vote, share(vote, 0), share(vote, 1));
	});

	test('cards are not even looked at before the closing, nor for who has no business there', async () => {
		const vote = await voteOf();
		await castVotes(office.server, vote, { pour: 7 });
		await expect(countWith(vote, share(vote, 0), share(vote, 1))).rejects.toThrow(/^not-closed$/);
		office.wait(hour);
		for (const role of ['helper', 'data-entry', 'moderator', 'coordinator'] as const) {
			await expect(
				countVote(office.server, somebody(office, role), vote.slug, {
					one: share(vote, 0),
					other: share(vote, 1)
				})
			).rejects.toThrow(/^forbidden$/);
		}
		await expect(tabulateCampaign(office.server, vote.id)).rejects.toThrow(/not-closed|in-custody/);
		await advanceCampaigns(office.server);
		await expect(tabulateCampaign(office.server, vote.id)).rejects.toThrow(/^key-in-custody$/);
		expect(await releases(vote)).toBe(0);
	});

	test('the folder holds a wrapped key only: no share, no secret, and a server with all of it counts nothing', async () => {
		const vote = await closedVote();
		await advanceCampaigns(office.server);
		const { key } = await office.server.app
			.selectFrom('campaign')
			.select('key')
			.where('id', '=', vote.id)
			.executeTakeFirstOrThrow();
		const keys = await readdir(join(office.config.data, 'keys'));
		const file = await readFile(join(office.config.data, 'keys', `${key}.json`), 'utf8');
		expect(JSON.parse(file)).toMatchObject({ custody: 'shares' });
		const kept = await Promise.all(
			[...keys.map((name) => join('keys', name)), 'app.sqlite', 'app.sqlite-wal'].map((name) =>
				readFile(join(office.config.data, name)).catch(() => Buffer.alloc(0))
			)
		);
		for (const { share: printed } of vote.cards) {
			const read = readShare(printed);
			if (read.kind !== 'share') throw new Error('no share');
			const secret = Buffer.from(read.share.slice(0, -1));
			for (const bytes of kept) {
				expect(bytes.includes(printed)).toBe(false);
				expect(bytes.includes(printed.replaceAll(' ', ''))).toBe(false);
				expect(bytes.includes(secret)).toBe(false);
			}
		}
		const other = await office.join();
		await expect(tabulateCampaign(other, vote.id)).rejects.toThrow(/^key-in-custody$/);
	});

	test('cards are rehearsed before the opening, made anew until then, and never after', async () => {
		const vote = await voteOf(true);
		const typed = { one: share(vote, 2), other: share(vote, 0) };
		await tryCards(office.server, office.manager, vote.slug, typed);
		const again = await makeCards(office.server, office.manager, vote.slug);
		await expect(tryCards(office.server, office.manager, vote.slug, typed)).rejects.toMatchObject({
			fields: { one: 'share-of-another-vote', other: 'share-of-another-vote' }
		});
		// Made, and not given out: the vote stays closed.
		await expect(openCampaign(office.server, office.manager, vote.slug, 'now')).rejects.toThrow(
			/^custodians-missing$/
		);
		expect(again.map(({ role }) => role)).toEqual(['présidente', 'secrétaire', 'trésorier']);
		const open = await voteOf();
		await expect(makeCards(office.server, office.manager, open.slug)).rejects.toThrow(
			/^already-open$/
		);
		const keys = await readdir(join(office.config.data, 'keys'));
		const files = await Promise.all(
			keys.map((name) => readFile(join(office.config.data, 'keys', name), 'utf8'))
		);
		const own = files.filter((text) => text.includes(`"campaign":"${vote.slug}"`));
		// That of the trial, and that of the cards of now.
		expect(own).toHaveLength(2);
	});

	test('counted ballots open for a recount with two cards, say what was voted, and are destroyed with a certificate', async () => {
		const vote = await closedVote();
		await countWith(vote, share(vote, 1), share(vote, 2));
		const before = await releases(vote);
		const asked = { one: share(vote, 0), other: share(vote, 2), reason: 'contestation' as const };
		// Counted, and not published: nobody reads before everybody does.
		await expect(openRecount(office.server, office.manager, vote.slug, asked)).rejects.toThrow(
			/^not-yet-public$/
		);
		expect(await journalOf(vote)).not.toContain('contestation-opened');
		await expect(destroyTally(office.server, office.manager, vote.slug)).rejects.toThrow(
			/^too-early$/
		);
		office.wait(minute);
		const [file] = await openRecount(office.server, office.manager, vote.slug, asked);
		expect(file?.text).toContain('# NUMBER VOTERS: 12\n');
		expect(file?.text.split('\n').filter((line) => /^\d/.test(line))).toEqual([
			'6: 3',
			'5: 1',
			'1: 2'
		]);
		expect(await releases(vote)).toBe(before);
		await expect(
			openRecount(office.server, office.manager, vote.slug, { ...asked, other: asked.one })
		).rejects.toMatchObject({ fields: { other: 'share-twice' } });
		office.wait(day);
		await destroyTally(office.server, office.manager, vote.slug);
		await expect(openRecount(office.server, office.manager, vote.slug, asked)).rejects.toThrow(
			/^tally-missing$/
		);
		const certificate = await office.server.app
			.selectFrom('destruction')
			.select(['state', 'body'])
			.where('rule', '=', 'sealed-tally')
			.where('subject', '=', vote.id)
			.executeTakeFirstOrThrow();
		expect(certificate.state).toBe('done');
		expect(certificate.body).toContain('"sealed-tallies","count":1');
		expect(await journalOf(vote)).toEqual(
			expect.arrayContaining([
				'custody-cards-made',
				'custody-cards-handed',
				'custody-opened',
				'contestation-opened',
				'tally-destroyed'
			])
		);
		expect(await readCustody(office.server, office.manager, vote.slug)).toMatchObject({
			tally: 'destroyed'
		});
	});

	test('the retention clock destroys counted ballots ninety days after the results, and not before', async () => {
		const vote = await closedVote();
		await countWith(vote, share(vote, 0), share(vote, 1));
		const kept = async (): Promise<boolean> =>
			(await readCustody(office.server, office.manager, vote.slug)).tally === 'kept';
		office.wait(89 * day);
		await advanceCampaigns(office.server);
		expect(await kept()).toBe(true);
		office.wait(day + hour);
		await advanceCampaigns(office.server);
		expect(await kept()).toBe(false);
	});

	test('the length of the locked ballots says nothing of them', async () => {
		const lengths = new Set<number>();
		for (const votes of [{ pour: 12 }, { pour: 6, blanc: 1, contre: 5 }] as Record<
			string,
			number
		>[]) {
			const vote = await voteOf();
			await castVotes(office.server, vote, votes);
			office.wait(hour);
			await countWith(vote, share(vote, 0), share(vote, 1));
			const { sealed } = await office.server.app
				.selectFrom('sealed_tally')
				.select('sealed')
				.where('campaign_id', '=', vote.id)
				.executeTakeFirstOrThrow();
			lengths.add(sealed.length);
		}
		expect(lengths.size).toBe(1);
	});
});
