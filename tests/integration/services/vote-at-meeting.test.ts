import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '#lib/server/accounts/account.ts';
import { confirm } from '#lib/server/services/acts/confirm.ts';
import { propose } from '#lib/server/services/acts/propose.ts';
import type { TwoPeopleAct } from '#lib/server/services/acts/two-people-act.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { addItem } from '#lib/server/services/meetings/agenda.ts';
import { createMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { decisionAct, decisionChoice } from '#lib/server/services/meetings/decision-act.ts';
import {
	endMeeting,
	openItem,
	openMeeting,
	passItem
} from '#lib/server/services/meetings/hold-meeting.ts';
import { findItem, findMeeting } from '#lib/server/services/meetings/meeting-record.ts';
import { printMinutes } from '#lib/server/services/meetings/print-minutes.ts';
import { readMeeting } from '#lib/server/services/meetings/read-meeting.ts';
import { readSiteYear } from '#lib/server/services/meetings/read-year.ts';
import {
	incidentsOf,
	writeMeetingIncident,
	writeVoteIncident
} from '#lib/server/services/minutes/incidents.ts';
import { printMinutes as printVoteMinutes } from '#lib/server/services/minutes/print-minutes.ts';
import { castVotes, openFormalVote, type OpenVote, voteRules } from '../../support/formal-vote.ts';
import { minute, type Office, somebody, startOffice } from '../../support/office.ts';
import { missingReader, printedPages } from '../../support/printed.ts';
import { engines } from '../../support/storage.ts';

const decided = {
	words: 'La toiture est refaite cette année.',
	role: 'le conseil',
	month: '2027-06'
};

describe.each(engines)('a secret vote on the agenda of an assembly, on %s', (engine) => {
	let office: Office;
	let second: Account;
	let count = 0;

	beforeAll(async () => {
		office = await startOffice(engine);
		second = somebody(office, 'committee');
	});
	afterAll(() => office.remove());

	const openVote = async (votes: Readonly<Record<string, number>>): Promise<OpenVote> => {
		count += 1;
		const vote = await openFormalVote(office.server, office.manager, {
			slug: `vote-${count}`,
			rules: voteRules(20, { quorum: { numerator: 1, denominator: 4, strict: false } }),
			lasts: 10 * minute
		});
		await castVotes(office.server, vote, votes);
		return vote;
	};

	const counted = async (vote: OpenVote): Promise<void> => {
		office.wait(10 * minute);
		await advanceCampaigns(office.server);
		await countVote(office.server, office.manager, vote.slug, {
			one: vote.cards[0]?.share ?? '',
			other: vote.cards[1]?.share ?? ''
		});
	};

	/** An open assembly whose only item is that vote, and is over. */
	const assemblyWith = async ({ slug }: OpenVote): Promise<[string, string]> => {
		const { server, manager, organisation, sites } = office;
		const id = await createMeeting(server, manager, organisation, {
			title: 'Assemblée du printemps',
			place: 'salle commune',
			planned: office.now(),
			site: sites[0]?.id,
			quorum: 'none'
		});
		const item = await addItem(server, manager, id, {
			kind: 'vote',
			title: 'La toiture',
			campaign: slug
		});
		await openMeeting(server, manager, id, { present: '14' });
		await openItem(server, manager, id, item);
		await passItem(server, manager, id, item);
		return [id, item];
	};

	const decision = async ([id, item]: [string, string]): Promise<TwoPeopleAct> => {
		const meeting = await findMeeting(office.server.app, id);
		const record = await findItem(office.server.app, meeting, item);
		return decisionAct(office.server, meeting, record, decisionChoice(decided));
	};

	const write = async (held: [string, string]): Promise<void> =>
		propose(office.server, office.manager, await decision(held), decisionChoice(decided));

	test('is decided of only once everybody reads that it was adopted, by two people, while the assembly is held', async () => {
		const { server, manager } = office;
		const vote = await openVote({ pour: 9, blanc: 1, contre: 2 });
		const held = await assemblyWith(vote);
		await expect(write(held)).rejects.toThrow(/^item-not-done$/);
		await counted(vote);
		// Counted, and not published yet: it is as if it were not.
		await expect(write(held)).rejects.toThrow(/^item-not-done$/);
		expect((await readMeeting(server, manager, held[0])).items[0]?.outcome).toBeNull();
		office.wait(minute);
		const [item] = (await readMeeting(server, manager, held[0])).items;
		expect(item?.outcome).toMatchObject({ decidable: true, reports: [{ voters: 12 }] });
		await write(held);
		await expect(confirm(server, manager, await decision(held))).rejects.toThrow(
			/^second-person-needed$/
		);
		await confirm(server, second, await decision(held));
		const [read] = (await readMeeting(server, manager, held[0])).items;
		expect(read?.decision?.words).toBe(decided.words);
		await endMeeting(server, manager, held[0]);
	});

	test('is decided of no more once it was rejected', async () => {
		const vote = await openVote({ pour: 3, blanc: 1, contre: 8 });
		const held = await assemblyWith(vote);
		await counted(vote);
		office.wait(minute);
		await expect(write(held)).rejects.toThrow(/^not-adopted$/);
		const { items } = await readMeeting(office.server, office.manager, held[0]);
		expect(items[0]?.outcome?.decidable).toBe(false);
	});

	test.skipIf(missingReader() !== null)(
		'stands in the minutes in the words of everybody, with what happened',
		async () => {
			const { server, manager } = office;
			const vote = await openVote({ pour: 9, blanc: 1, contre: 2 });
			const [id] = await assemblyWith(vote);
			const pages = async (): Promise<string> =>
				printedPages(
					Buffer.from(
						await printMinutes(server, manager, id, { language: 'fr', page: 'us-letter' })
					)
				)
					.join(' ')
					.replaceAll(/\s+/g, ' ');
			expect(await pages()).not.toContain('Adoptée');
			await counted(vote);
			expect(await pages()).not.toContain('Adoptée');
			office.wait(minute);
			await writeMeetingIncident(server, manager, id, { incident: 'Le courant a manqué.' });
			const words = await pages();
			expect(words).toMatch(/Résultat\s?: Adoptée\./);
			expect(words).toContain('Quorum atteint');
			expect(words).toContain('Le courant a manqué.');
			await writeVoteIncident(server, manager, vote.slug, { incident: 'Une carte relue.' });
			const french = { locale: 'fr', page: 'us-letter' } as const;
			const ofVote = printedPages(
				Buffer.from((await printVoteMinutes(server, vote.slug, french)) ?? [])
			).join(' ');
			expect(ofVote).toContain('Une carte relue.');
			expect(ofVote).not.toContain('À remplir à la main');
			expect(ofVote).not.toContain('Le courant a manqué.');
		}
	);

	test('keeps what happened as it was written, by who keeps the minutes', async () => {
		const { server, manager } = office;
		const vote = await openVote({ pour: 8, contre: 1 });
		const typed = { incident: 'La sonnerie a retenti deux fois.' };
		await expect(
			writeVoteIncident(server, somebody(office, 'helper'), vote.slug, typed)
		).rejects.toThrow(/^forbidden$/);
		await expect(
			writeVoteIncident(server, manager, vote.slug, { incident: ' ' })
		).rejects.toMatchObject({ fields: { incident: 'empty' } });
		await writeVoteIncident(server, second, vote.slug, typed);
		expect(await incidentsOf(server.app, vote.id)).toMatchObject([{ words: typed.incident }]);
		await expect(
			server.app.updateTable('minutes_incident').set({ words: 'Rien.' }).execute()
		).rejects.toThrow(/stays/);
		await expect(server.app.deleteFrom('minutes_incident').execute()).rejects.toThrow(/stays/);
		const [id] = await assemblyWith(vote);
		await endMeeting(server, manager, id);
		await expect(writeMeetingIncident(server, manager, id, typed)).rejects.toThrow(
			/^meeting-ended$/
		);
	});

	test('is asked, answered and decided in the year of the building, once it is published', async () => {
		const { server, sites } = office;
		const vote = await openVote({ pour: 9, contre: 3 });
		const kinds = async (): Promise<readonly string[]> =>
			((await readSiteYear(server, sites[0]?.id ?? '', 'fr'))?.happenings ?? [])
				.filter((told) => 'slug' in told && told.slug === vote.slug)
				.map(({ kind }) => kind);
		await counted(vote);
		expect(await kinds()).toEqual(['asked']);
		office.wait(minute);
		expect(await kinds()).toEqual(['asked', 'answered', 'decided']);
	});
});
