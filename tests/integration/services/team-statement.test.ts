import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import type { Account, Role } from '#lib/server/accounts/account.ts';
import { advanceCampaigns } from '#lib/server/services/advance-campaigns.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { discardCampaign } from '#lib/server/services/discard-campaign.ts';
import { readCampaignJournal } from '#lib/server/services/journal.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { listReleases } from '#lib/server/services/read-releases.ts';
import {
	readPublishedStatement,
	readTeamDesk
} from '#lib/server/services/team-statement-reading.ts';
import { signTeamStatement, withdrawTeamStatement } from '#lib/server/services/team-statement.ts';
import {
	answer,
	draft,
	hour,
	minute,
	type Office,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const typed = {
	needs: [{ code: 'securite' }, { code: '' }, { code: 'aide' }],
	roles: ['management', 'support'],
	people: '2',
	consent: 'yes'
};

describe.each(engines)('the view of a team on %s', (engine) => {
	let office: Office;
	let slug: string;

	beforeAll(async () => {
		office = await startOffice(engine);
	});

	afterAll(() => office.remove());

	beforeEach(async () => {
		slug = await draft(office);
	});

	const sign = (by: Account | null, input: unknown = typed): Promise<void> =>
		signTeamStatement(office.server, by, slug, input);

	const row = async () => {
		const { id } = await findCampaign(office.server.app, slug);
		return office.server.app
			.selectFrom('team_statement')
			.selectAll()
			.where('campaign_id', '=', id)
			.executeTakeFirst();
	};

	/** Opens, is answered, closes, is counted: the minute before the results. */
	async function count(): Promise<void> {
		await openCampaign(office.server, office.manager, slug, 'now');
		await answer(office, slug, office.sites[0]?.id ?? '', 8);
		office.wait(2 * hour + 15 * minute);
		await advanceCampaigns(office.server);
	}

	async function releaseId(): Promise<string> {
		const { id } = await findCampaign(office.server.app, slug);
		const release = await office.server.app
			.selectFrom('release')
			.select('id')
			.where('campaign_id', '=', id)
			.executeTakeFirstOrThrow();
		return release.id;
	}

	test.each([
		['administrator', null],
		['manager', null],
		['helper', null],
		['committee', 'forbidden']
	] as const)('is signed, read and taken back by role: %s', async (role: Role, refused) => {
		const who = somebody(office, role);
		const acts = [
			() => sign(who),
			() => readTeamDesk(office.server, who, slug),
			() => withdrawTeamStatement(office.server, who, slug)
		];
		for (const act of acts) {
			if (refused === null) await act();
			else await expect(act()).rejects.toMatchObject({ code: refused });
		}
		expect(await row()).toBeUndefined();
		expect((await readCampaign(office.server, who, slug)).team).toBe(refused === null);
	});

	test('is refused to who is not signed in, to another organisation, to a helper of one of two sites', async () => {
		const other: Account = {
			...office.manager,
			memberships: [{ organisation: 'ailleurs', role: 'manager', site: null }]
		};
		const [one, two] = office.sites;
		const ofSites = (sites: readonly (string | undefined)[]): Account => ({
			...office.manager,
			memberships: sites.map((site) => ({
				organisation: office.organisation,
				role: 'helper',
				site: site ?? ''
			}))
		});
		await expect(sign(null)).rejects.toMatchObject({ code: 'signed-out' });
		await expect(sign(other)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(sign(ofSites([one?.id]))).rejects.toMatchObject({ code: 'forbidden' });
		await expect(readTeamDesk(office.server, other, slug)).rejects.toMatchObject({
			code: 'forbidden'
		});
		expect(await row()).toBeUndefined();
		await sign(ofSites([one?.id, two?.id]));
		expect(await row()).toBeDefined();
	});

	test('is refused by the field that is wrong', async () => {
		const refused = async (change: object, fields: Record<string, string>): Promise<void> => {
			await expect(sign(office.manager, { ...typed, ...change })).rejects.toMatchObject({ fields });
		};
		await refused({ needs: [{ code: '' }] }, { 'needs.0.code': 'empty' });
		await refused(
			{ needs: [{ code: 'paix' }, { code: 'paix' }] },
			{ 'needs.1.code': 'chosen-twice' }
		);
		await refused({ needs: [{ code: 'chats' }] }, { 'needs.0.code': 'not-offered' });
		await refused(
			{ needs: Array.from({ length: 6 }, () => ({ code: 'paix' })) },
			{ needs: 'too-large' }
		);
		await refused({ roles: ['Mme Roy'] }, { roles: 'empty' });
		await refused({ people: '0' }, { people: 'too-small' });
		await refused({ consent: [] }, { consent: 'consent-needed' });
		expect(await row()).toBeUndefined();
	});

	test('is not asked for where tenants are not asked for their needs', async () => {
		slug = await draft(office, { questionnaire: 'sondage-provincial' });
		await expect(sign(office.manager)).rejects.toMatchObject({ code: 'no-needs-question' });
		expect((await readCampaign(office.server, office.manager, slug)).team).toBe(false);
	});

	test('changes until the results can be read, and not from that moment on', async () => {
		await sign(office.manager);
		await count();
		const helper = somebody(office, 'helper');
		await sign(helper, { ...typed, needs: [{ code: 'paix' }] });
		const { calendar } = await findCampaign(office.server.app, slug);
		office.wait(calendar.publishes - office.now() - 1);
		await sign(helper, { ...typed, needs: [{ code: 'loyer' }] });
		const before = await row();
		office.wait(1);
		await expect(sign(office.manager)).rejects.toMatchObject({ code: 'results-published' });
		await expect(withdrawTeamStatement(office.server, office.manager, slug)).rejects.toMatchObject({
			code: 'results-published'
		});
		expect(await row()).toStrictEqual(before);
		const { statement, open } = await readTeamDesk(office.server, office.manager, slug);
		expect(open).toBe(false);
		expect(statement?.needs.map(({ code }) => code)).toStrictEqual(['loyer']);
		const record = await findCampaign(office.server.app, slug);
		const journal = await readCampaignJournal(office.server.app, record);
		expect(
			journal.map(({ action }) => action).filter((action) => action.startsWith('team-'))
		).toStrictEqual(['team-statement-signed', 'team-statement-changed', 'team-statement-changed']);
	});

	test('is shown to nobody before the results, and its page shows nothing of tenants', async () => {
		await sign(office.manager);
		await count();
		const id = await releaseId();
		const { calendar } = await findCampaign(office.server.app, slug);
		office.wait(calendar.publishes - office.now() - 1);
		expect(await readPublishedStatement(office.server, id)).toBeNull();
		expect(await listReleases(office.server, slug)).toStrictEqual([]);
		const desk = await readTeamDesk(office.server, office.manager, slug);
		expect(Object.keys(desk).toSorted()).toStrictEqual([
			'campaign',
			'open',
			'publishes',
			'question',
			'statement'
		]);
		expect(JSON.stringify(desk)).not.toMatch(/"said"|"respondents"|"tables"|"base"/);

		office.wait(1);
		const published = await readPublishedStatement(office.server, id);
		expect(published).toMatchObject({
			campaign: slug,
			question: 'besoins-prioritaires',
			needs: [{ code: 'securite' }, { code: 'aide' }],
			signed: { roles: ['support', 'management'], people: 2 },
			demonstration: false
		});
		expect(JSON.stringify(published)).not.toContain(office.manager.name);
		expect(JSON.stringify(published)).not.toContain(office.manager.id);
		const { hash, ...statement } = published ?? { hash: '' };
		expect(hash).toBe(createHash('sha256').update(canonicalJson(statement)).digest('hex'));
	});

	test('is not shown once its text is no longer what was signed', async () => {
		await sign(office.manager);
		await count();
		const { calendar, id: campaign } = await findCampaign(office.server.app, slug);
		const { body } = (await row()) ?? { body: '' };
		await office.server.app
			.updateTable('team_statement')
			.set({ body: body.replace('"securite"', '"paix"') })
			.where('campaign_id', '=', campaign)
			.execute();
		office.wait(calendar.publishes - office.now());
		await expect(readPublishedStatement(office.server, await releaseId())).rejects.toMatchObject({
			code: 'statement-altered'
		});
	});

	test('cannot be stored by any program as written on the day of the results or later', async () => {
		await sign(office.manager);
		const { calendar, id } = await findCampaign(office.server.app, slug);
		await expect(
			office.server.app
				.updateTable('team_statement')
				.set({ written_at: calendar.publishes })
				.where('campaign_id', '=', id)
				.execute()
		).rejects.toThrow();
		expect((await row())?.written_at).toBeLessThan(calendar.publishes);
	});

	test('is taken back without a trace of what it said, once', async () => {
		await sign(office.manager);
		await withdrawTeamStatement(office.server, office.manager, slug);
		await withdrawTeamStatement(office.server, office.manager, slug);
		expect(await row()).toBeUndefined();
		const record = await findCampaign(office.server.app, slug);
		const journal = await readCampaignJournal(office.server.app, record);
		expect(journal.filter(({ action }) => action === 'team-statement-withdrawn')).toHaveLength(1);
	});

	test('goes with a campaign that never opened', async () => {
		await sign(office.manager);
		const { id } = await findCampaign(office.server.app, slug);
		await discardCampaign(office.server, office.manager, slug);
		const left = await office.server.app
			.selectFrom('team_statement')
			.select('hash')
			.where('campaign_id', '=', id)
			.execute();
		expect(left).toStrictEqual([]);
	});
});
