import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { correctCampaign } from '#lib/server/services/correct-campaign.ts';
import { issueCodes } from '#lib/server/services/issue-codes.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { readCorrection } from '#lib/server/services/read-correction.ts';
import { repeatCampaign } from '#lib/server/services/repeat-campaign.ts';
import { savePlan } from '#lib/server/services/plan-save.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import {
	answer,
	campaignForm,
	day,
	draft,
	type Office,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a campaign that is corrected before it opens, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const form = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
		...campaignForm(office),
		...change
	});
	const correct = (slug: string, change: Record<string, unknown> = {}): Promise<void> =>
		correctCampaign(office.server, office.manager, slug, form(change));
	const planOf = async (slug: string): Promise<PublicationPlan> => {
		const { plan } = await office.server.app
			.selectFrom('campaign')
			.select('plan')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		return JSON.parse(plan) as PublicationPlan;
	};

	test('has other dates, titles and buildings, and a plan of these buildings with the margin that was chosen', async () => {
		const { server, manager, sites } = office;
		const slug = await draft(office);
		await savePlan(server, manager, slug, { margin: '4' });
		const publishes = office.now() + 5 * day;
		await correct(slug, { sites: [sites[1]?.id], title: 'Sondage du printemps', publishes });
		const campaign = await findCampaign(server.app, slug);
		expect(campaign.title['fr']).toBe('Sondage du printemps');
		expect(campaign.calendar.publishes).toBe(publishes);
		expect(campaign.sites.map(({ id }) => id)).toEqual([sites[1]?.id]);
		const plan = await planOf(slug);
		expect(plan.sites.map(({ id }) => id)).toEqual([sites[1]?.id]);
		expect(plan.policy.margin).toBe(4);
		const did = await readCampaignJournal(server.app, campaign);
		expect(did.map(({ action }) => action)).toContain('campaign-corrected');
	});

	test('is checked as a new one: dates in order, a building, another year that exists', async () => {
		const slug = await draft(office);
		const before = await findCampaign(office.server.app, slug);
		await expect(correct(slug, { sites: [] })).rejects.toMatchObject({
			fields: { sites: 'no-site' }
		});
		await expect(correct(slug, { closes: office.now() - day })).rejects.toMatchObject({
			fields: { closes: 'closes-before-opening' }
		});
		await expect(correct(slug, { previous: slug })).rejects.toMatchObject({
			fields: { previous: 'unknown-campaign' }
		});
		expect(await findCampaign(office.server.app, slug)).toEqual(before);
	});

	test('keeps its buildings once slips were made for them, and still has other dates', async () => {
		const { server, manager, sites } = office;
		const slug = await draft(office, { codes: 'household' });
		await issueCodes(server, manager, slug, { again: false });
		await expect(correct(slug, { sites: [sites[0]?.id] })).rejects.toMatchObject({
			fields: { sites: 'codes-for-sites' }
		});
		const publishes = office.now() + 6 * day;
		await correct(slug, { publishes });
		expect((await findCampaign(server.app, slug)).calendar.publishes).toBe(publishes);
		expect(await server.ballotBox.issuedCodes(slug)).not.toEqual({});
	});

	test('begins its trial anew with other buildings, and takes what is answered there once it is open', async () => {
		const { server, manager, sites } = office;
		const [first, second] = sites;
		if (first === undefined || second === undefined) throw new Error('two sites');
		const slug = await draft(office, { sites: [first.id] });
		await startTrial(server, manager, slug);
		await answer(office, slug, first.id, 2);
		const trial = async () => (await readParticipation(server, manager, slug)).trial;
		expect(await trial()).toBe(2);
		await correct(slug, { sites: [first.id], title: 'Autrement' });
		expect(await trial(), 'the same buildings go on').toBe(2);
		await correct(slug, { sites: [second.id] });
		expect(await trial()).toBe(0);
		expect((await answer(office, slug, first.id, 1))[0]).not.toBe('stored');
		await openCampaign(server, manager, slug, 'now');
		await answer(office, slug, second.id, 3);
		expect((await readParticipation(server, manager, slug)).received).toBe(3);
		await expect(correct(slug)).rejects.toThrow(/^already-open$/);
	});

	test('shows published figures beside its results unless somebody leaves them out, and keeps that choice', async () => {
		const { server, manager } = office;
		expect((await planOf(await draft(office))).landmarks).toBeUndefined();
		const slug = await draft(office, { landmarks: 'none' });
		expect((await planOf(slug)).landmarks).toBe(false);
		await savePlan(server, manager, slug, { margin: '4' });
		expect((await planOf(slug)).landmarks, 'another plan keeps it').toBe(false);
		expect((await readCorrection(server, manager, slug)).landmarks).toBe(false);
		await correct(slug, { landmarks: 'shown' });
		expect((await planOf(slug)).landmarks).toBeUndefined();
		await correct(slug, { landmarks: 'none' });
		await openCampaign(server, manager, slug, 'now');
		await server.app
			.updateTable('campaign')
			.set({ state: 'released' })
			.where('slug', '=', slug)
			.execute();
		const again = await repeatCampaign(server, manager, slug);
		expect((await planOf(again)).landmarks, 'the next year keeps it').toBe(false);
		await expect(draft(office, { landmarks: 'autrement' })).rejects.toMatchObject({
			fields: { landmarks: 'unknown-choice' }
		});
	});

	test('is corrected by who manages it, and by nobody else', async () => {
		const slug = await draft(office);
		for (const role of ['committee', 'helper', 'data-entry', 'coordinator'] as const) {
			const person = somebody(office, role);
			const asked = correctCampaign(office.server, person, slug, form());
			await expect(asked).rejects.toThrow(/^forbidden$/);
			await expect(readCorrection(office.server, person, slug)).rejects.toThrow(/^forbidden$/);
		}
		const nobody = correctCampaign(office.server, null, slug, form());
		await expect(nobody).rejects.toThrow(/^signed-out$/);
	});
});
