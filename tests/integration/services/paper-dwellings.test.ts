import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { openBatch } from '#lib/server/services/paper/open-batch.ts';
import { answer, draft, type Office, startOffice } from '../../support/office.ts';
import { paperHands } from '../../support/paper-hands.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('a batch of paper forms, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	test('of more forms than dwellings is named, and noted when somebody says that it is so', async () => {
		const slug = await draft(office);
		const site = office.sites[0]?.id ?? '';
		await openCampaign(office.server, office.manager, slug, 'now');
		// 60 dwellings: 40 answers came by tablet, and a batch of 15 waits.
		await answer(office, slug, site, 40);
		await paperHands(office, slug).batchOf(15);
		const open = (forms: string, beyond?: unknown): Promise<unknown> =>
			openBatch(office.server, office.manager, slug, {
				site,
				forms,
				salt: 'a'.repeat(22),
				proof: 'a'.repeat(40),
				...(beyond !== undefined && { beyond })
			});
		await expect(open('6')).rejects.toMatchObject({ code: 'more-than-dwellings' });
		await expect(open('6', false)).rejects.toMatchObject({ code: 'input-refused' });
		await expect(open('5')).resolves.toBeDefined();
		const campaign = await findCampaign(office.server.app, slug);
		const noted = async (): Promise<number> =>
			(await readCampaignJournal(office.server.app, campaign)).filter(
				({ action }) => action === 'paper-beyond-dwellings'
			).length;
		expect(await noted()).toBe(0);
		await expect(open('6', true)).resolves.toBeDefined();
		expect(await noted()).toBe(1);
	});
});
