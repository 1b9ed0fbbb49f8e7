import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import type { Server } from '#lib/server/server.ts';
import {
	answer,
	day,
	draft,
	hour,
	type Office,
	sealedAnswers,
	startOffice,
	stateOf
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the calendar on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const actionsOf = async (slug: string): Promise<string[]> => {
		const rows = await office.server.app
			.selectFrom('journal')
			.innerJoin('campaign', 'campaign.id', 'journal.subject')
			.select('journal.action')
			.where('campaign.slug', '=', slug)
			.orderBy('journal.at')
			.execute();
		return rows.map(({ action }) => action);
	};

	test('two processes that look at it at once move each campaign once', async () => {
		const other = await office.join();
		const slug = await draft(office);
		await openCampaign(office.server, office.manager, slug, 'now');
		await answer(office, slug, office.sites[0]?.id ?? '', 8);
		office.wait(day);
		await Promise.all([
			advanceCampaigns(office.server),
			advanceCampaigns(other),
			advanceCampaigns(office.server)
		]);
		await Promise.all([advanceCampaigns(office.server), advanceCampaigns(other)]);
		expect(await stateOf(office, slug)).toBe('released');
		const { count } = await office.server.app
			.selectFrom('release')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		expect(count).toBe(1);
		const actions = await actionsOf(slug);
		for (const once of ['campaign-opened', 'campaign-ended', 'results-released']) {
			expect(actions.filter((action) => action === once)).toEqual([once]);
		}
	});

	test('a scheduled campaign opens once, also with two processes', async () => {
		const other = await office.join();
		const slug = await draft(office);
		await openCampaign(office.server, office.manager, slug, 'planned');
		office.wait(hour);
		await Promise.all([advanceCampaigns(office.server), advanceCampaigns(other)]);
		expect((await actionsOf(slug)).filter((action) => action === 'campaign-opened')).toHaveLength(
			1
		);
	});

	test('a campaign whose day was missed entirely is opened, closed and released at once', async () => {
		const slug = await draft(office);
		await openCampaign(office.server, office.manager, slug, 'planned');
		office.wait(7 * day);
		await advanceCampaigns(office.server);
		expect(await stateOf(office, slug)).toBe('released');
	});

	test.each(['with', 'without'])(
		'an answer that comes before anybody looked at the calendar is kept, %s a trial',
		async (trial) => {
			const slug = await draft(office);
			if (trial === 'with') await startTrial(office.server, office.manager, slug);
			await openCampaign(office.server, office.manager, slug, 'planned');
			const sealed = await sealedAnswers(office, slug, office.sites[0]?.id ?? '', 1);
			const body = JSON.stringify({ version: 1, envelopes: sealed });
			// A device whose clock is ahead is asked to keep it.
			await expect(receiveEnvelopes(office.server, body)).rejects.toMatchObject({
				code: 'try-later'
			});
			office.wait(hour);
			const receipt = await receiveEnvelopes(office.server, body);
			expect(receipt.body).toContain('"stored"');
			expect(receipt.body).not.toContain('"refused"');
			expect((await actionsOf(slug)).filter((action) => action === 'campaign-opened')).toEqual([
				'campaign-opened'
			]);
			office.wait(day);
			await advanceCampaigns(office.server);
		}
	);

	test('a box left closed by a process that was killed after the release is marked as counted', async () => {
		const slug = await draft(office);
		await openCampaign(office.server, office.manager, slug, 'now');
		office.wait(day);
		const killed: Server = {
			...office.server,
			ballotBox: {
				...office.server.ballotBox,
				setPhase: (campaign, phase) =>
					phase === 'counted'
						? Promise.reject(new Error('killed'))
						: office.server.ballotBox.setPhase(campaign, phase)
			}
		};
		await advanceCampaigns(killed);
		expect(await stateOf(office, slug)).toBe('released');
		expect(await office.server.ballotBox.closed()).toContain(slug);
		await advanceCampaigns(office.server);
		expect(await office.server.ballotBox.closed()).not.toContain(slug);
	});

	test('one campaign that fails does not hold up the others', async () => {
		const broken = await draft(office);
		const sound = await draft(office);
		for (const slug of [broken, sound]) {
			await openCampaign(office.server, office.manager, slug, 'now');
		}
		await office.server.app
			.updateTable('campaign')
			.set({ plan: '{}' })
			.where('slug', '=', broken)
			.execute();
		office.wait(day);
		await advanceCampaigns(office.server);
		expect(await stateOf(office, sound)).toBe('released');
		expect(await stateOf(office, broken)).toBe('closed');
	});
});
