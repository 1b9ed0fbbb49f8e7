import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { day, draft, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('what is no answer, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	test('removes a draft nobody opened, and lets go of ended accounts, old invitations and lost tablets', async () => {
		const { server, manager, organisation } = office;
		const slug = await draft(office);
		const { id } = await findCampaign(server.app, slug);
		const gone = await server.accounts.create({
			name: 'Partie Depuis',
			username: 'partie.depuis',
			password: 'lampe bleue jeudi colline',
			memberships: [{ organisation, role: 'committee', site: null, ends: office.now() + day }]
		});
		await server.app
			.insertInto('access_slip')
			.values({
				id: 'slip',
				organisation_id: organisation,
				code_hash: createHash('sha256').update('x').digest('hex'),
				account_id: null,
				name: 'Jamais Venue',
				role: 'committee',
				site_id: null,
				ends_at: null,
				made_by: manager.id,
				made_at: office.now(),
				expires_at: office.now() + day
			})
			.execute();
		await server.app
			.insertInto('device')
			.values({
				id: 'tablet',
				organisation_id: organisation,
				name: 'Tablette de la salle B',
				sites: '[]',
				hours: null,
				quiet: 60,
				created_at: office.now(),
				token_hash: null,
				paired_at: null,
				contacted_at: office.now(),
				contact: '{"waiting":3}',
				sentinel: null,
				erased_at: null,
				erased_waiting: null,
				revoked_at: null,
				lost_at: office.now()
			})
			.execute();
		office.wait(89 * day);
		await advanceCampaigns(server);
		const tablet = () =>
			server.app
				.selectFrom('device')
				.select(['name', 'contact', 'contacted_at'])
				.where('id', '=', 'tablet')
				.executeTakeFirstOrThrow();
		expect((await tablet()).contact).not.toBeNull();
		office.wait(90 * day);
		await advanceCampaigns(server);
		// The tablet itself stays in the list: it is lost.
		expect(await tablet()).toEqual({
			name: 'Tablette de la salle B',
			contact: null,
			contacted_at: null
		});
		expect((await findCampaign(server.app, slug)).state).toBe('draft');
		expect((await server.accounts.list()).map((one) => one.id)).toContain(gone.id);
		expect(await server.app.selectFrom('access_slip').select('id').execute()).toEqual([]);
		office.wait(190 * day);
		await advanceCampaigns(server);
		await expect(findCampaign(server.app, slug)).rejects.toThrow('campaign-not-found');
		expect(await server.tabulator.keysHeld(slug)).toBe(0);
		const left = (await server.accounts.list()).map((one) => one.id);
		expect(left).not.toContain(gone.id);
		expect(left).toContain(manager.id);
		const rows = await server.app
			.selectFrom('destruction')
			.select(['rule', 'body'])
			.where('subject', 'in', [id, gone.id, 'slip', 'tablet'])
			.where('state', '=', 'done')
			.orderBy('rule')
			.execute();
		expect(rows.map(({ rule }) => rule)).toEqual([
			'ended-mandate',
			'retired-tablet',
			'unopened-draft',
			'unused-invitation'
		]);
		expect(rows.map(({ body }) => body).join('')).not.toMatch(/Partie|Jamais/);
		const certificates = async () =>
			(await server.app.selectFrom('destruction').select('id').execute()).length;
		const before = await certificates();
		await advanceCampaigns(server);
		expect(await certificates(), 'nothing is destroyed twice').toBe(before);
	});
});
