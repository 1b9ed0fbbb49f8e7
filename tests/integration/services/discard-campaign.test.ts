import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discardCampaign } from '#lib/server/services/discard-campaign.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { answer, draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a draft that is deleted on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const listed = async (): Promise<string[]> => {
		const { server, manager, organisation } = office;
		return (await listCampaigns(server, manager, organisation)).map(({ slug }) => slug);
	};

	test('leaves the list, and what compared itself with it forgets it', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		const next = await draft(office, { previous: slug });
		await discardCampaign(server, manager, slug);
		expect(await listed()).toEqual([next]);
		expect((await readCampaign(server, manager, next)).campaign.previous).toBeNull();
		await expect(discardCampaign(server, manager, slug)).rejects.toThrow('campaign-not-found');
		const done = await server.app
			.selectFrom('journal')
			.select(['account_id', 'organisation_id'])
			.where('action', '=', 'campaign-discarded')
			.execute();
		expect(done).toEqual([{ account_id: manager.id, organisation_id: office.organisation }]);
	});

	test('takes what testers sent with it', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await startTrial(server, manager, slug);
		await answer(office, slug, office.sites[0]?.id ?? '', 3);
		await discardCampaign(server, manager, slug);
		expect(await listed()).not.toContain(slug);
		expect(await server.ballotBox.participation(slug)).toEqual({});
		await expect(server.ballotBox.late(slug)).rejects.toThrow('unknown-campaign');
	});

	test('stays once its opening is confirmed, with every answer it holds', async () => {
		const { server, manager } = office;
		const later = await draft(office);
		await openCampaign(server, manager, later, 'planned');
		await expect(discardCampaign(server, manager, later)).rejects.toThrow('already-open');
		const slug = await draft(office);
		await openCampaign(server, manager, slug, 'now');
		const [place = ''] = office.sites.map(({ id }) => id);
		await answer(office, slug, place, 2);
		await expect(discardCampaign(server, manager, slug)).rejects.toThrow('already-open');
		await expect(server.ballotBox.discardTrial(slug)).rejects.toThrow('box-phase');
		expect(await server.ballotBox.participation(slug)).toEqual({ [place]: 2 });
	});

	test('is deleted by nobody but whoever manages', async () => {
		const { server } = office;
		const slug = await draft(office);
		const asked = [null, somebody(office, 'committee'), somebody(office, 'helper')];
		for (const person of asked) {
			await expect(discardCampaign(server, person, slug)).rejects.toThrow(
				person === null ? 'signed-out' : 'forbidden'
			);
		}
		expect(await listed()).toContain(slug);
	});
});
