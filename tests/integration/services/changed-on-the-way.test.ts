import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Envelope } from '#lib/protocol/envelope.ts';
import { parseReceiptBody } from '#lib/protocol/receipt.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readParticipation } from '#lib/server/services/participation.ts';
import { listReleases, readReleaseById } from '#lib/server/services/read-releases.ts';
import { receiveEnvelopes } from '#lib/server/services/receive-envelopes.ts';
import { day, draft, type Office, sealedAnswers, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('envelopes that were changed on their way, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const send = async (envelopes: readonly Envelope[]): Promise<Set<string>> => {
		const batch = JSON.stringify({ version: 1, envelopes });
		const { body } = await receiveEnvelopes(office.server, batch);
		return new Set(parseReceiptBody(body).map(({ outcome }) => outcome));
	};

	test('put in first, they keep no answer out and are in no result', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await openCampaign(server, manager, slug, 'now');
		const [here = '', there = ''] = office.sites.map(({ id }) => id);
		const [mine, others] = [
			await sealedAnswers(office, slug, here, 9),
			await sealedAnswers(office, slug, there, 8)
		];
		expect(await send(mine.map((one) => ({ ...one, site: there })))).toEqual(new Set(['stored']));
		const [first] = mine;
		const damaged = { ...first, sealed: `${first?.sealed.slice(0, -4) ?? ''}AAAA` } as Envelope;
		expect(await send([...mine, ...others, damaged])).toEqual(new Set(['stored']));
		expect(await send(mine)).toEqual(new Set(['stored']));
		expect((await readParticipation(server, manager, slug)).received).toBe(9 + 8 + 9 + 1);

		for (let turn = 0; turn < 8; turn++) {
			office.wait(day);
			await advanceCampaigns(server);
		}
		const [published] = await listReleases(server, slug);
		const release = await readReleaseById(server, published?.id ?? '');
		expect(release?.groups.map(({ respondents }) => respondents)).toEqual([17, 9, 8]);
		expect((await readParticipation(server, manager, slug)).unreadable).toBe(10);
	});
});
