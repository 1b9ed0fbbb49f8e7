import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import {
	answer,
	draft,
	hour,
	minute,
	type Office,
	startOffice,
	stateOf
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a campaign on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const place = (index: number): string => office.sites[index]?.id ?? '';
	const standing = async (slug: string): Promise<string> =>
		(await readCampaign(office.server, office.manager, slug)).standing.kind;

	test('lives from a draft to results that everybody reads at the same minute', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await startTrial(server, manager, slug);
		expect(await answer(office, slug, place(0), 3)).toEqual(['stored', 'stored', 'stored']);
		expect(await readParticipation(server, manager, slug)).toMatchObject({ received: 0, trial: 3 });

		await openCampaign(server, manager, slug, 'planned');
		expect(await standing(slug)).toBe('scheduled');
		office.wait(hour);
		await advanceCampaigns(server);
		expect(await standing(slug)).toBe('open');
		await answer(office, slug, place(0), 9);
		await answer(office, slug, place(1), 8);
		const counted = await readParticipation(server, manager, slug);
		expect(counted).toMatchObject({ received: 17, dwellings: 92, trial: 3, late: 0 });
		// Somebody looked on this day before anything had come: it shows no more until tomorrow.
		expect(counted.sites.map(({ band }) => band.kind)).toEqual(['none', 'none']);

		const held = await campaignBundle(server, slug);
		office.wait(hour);
		await advanceCampaigns(server);
		expect(await standing(slug)).toBe('collecting');
		expect(await answer(office, slug, place(1), 1, held)).toEqual(['stored']);
		office.wait(10 * minute);
		await advanceCampaigns(server);
		expect(await standing(slug)).toBe('waiting');
		expect(await answer(office, slug, place(1), 2, held)).toEqual(['late', 'late']);
		expect(await listReleases(server, slug)).toEqual([]);
		expect((await readCampaign(server, manager, slug)).release).toBeNull();

		office.wait(50 * minute);
		const [published, ...others] = await listReleases(server, slug);
		expect(others).toEqual([]);
		const release = await readReleaseById(server, published?.id ?? '');
		expect(release?.groups.map(({ respondents }) => respondents)).toEqual([18, 9, 9]);
		// The box was counted before the two came: a release says what was known when it was made.
		expect(release?.method).toMatchObject({ trial: 3, late: 0 });
		const page = await readCampaign(server, manager, slug);
		expect(page.standing.kind).toBe('published');
		expect(page.participation).toMatchObject({ received: 18, late: 2, trial: 3 });
		expect(page.journal.map(({ action, name }) => [action, name])).toEqual([
			['campaign-created', 'Claire Gagnon'],
			['trial-started', 'Claire Gagnon'],
			['opening-confirmed', 'Claire Gagnon'],
			['campaign-opened', null],
			['campaign-ended', null],
			['results-released', null]
		]);

		// Paper found in a drawer: counted as late, destroyed, and nothing published moves.
		const found = Array.from({ length: 7 }, () => 'late');
		expect(await answer(office, slug, place(0), 7, held)).toEqual(found);
		await advanceCampaigns(server);
		const again = await listReleases(server, slug);
		expect(again).toEqual([published]);
		expect(await readReleaseById(server, published?.id ?? '')).toEqual(release);
		expect(await readParticipation(server, manager, slug)).toMatchObject({ received: 18, late: 9 });
	});

	test('what testers sent is destroyed at opening, and their key is refused afterwards', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await startTrial(server, manager, slug);
		const held = await campaignBundle(server, slug);
		await answer(office, slug, place(0), 2, held);
		await openCampaign(server, manager, slug, 'now');
		expect(await answer(office, slug, place(0), 1, held)).toEqual(['wrong-key']);
		expect(await server.ballotBox.participation(slug)).toEqual({});
		expect(await readParticipation(server, manager, slug)).toMatchObject({ received: 0, trial: 2 });
	});

	test('before a scheduled opening nothing is taken for the new key', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await openCampaign(server, manager, slug, 'planned');
		const early = await campaignBundle(server, slug);
		await expect(answer(office, slug, place(0), 1, early)).resolves.toEqual(['unknown-campaign']);
		await expect(closeCampaign(server, manager, slug)).rejects.toThrow(/^not-open$/);
		office.wait(hour);
		await advanceCampaigns(server);
		expect(await answer(office, slug, place(0), 1, early)).toEqual(['stored']);
	});

	test('closing early keeps the grace and the day of the results', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await openCampaign(server, manager, slug, 'now');
		const { calendar: before } = (await readCampaign(server, manager, slug)).campaign;
		office.wait(5 * minute);
		await closeCampaign(server, manager, slug);
		const { calendar } = (await readCampaign(server, manager, slug)).campaign;
		expect(calendar).toEqual({
			...before,
			closes: office.now(),
			collectsUntil: office.now() + 10 * minute
		});
		await expect(closeCampaign(server, manager, slug)).rejects.toThrow(/^already-closed$/);
		office.wait(10 * minute);
		await advanceCampaigns(server);
		expect(await stateOf(office, slug)).toBe('released');
		expect(await standing(slug)).toBe('waiting');
	});

	test('moves are made once and refused by name afterwards', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await expect(closeCampaign(server, manager, slug)).rejects.toThrow(/^not-open$/);
		await startTrial(server, manager, slug);
		await expect(startTrial(server, manager, slug)).rejects.toThrow(/^already-trial$/);
		await openCampaign(server, manager, slug, 'now');
		await expect(openCampaign(server, manager, slug, 'now')).rejects.toThrow(/^already-open$/);
		await expect(startTrial(server, manager, slug)).rejects.toThrow(/^already-open$/);
	});

	test('the list says where each campaign stands, the newest first', async () => {
		const slug = await draft(office, { opens: office.now() + 90 * minute });
		const [first] = await listCampaigns(office.server, office.manager, office.organisation);
		expect(first).toMatchObject({ slug, standing: { kind: 'draft' } });
	});
});
