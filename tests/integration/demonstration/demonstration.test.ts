import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCode } from '#lib/client/code/with-code.ts';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { comparisons } from '#lib/domain/report/comparison.ts';
import { groupDifferences } from '#lib/domain/report/group-differences.ts';
import { landmarks } from '#lib/library/landmarks.ts';
import { respondents } from '#lib/library/provincial-figures.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { loadDemonstration, type PrintedAccount } from '#lib/server/demonstration/load.ts';
import type { Server } from '#lib/server/server.ts';
import { openRecount } from '#lib/server/services/ballots/recount.ts';
import type { Card } from '#lib/server/services/ballots/make-cards.ts';
import { publishedCommitments } from '#lib/server/services/followup/read-published.ts';
import { decisionsOf } from '#lib/server/services/meetings/decisions.ts';
import { readRoll } from '#lib/server/services/roll/read-roll.ts';
import { readComments } from '#lib/server/services/comments/read-comments-release.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { readPublishedStatement } from '#lib/server/services/team-statement-reading.ts';
import { startServer } from '#lib/server/start-server.ts';
import { closed, rangeOf, saidOf } from '../../support/demonstration-figures.ts';
import { emptyStorage, engines } from '../../support/storage.ts';

/**
 * Every published share that a release of all 749 can say: not that of a part of them, and not the
 * one that was published without saying which answer it is of.
 */
const published = landmarks.filter(
	({ item, pole }) =>
		item !== 'utilise-si-offert' && `${item} ${pole}` !== 'sentiment-isolement often'
);

describe.each(engines)('the demonstration on %s', (engine) => {
	let storage: Awaited<ReturnType<typeof emptyStorage>>;
	let server: Server;
	let accounts: readonly PrintedAccount[] = [];
	let cards: readonly Card[] = [];

	beforeAll(async () => {
		storage = await emptyStorage(engine);
		server = await startServer(storage.config, { calendar: 0 });
		({ accounts, cards } = await loadDemonstration(server, { sealResponse, withCode }));
	});

	afterAll(async () => {
		await server.close();
		await storage.remove();
	});

	async function releaseOf(slug: string): Promise<Release> {
		const [summary] = await listReleases(server, slug);
		const release = summary === undefined ? null : await readReleaseById(server, summary.id);
		if (release === null) throw new Error(`${slug} has no public release`);
		return release;
	}

	/** Rows that a second start could add to. */
	async function everything() {
		const tables = [
			'organisation',
			'site',
			'campaign',
			'release',
			'membership',
			'journal'
		] as const;
		const rows = await Promise.all(
			tables.map((table) => server.app.selectFrom(table).selectAll().execute())
		);
		const boxes = await Promise.all(closed.map((slug) => server.ballotBox.participation(slug)));
		return { rows, boxes, accounts: await server.accounts.list() };
	}

	it('gives every published share within 0.1 point, or says it as what holds it', async () => {
		const release = await releaseOf('demo-provincial');
		const faults = published.flatMap((figure) => {
			const said = saidOf(release, figure);
			if (said === null) return [`${figure.item} ${figure.pole} is not said`];
			const [from, to] = rangeOf(said, respondents);
			const [low, high] = [(100 * from) / respondents - 0.1, (100 * to) / respondents + 0.1];
			return figure.share >= low && figure.share <= high ? [] : [`${figure.item} ${figure.pole}`];
		});
		expect(faults).toEqual([]);
	});

	it('says every published share as one count, in the whole and in its nine territories', async () => {
		const release = await releaseOf('demo-provincial');
		const items = new Set(published.map(({ item }) => item));
		const vague = published.filter((figure) => saidOf(release, figure)?.kind !== 'exact');
		expect(vague).toEqual([]);
		const groups = Map.groupBy(
			release.tables.filter(({ item }) => items.has(item)),
			({ item }) => item
		);
		expect([...groups.values()].every((tables) => tables.length === 10)).toBe(true);
	});

	it('has 749 respondents in nine territories that make the whole', async () => {
		const { groups } = await releaseOf('demo-provincial');
		const leaves = groups.filter(({ parent }) => parent !== null);
		expect(groups.find(({ parent }) => parent === null)?.respondents).toBe(749);
		expect(leaves).toHaveLength(9);
		expect(leaves.reduce((sum, leaf) => sum + leaf.respondents, 0)).toBe(749);
	});

	it.each(closed)('shows %s to everybody, as a demonstration', async (slug) => {
		const release = await releaseOf(slug);
		expect(release.demonstration).toBe(true);
		expect(release.sequence).toBe(1);
		expect(Date.parse(release.publishedAt)).toBeLessThan(server.clock());
		const campaign = await server.app
			.selectFrom('campaign')
			.innerJoin('organisation', 'organisation.id', 'campaign.organisation_id')
			.select(['campaign.state', 'campaign.demonstration', 'organisation.demonstration as place'])
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		expect({ ...campaign }).toEqual({ state: 'released', demonstration: 1, place: 1 });
	});

	it.each([
		['demo-omh-1', 97, 196],
		['demo-omh-2', 104, 196],
		['demo-osbl', 22, 40],
		['demo-coop', 9, 12]
	])('has in %s %i households of %i', async (slug, households, dwellings) => {
		const { groups } = await releaseOf(slug);
		const root = groups.find(({ parent }) => parent === null);
		expect([root?.respondents, root?.frame]).toEqual([households, dwellings]);
	});

	it('words small places as the rules ask', async () => {
		const coop = await releaseOf('demo-coop');
		expect(saidOf(coop, { item: 'securite', pole: 'often' })).toEqual({
			kind: 'at-least',
			count: 6
		});
		expect(saidOf(coop, { item: 'definir-regles', pole: 'none' })).toEqual({
			kind: 'exact',
			count: 4
		});
		const osbl = await releaseOf('demo-osbl');
		expect(saidOf(osbl, { item: 'consulte', pole: 'none' })).toEqual({ kind: 'exact', count: 9 });
		expect(saidOf(osbl, { item: 'securite', pole: 'often' })).toEqual({
			kind: 'at-least',
			count: 19
		});
	});

	it.each([
		{ item: 'consulte', pole: 'often' },
		{ item: 'salubrite-vermine', pole: 'none' }
	] as const)('tells two years apart on $item, whatever the words hide', async (figure) => {
		const [before, now] = [await releaseOf('demo-omh-1'), await releaseOf('demo-omh-2')];
		const share = (release: Release, base: number) => {
			const said = saidOf(release, figure);
			return said === null ? [] : rangeOf(said, base).map((count) => count / base);
		};
		const [, highest = 1] = share(before, 97);
		const [lowest = 0] = share(now, 104);
		expect(lowest - highest).toBeGreaterThan(0.2);
	});

	it('tells two of its buildings apart, and compares no building of fewer than 30', async () => {
		const release = await releaseOf('demo-omh-2');
		const root = release.groups.find(({ parent }) => parent === null);
		if (root === undefined) throw new Error('a release without a whole');
		const all = comparisons(release, annualSurvey);
		const tested = all.filter(({ p }) => p !== null);
		expect(new Set(tested.map(({ first, second }) => `${first} ${second}`))).toEqual(
			new Set(['demo-erables demo-pins'])
		);
		const [higher, lower] = ['demo-erables', ['demo-pins']];
		expect(groupDifferences(release, root, all).differences).toEqual([
			{ item: 'consulte', verdict: 'much-more', higher, lower },
			{ item: 'securite', verdict: 'much-more', higher, lower }
		]);
	});

	it('has a vote that is adopted, whose ballots two of its printed cards open for a recount', async () => {
		const { outcomes, method } = await releaseOf('demo-vote');
		expect(outcomes).toMatchObject([
			{ kind: 'motion', verdict: 'adopted', voters: 10, quorum: { needed: 7, reached: true } }
		]);
		expect(method).toMatchObject({ custody: 'custodians', codes: true });
		const manager = (await server.accounts.list()).find(
			({ username }) => username === 'administration'
		);
		const roll = await readRoll(server, manager ?? null, 'demo-vote');
		expect([roll.doors.length, roll.electorate]).toEqual([12, 12]);
		const [file] = await openRecount(server, manager ?? null, 'demo-vote', {
			one: cards[2]?.share ?? '',
			other: cards[0]?.share ?? '',
			reason: 'recount'
		});
		expect(file?.text).toMatch(/^# NUMBER VOTERS: 10$/m);
	});

	it('has works that people chose within a sum, and what became of each', async () => {
		const { id, outcomes } = await releaseOf('demo-travaux');
		expect(outcomes).toMatchObject([
			{ kind: 'funded', funded: ['projet-1', 'projet-2'], voters: 15, total: 15_000 }
		]);
		const commitments = await publishedCommitments(server, 'demo-travaux', 'demo-lilas');
		const source = { kind: 'outcome', release: id, item: 'travaux' };
		expect(commitments.map((one) => [one.source, one.steps.at(-1)?.state])).toEqual([
			[source, 'planned'],
			[source, 'done']
		]);
	});

	it('has an assembly that decided after the vote, with two people', async () => {
		const [decision] = await decisionsOf(server.app, 'demo-assemblee-coop');
		expect(decision?.words).toBe('La chaudière est remplacée au printemps.');
	});

	it('leaves one campaign open, without an answer', async () => {
		const campaign = await server.app
			.selectFrom('campaign')
			.select(['state', 'opened_at', 'closes_at'])
			.where('slug', '=', 'demo-ouvert')
			.executeTakeFirstOrThrow();
		expect(campaign.state).toBe('open');
		expect(campaign.opened_at).not.toBeNull();
		expect(campaign.closes_at).toBeGreaterThan(server.clock() + 29 * 86_400_000);
		expect(await server.ballotBox.participation('demo-ouvert')).toEqual({});
	});

	it('has comments that two people have read, and keeps nothing else of them', async () => {
		const release = await releaseOf('demo-omh-2');
		const comments = await readComments(server, release.id);
		const [only] = comments?.questions ?? [];
		expect(comments).toMatchObject({ demonstration: true, read: 'both', respondents: 104 });
		expect(only?.quotes).toHaveLength(13);
		expect(only?.quotes.join(' ')).not.toMatch(/Roy|boisson|304|coquerelles/);
		expect(only?.themes.find(({ code }) => code === 'batiment')?.said).toEqual({
			kind: 'exact',
			count: 5
		});
		expect(await server.app.selectFrom('comment').selectAll().execute()).toEqual([]);
	});

	it('has one team that signed its view before the results, and says that it is reconstructed', async () => {
		const views = await Promise.all(
			closed.map(async (slug) => readPublishedStatement(server, (await releaseOf(slug)).id))
		);
		const [only, ...others] = views.filter((view) => view !== null);
		expect(others).toEqual([]);
		expect(only).toMatchObject({
			campaign: 'demo-omh-2',
			demonstration: true,
			signed: { people: 2, roles: ['support', 'management'] }
		});
		expect(Date.parse(only?.signed.at ?? '')).toBeLessThan(Date.parse(only?.publishedAt ?? ''));
	});

	it('changes nothing the second time, and names the same accounts', async () => {
		const before = await everything();
		expect((await loadDemonstration(server, { sealResponse, withCode })).accounts).toEqual(
			accounts
		);
		expect(await everything()).toEqual(before);
	});

	it('lets each of its accounts sign in', async () => {
		const roles = [];
		for (const { username, password } of accounts) {
			const { account } = await server.accounts.signIn({ username, password, address: '::1' });
			roles.push(account.memberships[0]?.role);
		}
		expect(roles).toEqual(accounts.map(({ role }) => role));
	});
});
