import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from '#lib/domain/campaign/access-code.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import { codeStock, issueCodes, issueReserveCode } from '#lib/server/services/issue-codes.ts';
import { closeCampaign } from '#lib/server/services/close-campaign.ts';
import { checkCode } from '#lib/server/services/check-code.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import type { Role } from '#lib/server/accounts/account.ts';
import { draft, hour, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { codeHash } from '../../support/ticket.ts';

describe.each(engines)('access codes in the office on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	/** At the smaller site, where its codes are made sooner; at both when it matters. */
	const coded = (sites = [place(1)]): Promise<string> =>
		draft(office, { codes: 'household', sites });
	const make = (slug: string, again = false) =>
		issueCodes(office.server, office.manager, slug, { again });
	const place = (index: number): string => office.sites[index]?.id ?? '';
	const actions = async (slug: string): Promise<string[]> =>
		(await readCampaign(office.server, office.manager, slug)).journal.map(({ action }) => action);
	const check = async (slug: string, code: string): Promise<unknown> => {
		const { codes } = await campaignBundle(office.server, slug);
		if (codes === null) throw new Error('the campaign asks for no code');
		const hash = await codeHash(code.replace('-', ''), slug, codes);
		return checkCode(office.server, JSON.stringify({ version: 1, campaign: slug, hash }));
	};

	test('are one for each dwelling, each different, and read as they are printed', async () => {
		const slug = await coded([place(0), place(1)]);
		const made = await make(slug);
		expect(made.map(({ site, codes }) => [site.id, codes.length])).toEqual([
			[place(0), 60],
			[place(1), 32]
		]);
		const all = made.flatMap(({ codes }) => codes);
		expect(new Set(all).size).toBe(92);
		for (const code of all) {
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
			expect(readCode(code).kind).toBe('code');
		}
		expect(await actions(slug)).toContain('codes-issued');
	});

	test('are made once; made again before the opening, they replace the first', async () => {
		const slug = await coded();
		const [first] = await make(slug);
		await expect(make(slug)).rejects.toThrow('codes-made');
		await startTrial(office.server, office.manager, slug);
		const [second] = await make(slug, true);
		expect(await check(slug, first?.codes[0] ?? '')).toMatchObject({ state: 'unknown' });
		expect(await check(slug, second?.codes[0] ?? '')).toEqual({
			version: 1,
			state: 'unused',
			site: place(1)
		});
		await openCampaign(office.server, office.manager, slug, 'now');
		await expect(make(slug, true)).rejects.toThrow('already-open');
		expect(await actions(slug)).toEqual(expect.arrayContaining(['codes-issued', 'codes-replaced']));
	});

	test('are made once when two people press at the same time', async () => {
		const slug = await coded();
		const other = await office.join();
		const results = await Promise.allSettled(
			[office.server, other].map((server) =>
				issueCodes(server, office.manager, slug, { again: false })
			)
		);
		const refused = results.filter(({ status }) => status === 'rejected');
		expect(refused).toHaveLength(1);
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({
			[place(1)]: 32
		});
		expect((await actions(slug)).filter((action) => action === 'codes-issued')).toHaveLength(1);
	});

	test('a campaign that asks for codes does not open without them', async () => {
		const slug = await coded();
		await expect(openCampaign(office.server, office.manager, slug, 'now')).rejects.toThrow(
			'codes-missing'
		);
		await make(slug);
		await openCampaign(office.server, office.manager, slug, 'now');
	});

	test('a campaign without codes has none, and says so to devices', async () => {
		const slug = await draft(office);
		await expect(make(slug)).rejects.toThrow('no-codes');
		await expect(issueReserveCode(office.server, office.manager, slug, place(1))).rejects.toThrow(
			'no-codes'
		);
		await startTrial(office.server, office.manager, slug);
		expect((await campaignBundle(office.server, slug)).codes).toBeNull();
	});

	test('the reserve of lost slips is a tenth of the dwellings, and each is in the journal', async () => {
		const slug = await coded();
		const reserve = () => issueReserveCode(office.server, office.manager, slug, place(1));
		await expect(reserve()).rejects.toThrow('codes-missing');
		await make(slug);
		for (let left = 4; left > 0; left--) {
			const stock = await codeStock(office.server, await findCampaign(office.server.app, slug));
			expect(stock.map((one) => one.reserve)).toEqual([left]);
			const [made] = await reserve();
			expect(made?.codes).toHaveLength(1);
		}
		await expect(reserve()).rejects.toThrow('reserve-spent');
		expect((await actions(slug)).filter((action) => action === 'reserve-code-issued')).toHaveLength(
			4
		);
		await expect(issueReserveCode(office.server, office.manager, slug, 'ailleurs')).rejects.toThrow(
			'site-not-found'
		);
	});

	test('are expired once the campaign takes no answers, and made no more', async () => {
		const slug = await coded();
		const [made] = await make(slug);
		const code = made?.codes[0] ?? '';
		await openCampaign(office.server, office.manager, slug, 'now');
		office.wait(hour);
		expect(await check(slug, code)).toMatchObject({ state: 'unused' });
		await closeCampaign(office.server, office.manager, slug);
		expect(await check(slug, code)).toEqual({ version: 1, state: 'expired', site: null });
		await expect(issueReserveCode(office.server, office.manager, slug, place(1))).rejects.toThrow(
			'already-closed'
		);
		office.wait(24 * hour);
		await advanceCampaigns(office.server);
		expect(await office.server.ballotBox.codeTags(slug)).not.toEqual({});
	});

	test.each<Role>(['committee', 'helper'])('the role %s makes none', async (role) => {
		const slug = await coded();
		const person = somebody(office, role);
		await expect(issueCodes(office.server, person, slug, { again: false })).rejects.toThrow(
			'forbidden'
		);
		await expect(issueReserveCode(office.server, person, slug, place(1))).rejects.toThrow(
			'forbidden'
		);
		await expect(issueCodes(office.server, null, slug, { again: false })).rejects.toThrow(
			'signed-out'
		);
		expect(await office.server.ballotBox.issuedCodes(slug)).toEqual({});
	});
});
