import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import type { Log } from '#lib/server/log.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { readCustody } from '#lib/server/services/ballots/read-custody.ts';
import { openRecount } from '#lib/server/services/ballots/recount.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { withFollowUp } from '#lib/server/services/followup/with-follow-up.ts';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { readExportDesk } from '#lib/server/services/exports/read-exports.ts';
import { readLegalFile } from '#lib/server/services/legal/read-legal-file.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { metricsText } from '#lib/server/services/metrics-text.ts';
import { readPaperDesk } from '#lib/server/services/paper/read-batches.ts';
import { readParticipation, shownParticipation } from '#lib/server/services/participation.ts';
import { previewCampaign } from '#lib/server/services/preview-campaign.ts';
import { readPublicJournal } from '#lib/server/services/public-journal.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { readJournal } from '#lib/server/services/read-journal.ts';
import { listReleases } from '#lib/server/services/read-releases.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { hour, type Office, somebody, startOffice } from '../../support/office.ts';
import { everyRow } from '../../support/every-row.ts';
import { engines } from '../../support/storage.ts';

const roles: readonly Role[] = [
	'administrator',
	'coordinator',
	'manager',
	'committee',
	'moderator',
	'helper',
	'data-entry'
];

describe.each(engines)('before its custodians open a vote on %s', (engine) => {
	let office: Office;
	const lines: string[] = [];
	const write = (...line: unknown[]): void => {
		lines.push(JSON.stringify(line));
	};
	const log: Log = { info: write, error: write };
	let votes: OpenVote[] = [];

	beforeAll(async () => {
		office = await startOffice(engine, log);
		const one = { rules: voteRules(20), codes: true };
		votes = [
			await openFormalVote(office.server, office.manager, { slug: 'vote-aaa', ...one }),
			await openFormalVote(office.server, office.manager, { slug: 'vote-bbb', ...one })
		];
	});
	afterAll(() => office.remove());

	/** All that a service tells, or how it refuses. */
	const told = async (service: () => Promise<unknown>): Promise<unknown> => {
		try {
			return await service();
		} catch (error) {
			if (!isRefusal(error)) throw error;
			return `refused: ${error.code}`;
		}
	};

	const channelsOf = async ({ slug }: OpenVote, account: Account | null): Promise<unknown> => {
		const { server, organisation } = office;
		const size = { share: 50, each: 10 } as never;
		const cards = { one: '', other: '', reason: 'recount' } as const;
		return Promise.all(
			[
				() => readCampaign(server, account, slug),
				async () => shownParticipation(await readParticipation(server, account, slug)),
				() => readCampaignResults(server, slug),
				() => listReleases(server, slug),
				() => readExportDesk(server, account, slug),
				() => readPaperDesk(server, account, slug),
				() => readLegalFile(server, account, slug),
				() => readCustody(server, account, slug),
				() => readPublicJournal(server, slug),
				async () => withFollowUp(server, await campaignBundle(server, slug)),
				() => previewCampaign(server, account, slug, size),
				() => openRecount(server, account, slug, cards),
				async () =>
					account === null
						? null
						: (await listCampaigns(server, account, organisation)).filter(
								(one) => one.slug === slug
							)
			].map(told)
		);
	};

	/** What differs between two votes whatever is in their boxes: names, keys, hashes. */
	const plain = (vote: OpenVote, value: unknown): string =>
		JSON.stringify(value)
			.replaceAll(vote.slug, 'SLUG')
			.replaceAll(vote.id, 'ID')
			.replaceAll(/"[\w-]{22,}"/g, '"KEY"')
			.replaceAll(/"[0-9a-f]{16}"/g, '"KEY"')
			// The mark of a paper form, made of the id.
			.replaceAll(/"[0-9A-F]{6}-V1/g, '"FORM-V1');

	const compare = async (): Promise<void> => {
		const [first, second] = votes;
		if (first === undefined || second === undefined) throw new Error('no votes');
		const people = [null, office.manager, ...roles.map((role) => somebody(office, role))];
		for (const account of people) {
			const one = plain(first, await channelsOf(first, account));
			const other = plain(second, await channelsOf(second, account));
			expect(JSON.parse(other)).toEqual(JSON.parse(one));
			expect(one).not.toMatch(/adopted|rejected|"outcomes"|no-quorum|"sides":\[\{/);
			for (const { share } of [...first.cards, ...second.cards]) expect(one).not.toContain(share);
			for (const { code } of [...first.slips, ...second.slips]) expect(one).not.toContain(code);
		}
	};

	test('every service says the same of a vote that everybody is for and of one that everybody is against, at every step', async () => {
		await compare();
		const [first, second] = votes;
		if (first === undefined || second === undefined) throw new Error('no votes');
		await castVotes(office.server, first, { pour: 12 });
		await castVotes(office.server, second, { contre: 12 });
		await compare();
		office.wait(hour);
		await compare();
		await advanceCampaigns(office.server);
		await compare();
		office.wait(24 * hour);
		await advanceCampaigns(office.server);
		await compare();
	});

	test('no row of any database, as a dump has it, tells the two apart', async () => {
		const rows = await everyRow(office.config);
		const [first, second] = votes;
		if (first === undefined || second === undefined) throw new Error('no votes');
		const of = ({ slug, id }: OpenVote): string[] =>
			[...rows].flatMap(([table, all]) =>
				all
					.filter((row) => row.includes(slug) || row.includes(id))
					.map((row) => {
						const named = row.replaceAll(slug, 'SLUG').replaceAll(id, 'ID');
						const told = named
							// Keys, hashes and what is sealed; the place of an act in the journal.
							.replaceAll(/(?=[\w-]*(?:\d|[a-z][A-Z]))[\w-]{16,}/g, 'KEY')
							.replaceAll(/"(sequence|tag)":"?\w+"?/g, '"$1":0');
						return `${table} ${told}`;
					})
					.toSorted()
			);
		expect(of(second)).toEqual(of(first));
		// The votes are there: twelve envelopes of each.
		expect(of(first).filter((row) => /^\S*\.envelope /.test(row))).toHaveLength(12);
	});

	test('participation is told of the whole only, as a band while people vote', async () => {
		const slug = 'vote-ccc';
		const vote = await openFormalVote(office.server, office.manager, {
			slug,
			rules: voteRules(20)
		});
		await castVotes(office.server, vote, { pour: 3, contre: 2 });
		const live = shownParticipation(await readParticipation(office.server, office.manager, slug));
		expect(live.sites).toHaveLength(1);
		expect(live).toMatchObject({ live: true, received: null });
		expect(live.sites[0]).toMatchObject({ received: null, heads: 20 });
		for (const { id, name } of office.sites) {
			expect(JSON.stringify(live)).not.toContain(id);
			expect(JSON.stringify(live)).not.toContain(name);
		}
	});

	test('journal, log and metrics name no code, no card, no count and no verdict', async () => {
		const journal = JSON.stringify(
			await readJournal(office.server, office.manager, office.organisation, 1)
		);
		const metrics = await metricsText(office.server);
		const everything = [journal, metrics, ...lines].join('\n');
		for (const { cards, slips } of votes) {
			for (const { share } of cards) {
				expect(everything).not.toContain(share);
				expect(everything).not.toContain(share.replaceAll(' ', ''));
			}
			for (const { code } of slips) expect(everything).not.toContain(code);
		}
		expect(everything).not.toMatch(/adopted|rejected|pour|contre|blanc/);
		expect(metrics).not.toMatch(/vote-aaa|vote-bbb/);
	});
});
