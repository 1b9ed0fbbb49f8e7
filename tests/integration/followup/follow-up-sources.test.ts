import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommitmentSource, numberText } from '#lib/domain/followup/commitment.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { countVote } from '#lib/server/services/ballots/count-vote.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { askWhetherBetter } from '#lib/server/services/followup/ask-again.ts';
import { checkSource } from '#lib/server/services/followup/check-source.ts';
import { publishedCommitments } from '#lib/server/services/followup/read-published.ts';
import { toldCommitments } from '#lib/server/services/followup/tell.ts';
import { campaignsToFollow } from '#lib/server/services/followup/campaigns-to-follow.ts';
import { printFollowUp } from '#lib/server/services/followup/print-follow-up.ts';
import { fromTyped, writtenFrom } from '#lib/server/services/followup/source-query.ts';
import { withFollowUp } from '#lib/server/services/followup/with-follow-up.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { makeExport } from '#lib/server/services/exports/make-export.ts';
import { readSiteYear } from '#lib/server/services/meetings/read-year.ts';
import type { WrittenFrom } from '#lib/server/services/followup/write-commitment.ts';
import { createMeeting } from '#lib/server/services/meetings/create-meeting.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { findDraft } from '#lib/server/services/questionnaires/draft-record.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { commitmentForm, followUpIn } from '../../support/follow-up-office.ts';
import { castVotes, openFormalVote, voteRules } from '../../support/formal-vote.ts';
import { answer, draft, hour, type Office, somebody, startOffice } from '../../support/office.ts';
import { printedPages } from '../../support/printed.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('where a commitment comes from and where it leads, on %s', (engine) => {
	let office: Office;
	let doing: ReturnType<typeof followUpIn>;

	beforeAll(async () => {
		office = await startOffice(engine);
		doing = followUpIn(office);
	});
	afterAll(() => office.remove());

	/** The hash of what a campaign asks. */
	const hashOf = async (slug: string): Promise<string> =>
		(await findCampaign(office.server.app, slug)).questionnaireHash;

	test('comes from what is public of the same organisation, and is read with its campaign', async () => {
		const slug = await draft(office);
		await openCampaign(office.server, office.manager, slug, 'now');
		await answer(office, slug, office.sites[0]?.id ?? '', 12);
		const from = (source: CommitmentSource): WrittenFrom => ({ campaign: slug, source });
		const hidden = {
			kind: 'finding',
			release: 'unknown',
			group: 'g',
			item: 'x',
			pole: 'none'
		} as const;
		const dated = { due: '2029-12' };
		await expect(doing.write(office.manager, dated, from(hidden))).rejects.toThrow(
			/^unknown-source$/
		);
		office.wait(2 * hour);
		await advanceCampaigns(office.server);
		office.wait(2 * hour);
		await advanceCampaigns(office.server);
		const [release] = await listReleases(office.server, slug);
		const content = await readReleaseById(office.server, release?.id ?? '');
		const table = content?.tables.find(({ item }) => item === 'consulte');
		const source = {
			kind: 'finding',
			release: release?.id ?? '',
			group: table?.group ?? '',
			item: 'consulte',
			pole: 'none'
		} as const;
		await expect(
			doing.write(office.manager, dated, from({ ...source, item: 'unasked' }))
		).rejects.toThrow(/^unknown-source$/);
		const id = await doing.publish(dated, from(source));
		const other = await doing.publish(dated);
		const all = await publishedCommitments(office.server, slug, null);
		expect(all.map((one) => one.id)).toEqual([id]);
		expect(all.map((one) => one.id)).not.toContain(other);
		expect(await publishedCommitments(office.server, 'unknown', null)).toEqual([]);
		const [told] = await toldCommitments(office.server, slug, null, ['fr', 'ar']);
		// What was said is read from the publication, in each language, and is no count of this test.
		expect(Object.keys(told?.said ?? {})).toEqual(['fr', 'ar']);
		expect(told?.better).toBeNull();
	});

	test('comes from a question that the consultation asked, and from no other', async () => {
		const { server, manager } = office;
		const vote = await openFormalVote(server, manager, { slug: 'vote', rules: voteRules(20) });
		await castVotes(server, vote, { pour: 9, contre: 3 });
		office.wait(hour);
		await advanceCampaigns(server);
		const [one, other] = vote.cards.map(({ share }) => share);
		await countVote(server, manager, vote.slug, { one: one ?? '', other: other ?? '' });
		office.wait(hour);
		await advanceCampaigns(server);
		const [release] = await listReleases(server, vote.slug);
		const from = (item: string): WrittenFrom => ({
			campaign: vote.slug,
			source: { kind: 'outcome', release: release?.id ?? '', item }
		});
		const dated = { due: '2029-12' };
		await expect(doing.write(manager, dated, from('autre'))).rejects.toThrow(/^unknown-source$/);
		expect(await doing.write(manager, dated, from('proposition'))).toEqual(expect.any(String));
	});

	test('is read on the results, the year, the tablet, the report and the poster, with or without a question named', async () => {
		const { server, manager, organisation } = office;
		const vote = await openFormalVote(server, manager, { slug: 'cloture', rules: voteRules(20) });
		await castVotes(server, vote, { pour: 9, contre: 3 });
		office.wait(hour);
		await advanceCampaigns(server);
		const [one, other] = vote.cards.map(({ share }) => share);
		await countVote(server, manager, vote.slug, { one: one ?? '', other: other ?? '' });
		// Counted, and not published: nobody is offered to promise anything after it.
		expect(await campaignsToFollow(server, organisation)).not.toContainEqual(
			expect.objectContaining({ slug: vote.slug })
		);
		office.wait(hour);
		await advanceCampaigns(server);
		const [release] = await listReleases(server, vote.slug);
		// What the page offers first where its address names nothing.
		const [offered] = await campaignsToFollow(server, organisation);
		expect(offered?.slug).toBe(vote.slug);
		const site = office.sites[0]?.id ?? '';
		const texts = ['La clôture est posée au printemps.', 'Trois soumissions sont demandées.'];
		const query = new URLSearchParams({
			campagne: vote.slug,
			quoi: 'outcome',
			publication: release?.id ?? '',
			question: 'proposition'
		});
		const sources = [
			writtenFrom(query),
			fromTyped(writtenFrom(new URLSearchParams()), offered?.slug)
		];
		for (const [place, from] of sources.entries()) {
			await doing.publish({ text: texts[place] ?? '', due: '2029-12', site }, from);
		}
		const told = async (of: string | null) =>
			(await toldCommitments(server, vote.slug, of, ['fr'])).map(({ text }) => text['fr']);
		expect((await told(null)).toSorted()).toEqual(texts.toSorted());
		expect((await told(site)).toSorted()).toEqual(texts.toSorted());
		expect(await told(office.sites[1]?.id ?? 'elsewhere')).toEqual([]);
		const year = JSON.stringify((await readSiteYear(server, site, 'fr'))?.happenings);
		const asked = await campaignBundle(server, vote.slug);
		const bundle = JSON.stringify((await withFollowUp(server, asked)).followUp);
		const printed = (pdf: Uint8Array | null): string =>
			printedPages(Buffer.from(pdf ?? [])).join(' ');
		const report = printed(
			await makeExport(server, {
				release: release?.id ?? '',
				format: 'pdf',
				locale: 'fr',
				paper: 'us-letter'
			})
		);
		const poster = printed(
			await printFollowUp(server, manager, organisation, {
				campaign: vote.slug,
				site: null,
				locale: 'fr',
				page: 'us-letter'
			})
		);
		for (const text of texts) {
			for (const [name, read] of Object.entries({ year, bundle, report, poster })) {
				expect(read, name).toContain(text);
			}
		}
		expect(poster).not.toContain('Rien n’a encore été décidé');
	});

	test('comes from a decision of the same organisation, and from no other id', async () => {
		const { server, manager, organisation } = office;
		const from = (decision: string): WrittenFrom => ({
			campaign: null,
			source: { kind: 'decision', decision }
		});
		const dated = { due: '2029-12' };
		const meeting = await createMeeting(server, manager, organisation, {
			title: 'Assemblée',
			place: '',
			planned: office.now(),
			site: '',
			quorum: 'none'
		});
		const decided = async (owner: string): Promise<string> => {
			const id = randomUUID();
			await server.app
				.insertInto('meeting_item')
				.values({
					id,
					meeting_id: meeting,
					position: 1,
					kind: 'information',
					title: 'La cour',
					detail: '',
					campaign_id: null,
					rule: null,
					state: 'done',
					result: null,
					typed_by: null,
					confirmed_by: null,
					confirmed_at: null
				})
				.execute();
			await server.app
				.insertInto('meeting_decision')
				.values({
					id,
					organisation_id: owner,
					meeting_id: meeting,
					item_id: id,
					scope: owner,
					year: 2027,
					sequence: 90,
					words: 'Éclairer la cour.',
					role: 'board',
					month: '2027-12',
					written_by: manager.id,
					confirmed_by: manager.id,
					confirmed_at: office.now()
				})
				.execute();
			return id;
		};
		const id = await decided(organisation);
		await expect(doing.write(manager, dated, from('inconnue'))).rejects.toThrow(/^unknown-source$/);
		expect(await doing.write(manager, dated, from(id))).toEqual(expect.any(String));
		const told = { site: null, ...from(id) };
		await expect(checkSource(server, 'another-organisation', told)).rejects.toThrow(
			/^unknown-source$/
		);
	});

	test('is asked about a year later, once, in a draft of the next version, before what is personal', async () => {
		const slug = await draft(office);
		const id = await doing.publish(
			{ due: '2029-12' },
			{ campaign: slug, source: { kind: 'none' } }
		);
		const before = await hashOf(slug);
		await expect(askWhetherBetter(office.server, office.manager, slug, [])).rejects.toMatchObject({
			fields: { chosen: 'nothing-picked' }
		});
		await expect(
			askWhetherBetter(office.server, somebody(office, 'committee'), slug, [id])
		).rejects.toThrow(/^forbidden$/);
		const questionnaire = await askWhetherBetter(office.server, office.manager, slug, [id]);
		const written = await findDraft(office.server.app, office.organisation, questionnaire);
		const commitment = await doing.published(id);
		const asked = `mieux-${commitment === undefined ? '' : numberText(commitment.number)}`;
		const questions = written?.questionnaire.questions ?? [];
		const place = questions.findIndex((question) => question.id === asked);
		expect(questions[place]).toMatchObject({
			hint: { fr: commitmentForm.text, en: commitmentForm.textEn }
		});
		expect(questions.slice(place + 1).every(({ background }) => background === true)).toBe(true);
		// The version that was asked stays as it was.
		expect(await hashOf(slug)).toBe(before);
	});
});
