import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import type { BallotRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { ReleaseContent } from '#lib/domain/disclosure/release.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { openRecount } from '#lib/server/services/ballots/recount.ts';
import { readChain } from '#lib/server/services/read-journal.ts';
import {
	minutesWanted,
	printMinutes,
	printOfficeMinutes
} from '#lib/server/services/minutes/print-minutes.ts';
import { hourOf } from '#lib/wording/letter/moments.ts';
import {
	castVotes,
	openFormalVote,
	type OpenVote,
	voteQuestionnaire,
	voteRules
} from '../../support/formal-vote.ts';
import { draft, minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { printedPages } from '../../support/printed.ts';
import { engines } from '../../support/storage.ts';

const french = { locale: 'fr', page: 'us-letter' } as const;

describe.each(engines)('the minutes of a formal vote on %s', (engine) => {
	let office: Office;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	/** A vote whose hour is over, and that nobody has counted. */
	const closed = async (
		votes: Readonly<Record<string, number>>,
		rules: BallotRules
	): Promise<OpenVote> => {
		count += 1;
		const vote = await openFormalVote(office.server, office.manager, {
			slug: `vote-${count}`,
			rules,
			lasts: 20 * minute
		});
		await castVotes(office.server, vote, votes);
		office.wait(20 * minute);
		await advanceCampaigns(office.server);
		return vote;
	};

	const counted = async (vote: OpenVote): Promise<void> => {
		await countVote(office.server, office.manager, vote.slug, {
			one: vote.cards[0]?.share ?? '',
			other: vote.cards[2]?.share ?? ''
		});
		office.wait(minute);
	};

	const published = async (
		votes: Readonly<Record<string, number>>,
		change: Parameters<typeof voteRules>[1] = {}
	): Promise<OpenVote> => {
		const vote = await closed(votes, voteRules(20, change));
		await counted(vote);
		return vote;
	};

	const pages = async ({ slug }: OpenVote, locale: Locale = 'fr'): Promise<string[]> =>
		printedPages(
			Buffer.from((await printMinutes(office.server, slug, { ...french, locale })) ?? [])
		);

	const releaseOf = async ({ id }: OpenVote): Promise<ReleaseContent> => {
		const { body } = await office.server.app
			.selectFrom('release')
			.select('body')
			.where('campaign_id', '=', id)
			.executeTakeFirstOrThrow();
		return JSON.parse(body) as ReleaseContent;
	};

	/** Without the hash of the journal, which is of each vote, and of each line break in it. */
	const withoutHash = (words: string): string =>
		words.replaceAll(/\b[0-9a-f]{8}(?: [0-9a-f]{8})*\b/g, '').replaceAll(/[0-9a-f]{16,}/g, '');

	test('are not there before everybody reads the result, nor of a survey', async () => {
		const { server, manager } = office;
		const vote = await closed({ pour: 8, contre: 4 }, voteRules(20));
		expect(await printMinutes(server, vote.slug, french)).toBeNull();
		await countVote(server, manager, vote.slug, {
			one: vote.cards[0]?.share ?? '',
			other: vote.cards[1]?.share ?? ''
		});
		// Counted, and not published: it is as if it were not.
		expect(await printMinutes(server, vote.slug, french)).toBeNull();
		await expect(printOfficeMinutes(server, manager, vote.slug, french)).rejects.toThrow(
			/^minutes-not-found$/
		);
		office.wait(minute);
		expect(await printMinutes(server, vote.slug, french)).not.toBeNull();
		expect(await printMinutes(server, 'nulle-part', french)).toBeNull();
		expect(await printMinutes(server, await draft(office), french)).toBeNull();
	});

	test('are for the office and the committee, and for nobody else who works there', async () => {
		const { server } = office;
		const vote = await published({ pour: 8, contre: 4 });
		for (const role of ['manager', 'committee'] as const) {
			const pdf = await printOfficeMinutes(server, somebody(office, role), vote.slug, french);
			expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
		}
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			await expect(
				printOfficeMinutes(server, somebody(office, role), vote.slug, french)
			).rejects.toThrow(/^forbidden$/);
		}
	});

	test('say the same whether 12, 11, 10 or 9 of 12 were for, under the protected announcement', async () => {
		const read: string[] = [];
		for (const against of [0, 1, 2, 3]) {
			const vote = await published({ pour: 12 - against, contre: against });
			// Each was held at its own hour.
			read.push(withoutHash((await pages(vote)).join(' ')).replaceAll(/\d+\sh\s\d\d/g, ''));
		}
		expect(new Set(read).size).toBe(1);
		expect(read[0]).toContain('Adoptée');
		expect(read[0]).toMatch(/Pour : 9 ou plus/);
	});

	test('hold no number that is not in the publication or in the rules', async () => {
		const rules = voteRules(20, { quorum: { numerator: 1, denominator: 4, strict: false } });
		const vote = await closed({ pour: 8, blanc: 1, contre: 4 }, rules);
		await counted(vote);
		const release = await releaseOf(vote);
		const sheets = await pages(vote);
		const said = JSON.stringify([
			release.outcomes,
			ballotNotice(rules, voteQuestionnaire, 3),
			release.method
		]);
		const days = [release.period.opens, release.period.closes, release.publishedAt].flatMap(
			(at) => {
				const day = new Date(at);
				const { hour, minute: minutes } = hourOf(at);
				return [day.getUTCDate(), day.getUTCFullYear(), hour, minutes];
			}
		);
		const allowed = new Set([
			...(said.match(/\d+/g) ?? []).map(Number),
			...days,
			// « page 1 de 2 »
			...sheets.keys().map((place) => place + 1)
		]);
		const numbers = (withoutHash(sheets.join(' ')).match(/\d+/g) ?? []).map(Number);
		expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
		expect(numbers).toContain(13);
		expect(numbers).toContain(20);
	});

	test('count votes only where that was announced', async () => {
		const exact = await published({ pour: 11, contre: 1 }, { announcement: 'exact' });
		const alone = await published({ pour: 11, contre: 1 }, { announcement: 'result-only' });
		expect((await pages(exact)).join(' ')).toMatch(/Pour : 11\b.*Contre : 1\b/);
		const words = (await pages(alone)).join(' ');
		expect(words).toContain('Adoptée');
		expect(words).toContain('Seul le résultat sera publié, jamais les voix.');
		expect(withoutHash(words)).not.toMatch(/\b11\b|(?:Pour|Contre) : \d/);
	});

	test('carry the hash of the act that ended the count, which the journal holds', async () => {
		const vote = await published({ pour: 8, contre: 4 });
		const chain = await readChain(office.server, office.manager, office.organisation);
		const opened = chain.findLast(({ action }) => action === 'custody-opened');
		expect((await pages(vote)).join('').replaceAll(' ', '')).toContain(opened?.hash ?? 'no act');
	});

	test('say the hours of the vote, and each recount in place of « compté une seule fois »', async () => {
		const vote = await published({ pour: 8, contre: 4 });
		const before = (await pages(vote)).join(' ').replaceAll('\u00A0', ' ');
		expect(before).toMatch(/Ouvert le .+ à \d+ h \d\d\. Fermé le .+ à \d+ h \d\d\./);
		expect(before).toContain('Compté une seule fois');
		expect(before).not.toMatch(/avant l’heure annoncée|rouvert/);
		await openRecount(office.server, office.manager, vote.slug, {
			one: vote.cards[0]?.share ?? '',
			other: vote.cards[1]?.share ?? '',
			reason: 'recount'
		});
		const after = (await pages(vote)).join(' ').replaceAll('\u00A0', ' ');
		expect(after).toMatch(/deux des gardiens \(présidente, secrétaire et trésorier\) ont rouvert/);
		expect(after).toContain('pour un recomptage');
		expect(after).not.toContain('une seule fois');
	});

	test('say that two people closed it before its hour', async () => {
		count += 1;
		const vote = await openFormalVote(office.server, office.manager, {
			slug: `vote-${count}`,
			rules: voteRules(20),
			lasts: 60 * minute
		});
		await castVotes(office.server, vote, { pour: 8, contre: 4 });
		office.wait(minute);
		await closeCampaign(office.server, office.manager, vote.slug);
		office.wait(60 * minute);
		await advanceCampaigns(office.server);
		await counted(vote);
		expect((await pages(vote)).join(' ')).toContain('avant l’heure annoncée');
	});

	test('are in each language in which the report is, with the question as it was put', async () => {
		const vote = await published({ pour: 8, contre: 4 });
		const titles = {
			en: 'Minutes of the vote',
			es: 'Acta de la votación',
			ht: 'Pwosè vèbal vòt la',
			'zh-Hans': '投票记录'
		} as const;
		for (const [locale, title] of Object.entries(titles)) {
			const words = (await pages(vote, locale as Locale)).join(' ');
			expect(words).toContain(title);
			expect(words).not.toContain('Procès-verbal');
		}
		const arabic = (await pages(vote, 'ar')).join(' ');
		expect(arabic).toMatch(/[\u0600-\u06FF\uFB50-\uFEFF]{3}/);
		expect(arabic).not.toContain('Procès-verbal');
		expect(minutesWanted(new URLSearchParams('langue=xx&papier=a4'), 'fr')).toEqual({
			locale: 'fr',
			page: 'a4'
		});
	});

	test('leave lines for incidents and for who signs: chair, secretary and three custodians', async () => {
		const words = (await pages(await published({ pour: 8, contre: 4 }))).join(' ');
		for (const role of ['Présidence du scrutin', 'présidente', 'secrétaire', 'trésorier']) {
			expect(words).toContain(role);
		}
		expect(words.match(/Nom et signature/g)).toHaveLength(5);
		expect(words).toContain('À remplir à la main');
		expect(words).not.toMatch(/undefined|\{\{|\[object/);
	});
});
