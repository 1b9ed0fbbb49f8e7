import type { Account } from '#lib/server/accounts/account.ts';
import { readCommentsStanding } from '#lib/server/services/comments/comments-standing.ts';
import { readExportDesk } from '#lib/server/services/exports/read-exports.ts';
import { readLegalFile } from '#lib/server/services/legal/read-legal-file.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#lib/server/accounts/account.ts';
import { readCampaignResults } from '#lib/server/services/campaign-results.ts';
import { listReadableCampaigns, mayReadLetter } from '#lib/server/services/release-access.ts';
import {
	listReleases,
	readReleaseBody,
	readReleaseById
} from '#lib/server/services/read-releases.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { day, draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const roles: readonly Role[] = ['administrator', 'manager', 'committee', 'helper'];

describe.each(engines)('results on %s', (engine) => {
	let office: Office;
	let slug: string;
	let publishes: number;

	beforeAll(async () => {
		office = await startOffice(engine);
		slug = await draft(office);
		publishes = office.now() + day;
		const { app } = office.server;
		const campaign = await app
			.updateTable('campaign')
			.set({ state: 'released', publishes_at: publishes })
			.where('slug', '=', slug)
			.returning(['id', 'questionnaire_hash'])
			.executeTakeFirstOrThrow();
		const release = annualRelease({
			respondents: 22,
			pairs: { securite: [16, 2] },
			facts: {
				campaign: slug,
				publishedAt: new Date(publishes).toISOString(),
				questionnaire: { id: 'sondage-annuel', version: 1, hash: campaign.questionnaire_hash }
			}
		});
		await app
			.insertInto('release')
			.values({
				id: release.id,
				campaign_id: campaign.id,
				sequence: 1,
				body: JSON.stringify(release),
				publishes_at: publishes,
				created_at: office.now()
			})
			.execute();
	});
	afterAll(() => office.remove());

	test('are there for nobody before their day, whatever the role', async () => {
		const { server } = office;
		expect(await listReleases(server, slug)).toEqual([]);
		expect(await readReleaseBody(server, 'release-2027')).toBeNull();
		expect(await readReleaseById(server, 'release-2027')).toBeNull();
		expect((await readCampaignResults(server, slug))?.published).toBeNull();
		for (const role of roles) {
			const campaigns = await listReadableCampaigns(server, somebody(office, role));
			expect(campaigns.filter(({ published }) => published)).toEqual([]);
		}
	});

	test('that are not out yet look like results that do not exist', async () => {
		expect(await readReleaseBody(office.server, 'release-2027')).toBe(
			await readReleaseBody(office.server, 'no-such-release')
		);
		expect(await readCampaignResults(office.server, 'no-such-campaign')).toBeNull();
	});

	test('are there for everybody from the minute that was fixed, byte for byte', async () => {
		office.wait(day - 1);
		expect(await listReleases(office.server, slug)).toEqual([]);
		office.wait(1);
		expect(await listReleases(office.server, slug)).toEqual([
			{
				id: 'release-2027',
				campaign: slug,
				sequence: 1,
				publishedAt: new Date(publishes).toISOString(),
				title: expect.objectContaining({
					fr: 'Sondage annuel 2027',
					en: '2027 annual survey'
				}) as object
			}
		]);
		const body = await readReleaseBody(office.server, 'release-2027');
		const release = await readReleaseById(office.server, 'release-2027');
		expect(JSON.stringify(release)).toBe(body);
		const results = await readCampaignResults(office.server, slug);
		expect(results?.published?.questionnaire.id).toBe('sondage-annuel');
		expect(results?.published?.years).toEqual([
			{
				slug,
				title: expect.objectContaining({
					fr: 'Sondage annuel 2027',
					en: '2027 annual survey'
				}) as object,
				publishedAt: new Date(publishes).toISOString()
			}
		]);
	});

	test('come as a letter to those who answer for the organisation only', async () => {
		const here = { organisation: office.organisation, sites: [{ id: office.sites[0]?.id ?? '' }] };
		const letters = roles.filter((role) => mayReadLetter(somebody(office, role), here));
		expect(letters).toEqual(['administrator', 'manager', 'committee']);
		expect(mayReadLetter(null, here)).toBe(false);
		const elsewhere = { ...here, organisation: 'another-organisation' };
		expect(mayReadLetter(somebody(office, 'committee'), elsewhere)).toBe(false);
		const campaigns = await listReadableCampaigns(office.server, somebody(office, 'committee'));
		expect(campaigns).toMatchObject([{ slug, published: true }]);
		expect(await listReadableCampaigns(office.server, somebody(office, 'helper'))).toEqual([]);
	});

	test('come to whoever looks after one building only where the survey is held in it', async () => {
		const of = (site: string): Account => ({
			id: site,
			name: 'Comité',
			memberships: [{ organisation: office.organisation, role: 'committee', site }]
		});
		const held = of(office.sites[0]?.id ?? '');
		const elsewhere = of('another-building');
		expect(await listReadableCampaigns(office.server, held)).toMatchObject([{ slug }]);
		expect(await listReadableCampaigns(office.server, elsewhere)).toEqual([]);
		expect(await listCampaigns(office.server, held, office.organisation)).toMatchObject([{ slug }]);
		expect(await listCampaigns(office.server, elsewhere, office.organisation)).toEqual([]);
		expect((await readCampaign(office.server, held, slug)).campaign.slug).toBe(slug);
		for (const refused of [
			() => readCampaign(office.server, elsewhere, slug),
			() => readParticipation(office.server, elsewhere, slug),
			() => readLegalFile(office.server, elsewhere, slug),
			() => readExportDesk(office.server, elsewhere, slug),
			() => readCommentsStanding(office.server, elsewhere, slug)
		]) {
			await expect(refused()).rejects.toMatchObject({ code: 'forbidden' });
		}
	});
});
