import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import { proposeAct } from '#lib/server/services/acts/propose-act.ts';
import { archiveCampaign } from '#lib/server/services/archive-campaign.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { codeStock, issueCodes } from '#lib/server/services/issue-codes.ts';
import { listCampaigns } from '#lib/server/services/list-campaigns.ts';
import { readOpeningChecks } from '#lib/server/services/opening-checks.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { readParticipation, shownParticipation } from '#lib/server/services/participation.ts';
import { notePlanSeen } from '#lib/server/services/plan-seen.ts';
import { repeatCampaign } from '#lib/server/services/repeat-campaign.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import {
	answer,
	day,
	draft,
	type Office,
	signedFile,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const opening = { kind: 'open', choice: 'now' } as const;

describe.each(engines)('the way of an office through a campaign, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const missing = async (slug: string): Promise<string[]> => {
		const campaign = await findCampaign(office.server.app, slug);
		const checks = await readOpeningChecks(office.server, campaign);
		return checks.filter(({ status }) => status === 'missing').map(({ item }) => item);
	};
	const planOf = async (slug: string): Promise<PublicationPlan> => {
		const { plan } = await office.server.app
			.selectFrom('campaign')
			.select('plan')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		return JSON.parse(plan) as PublicationPlan;
	};

	test('opens nothing before the checklist is done, and says what is missing one after the other', async () => {
		const { server, manager } = office;
		const slug = await draft(office, { sites: [office.sites[0]?.id], codes: 'household' });
		const propose = () => proposeAct(server, manager, slug, opening);
		expect(await missing(slug)).toEqual(['plan', 'codes', 'legal', 'second-person']);
		await expect(propose()).rejects.toThrow(/^plan-not-seen$/);
		await notePlanSeen(server, manager, slug);
		await expect(propose()).rejects.toThrow(/^codes-missing$/);
		await issueCodes(server, manager, slug, { again: false });
		await expect(propose()).rejects.toThrow(/^legal-file-missing$/);
		await signedFile(office, slug);
		await expect(propose()).rejects.toThrow(/^nobody-to-confirm$/);
		await server.accounts.create({
			name: 'Luc Roy',
			username: 'luc.roy',
			password: 'lampe bleue jeudi colline',
			memberships: [
				{ organisation: office.organisation, role: 'committee', site: office.sites[0]?.id ?? null }
			]
		});
		expect(await missing(slug)).toEqual([]);
		await propose();
	});

	test('is not led on by who may not manage', async () => {
		const slug = await draft(office);
		for (const role of ['committee', 'helper', 'data-entry', 'coordinator'] as const) {
			const person = somebody(office, role);
			await expect(notePlanSeen(office.server, person, slug)).rejects.toThrow(/^forbidden$/);
			await expect(repeatCampaign(office.server, person, slug)).rejects.toThrow(/^forbidden$/);
			await expect(archiveCampaign(office.server, person, slug, true)).rejects.toThrow(
				/^forbidden$/
			);
		}
		await expect(notePlanSeen(office.server, null, slug)).rejects.toThrow(/^signed-out$/);
	});

	test('asks members by their own number: it is the base of the plan and of the codes', async () => {
		const [first] = office.sites;
		if (first === undefined) throw new Error('no site');
		const members = { unit: 'member', sites: [first.id], codes: 'household' };
		await expect(draft(office, members)).rejects.toThrow(InputRefusal);
		await expect(
			draft(office, { ...members, heads: [{ site: first.id, count: '0' }] })
		).rejects.toMatchObject({ fields: { 'heads.0.count': 'too-small' } });
		const slug = await draft(office, { ...members, heads: [{ site: first.id, count: '31' }] });
		expect((await planOf(slug)).sites.map(({ frame }) => frame)).toEqual([31]);
		const made = await issueCodes(office.server, office.manager, slug, { again: false });
		expect(made.map(({ codes }) => codes.length)).toEqual([31]);
		const campaign = await findCampaign(office.server.app, slug);
		expect((await codeStock(office.server, campaign))[0]).toMatchObject({
			issued: 31,
			reserve: 4
		});
	});

	test('shows participation once a day: who looks again learns nothing of who has just answered', async () => {
		const { server, manager } = office;
		const [first] = office.sites;
		if (first === undefined) throw new Error('no site');
		const slug = await draft(office, {
			sites: [first.id],
			closes: office.now() + 10 * day,
			collectsUntil: '',
			publishes: office.now() + 20 * day
		});
		await openCampaign(server, manager, slug, 'now');
		const read = () => readParticipation(server, manager, slug);
		await answer(office, slug, first.id, 6);
		expect((await read()).sites[0]?.band).toEqual({ kind: 'around', tens: 1 });
		await answer(office, slug, first.id, 12);
		const same = await read();
		expect(same.sites[0]?.band).toEqual({ kind: 'around', tens: 1 });
		const shown = shownParticipation(same);
		expect(shown.received).toBeNull();
		expect(JSON.stringify(shown)).not.toContain('18');
		office.wait(day);
		expect((await read()).sites[0]?.band).toEqual({ kind: 'around', tens: 3 });
		office.wait(10 * day);
		expect(shownParticipation(await read()).received).toBe(18);
	});

	test('is taken up a year later with the same words, buildings, languages, unit and plan', async () => {
		const { server, manager } = office;
		const [, second] = office.sites;
		if (second === undefined) throw new Error('no site');
		const slug = await draft(office, {
			sites: [second.id],
			unit: 'person',
			heads: [{ site: second.id, count: 70 }],
			title: 'Sondage 2027'
		});
		await expect(repeatCampaign(server, manager, slug)).rejects.toThrow(/^not-over$/);
		await openCampaign(server, manager, slug, 'now');
		await answer(office, slug, second.id, 3);
		office.wait(day);
		await server.app
			.updateTable('campaign')
			.set({ state: 'released' })
			.where('slug', '=', slug)
			.execute();
		const again = await repeatCampaign(server, manager, slug);
		const [before, after] = await Promise.all([
			findCampaign(server.app, slug),
			findCampaign(server.app, again)
		]);
		expect(after).toMatchObject({
			state: 'draft',
			previous: slug,
			questionnaireHash: before.questionnaireHash,
			unit: 'person',
			languages: before.languages,
			askedBy: before.askedBy,
			archivedAt: null
		});
		expect(after.sites).toEqual(before.sites);
		expect(after.title['fr']).toBe('Sondage 2028');
		expect(after.key).not.toBe(before.key);
		const [old, fresh] = await Promise.all([planOf(slug), planOf(again)]);
		expect({ ...fresh, root: old.root }).toEqual(old);
		const { calendar } = after;
		expect(calendar.opens).toBeGreaterThan(office.now() + 300 * day);
		// Within six months, the small building could tell a household that changed its answer.
		expect(await missing(again)).not.toContain('repeat');
		await server.app
			.updateTable('campaign')
			.set({ opens_at: office.now() + 100 * day })
			.where('slug', '=', again)
			.execute();
		expect(await missing(again)).toContain('repeat');
	});

	test('is put away from the list and taken back, and stays readable all the while', async () => {
		const { server, manager, organisation } = office;
		const slug = await draft(office);
		await expect(archiveCampaign(server, manager, slug, true)).rejects.toThrow(/^not-over$/);
		await server.app
			.updateTable('campaign')
			.set({ state: 'released', publishes_at: office.now() })
			.where('slug', '=', slug)
			.execute();
		const archived = async () =>
			(await listCampaigns(server, manager, organisation)).find((one) => one.slug === slug)
				?.archived;
		expect(await archived()).toBe(false);
		await archiveCampaign(server, manager, slug, true);
		expect(await archived()).toBe(true);
		await archiveCampaign(server, manager, slug, false);
		expect(await archived()).toBe(false);
	});
});
