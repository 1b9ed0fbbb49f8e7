import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { parseCampaignBundle } from '#lib/protocol/campaign-bundle.ts';
import { questionnaireHash } from '#lib/protocol/questionnaire-hash.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { campaignBundle, openCampaigns } from '#lib/server/services/campaign-bundle.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { draft, hour, minute, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('what a device is given to ask, on %s', (engine) => {
	let office: Office;
	let slug: string;

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await draft(office);
	});

	afterAll(() => office.remove());

	async function offered(): Promise<string[]> {
		return (await openCampaigns(office.server)).map((campaign) => campaign.slug);
	}

	test('is nothing while a campaign is being prepared, as if it did not exist', async () => {
		for (const name of [slug, 'autre']) {
			await expect(campaignBundle(office.server, name)).rejects.toMatchObject({
				code: 'unknown-campaign'
			});
		}
		expect(await offered()).toStrictEqual([]);
	});

	test('is a sound bundle once it is tried', async () => {
		await startTrial(office.server, office.manager, slug);
		const bundle = parseCampaignBundle(
			JSON.parse(JSON.stringify(await campaignBundle(office.server, slug)))
		);
		const questionnaire = parseQuestionnaire(bundle.questionnaire);
		expect(bundle.state).toBe('trial');
		expect(bundle.sites.map(({ name }) => name)).toStrictEqual(['Les Érables', 'Les Pins']);
		expect(bundle.help).toStrictEqual({
			name: 'Mme Roy',
			phone: '514 555-0104',
			place: 'local 104'
		});
		expect(await questionnaireHash(questionnaire)).toBe(bundle.questionnaireHash);
		expect(bundle.results).toBeNull();
		expect(await offered()).toStrictEqual([slug]);
	});

	test('has another key when it is real', async () => {
		const trial = await campaignBundle(office.server, slug);
		await openCampaign(office.server, office.manager, slug, 'now');
		const real = await campaignBundle(office.server, slug);
		expect(real.state).toBe('open');
		expect(real.key).not.toBe(trial.key);
	});

	test('is closed from the minute of the closing, before anybody has written it down', async () => {
		office.wait(2 * hour + minute);
		expect((await campaignBundle(office.server, slug)).state).toBe('closed');
		expect(await offered()).toStrictEqual([]);
	});

	test('names the results only from their day on, with the year of the survey', async () => {
		office.wait(15 * minute);
		await advanceCampaigns(office.server);
		expect((await campaignBundle(office.server, slug)).results).toBeNull();
		office.wait(hour);
		await advanceCampaigns(office.server);
		expect((await campaignBundle(office.server, slug)).results).toStrictEqual({ slug, year: 2027 });
	});

	test('holds the text of a publication, once read, instead of fetching it again', async () => {
		const texts: unknown[] = [];
		const app = office.server.app.withPlugin({
			transformQuery: ({ node }) => node,
			transformResult: ({ result }) => {
				texts.push(...result.rows.flatMap((row) => row['body'] ?? []));
				return Promise.resolve(result);
			}
		});
		const reader = { app, clock: office.server.clock };
		const [published] = await listReleases(reader, slug);
		const id = published?.id ?? '';
		const first = await readReleaseById(reader, id);
		expect(first?.campaign).toBe(slug);
		expect(await readReleaseById(reader, id)).toBe(first);
		expect(texts).toHaveLength(1);
		// What is held is told to nobody before its day.
		const before = { app, clock: () => Date.parse(first?.publishedAt ?? '') - 1 };
		expect(await readReleaseById(before, id)).toBeNull();
	});

	test('leads from what is asked next to what was published of its sites, and of no others', async () => {
		const [here, elsewhere] = office.sites.map(({ id }) => id);
		const { server, manager } = office;
		const published = { slug, year: 2027 };
		const next = await draft(office, { sites: [here] });
		await startTrial(server, manager, next);
		expect((await campaignBundle(server, next)).results).toStrictEqual(published);

		await server.app
			.deleteFrom('campaign_site')
			.where('site_id', '=', here ?? '')
			.where('campaign_id', '=', (await findCampaign(server.app, slug)).id)
			.execute();
		expect((await campaignBundle(server, next)).results).toBeNull();
		const there = await draft(office, { sites: [elsewhere] });
		await startTrial(server, manager, there);
		expect((await campaignBundle(server, there)).results).toStrictEqual(published);
	});
});
