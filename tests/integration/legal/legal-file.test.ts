import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { listIncidents, writeIncident } from '#lib/server/services/legal/incidents.ts';
import { legalStanding, readLegalFile } from '#lib/server/services/legal/read-legal-file.ts';
import { readRegister } from '#lib/server/services/legal/register.ts';
import { answerRequest, listRequests, noteRequest } from '#lib/server/services/legal/requests.ts';
import { saveLegalFile } from '#lib/server/services/legal/save-legal-file.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import {
	day,
	draft,
	hour,
	legalFileForm,
	type Office,
	signedFile,
	somebody,
	startOffice
} from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

describe.each(engines)('the legal file on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const missing = async (slug: string): Promise<string[]> => {
		const campaign = await findCampaign(office.server.app, slug);
		const { missing: all } = await legalStanding(office.server, campaign);
		return all.map(({ what }) => what);
	};

	test('begins with what the campaign says, and asks for what only a person can', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		const file = await readLegalFile(server, manager, slug);
		expect(file.fields).toMatchObject({ responsible: 'Mme Roy', envelopeDays: '30' });
		expect(await missing(slug)).toEqual([
			'purpose',
			'consulted',
			'necessity',
			...(file.facts.touches ? [] : ['sensitive']),
			'ethics',
			'signature'
		]);
		// A trial needs none of it.
		await startTrial(server, manager, slug);
	});

	test('is signed by an account at a moment, and void when a word or the campaign changes', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await signedFile(office, slug);
		expect(await missing(slug)).toEqual([]);
		const { signature } = await readLegalFile(server, manager, slug);
		expect(signature).toMatchObject({ by: 'Claire Gagnon', at: office.now() });
		await saveLegalFile(server, manager, slug, { ...legalFileForm, purpose: 'Autre.' }, false);
		expect(await missing(slug)).toEqual(['signature-stale']);
		await saveLegalFile(server, manager, slug, legalFileForm, false);
		expect(await missing(slug), 'the same words are what was signed').toEqual([]);
		await server.app
			.updateTable('campaign')
			.set({ publishes_at: office.now() + 20 * hour })
			.where('slug', '=', slug)
			.execute();
		expect(await missing(slug)).toEqual(['signature-stale']);
	});

	test('is not signed while something is missing, and each field says so', async () => {
		const { server, manager } = office;
		const slug = await draft(office);
		await expect(
			saveLegalFile(
				server,
				manager,
				slug,
				{ ...legalFileForm, purpose: ' ', ethics: 'needed', consulted: 'no', envelopeDays: '99' },
				true
			)
		).rejects.toMatchObject({ fields: { envelopeDays: 'too-large' } });
		await expect(
			saveLegalFile(
				server,
				manager,
				slug,
				{ ...legalFileForm, purpose: ' ', ethics: 'needed', consulted: 'no' },
				true
			)
		).rejects.toMatchObject({
			fields: { purpose: 'empty', ethics: 'ethics-first', consulted: 'consult-first' }
		});
		expect((await readLegalFile(server, manager, slug)).signature).toBeNull();
	});

	test('stands as it was signed once the campaign is open, whatever changes around it', async () => {
		const { server, manager, organisation } = office;
		const slug = await draft(office);
		await signedFile(office, slug);
		await openCampaign(server, manager, slug, 'now');
		await expect(
			saveLegalFile(server, manager, slug, { ...legalFileForm, envelopeDays: '90' }, true)
		).rejects.toThrow('legal-file-frozen');
		await server.app
			.updateTable('organisation')
			.set({ name: 'Autre nom' })
			.where('id', '=', organisation)
			.execute();
		const file = await readLegalFile(server, manager, slug);
		expect(file).toMatchObject({ open: false, missing: [], fields: { envelopeDays: '30' } });
		expect(file.facts.organisation).toBe('Office d’habitation');
		expect((await readRegister(server, manager, organisation)).campaigns).toContainEqual(
			expect.objectContaining({ slug, supervisor: 'Mme Roy', data: 'live', certificate: null })
		);
	});

	test('is read by who confirms, filled by who manages, and by nobody else', async () => {
		const { server } = office;
		const slug = await draft(office);
		const member = somebody(office, 'committee');
		await readLegalFile(server, member, slug);
		await expect(saveLegalFile(server, member, slug, legalFileForm, true)).rejects.toThrow(
			'forbidden'
		);
		for (const role of ['helper', 'moderator', 'data-entry', 'coordinator'] as const) {
			await expect(readLegalFile(server, somebody(office, role), slug)).rejects.toThrow(
				'forbidden'
			);
		}
		await expect(readLegalFile(server, null, slug)).rejects.toThrow('signed-out');
	});

	test('counts thirty days for a request, without a name or a word of the person', async () => {
		const { server, manager, organisation } = office;
		const received = office.now();
		await noteRequest(server, manager, organisation, { kind: 'withdrawal', received });
		office.wait(31 * day);
		const [request] = await listRequests(server, organisation);
		expect(request).toMatchObject({ kind: 'withdrawal', left: -1, answer: null });
		const id = request?.id ?? '';
		await expect(
			answerRequest(server, manager, organisation, { request: id, answer: 'passed-on' })
		).rejects.toThrow('empty');
		await answerRequest(server, manager, organisation, { request: id, answer: 'cannot-find' });
		await expect(
			answerRequest(server, manager, organisation, { request: id, answer: 'done' })
		).rejects.toThrow('request-answered');
		expect(await listRequests(server, organisation)).toMatchObject([
			{ left: null, answer: 'cannot-find', answered: office.now() }
		]);
		await expect(
			answerRequest(server, manager, 'elsewhere', { request: id, answer: 'done' })
		).rejects.toThrow();
		await expect(
			noteRequest(server, manager, organisation, { kind: 'access', received: office.now() + 1 })
		).rejects.toThrow('in-the-future');
		await expect(
			noteRequest(server, somebody(office, 'committee'), organisation, { kind: 'access', received })
		).rejects.toThrow('forbidden');
		const columns = await server.app
			.selectFrom('person_request')
			.selectAll()
			.executeTakeFirstOrThrow();
		expect(Object.keys(columns).toSorted()).toEqual([
			'answer',
			'answered_at',
			'answered_by',
			'id',
			'kind',
			'organisation_id',
			'received_at'
		]);
	});

	test('takes an incident at any time, in the order in which things happen', async () => {
		const { server, manager, organisation } = office;
		const happened = office.now() - day;
		const incident = {
			incident: 'slips-lost',
			happened,
			noticed: happened + hour,
			what: 'Dix billets sont restés dans l’autobus.',
			measures: 'Les codes ont été refaits.',
			serious: 'no',
			told: ''
		};
		await writeIncident(server, manager, organisation, incident);
		expect(await listIncidents(server, organisation)).toMatchObject([
			{ kind: 'slips-lost', serious: false, told: null }
		]);
		await expect(
			writeIncident(server, manager, organisation, { ...incident, noticed: happened - 1 })
		).rejects.toThrow('noticed-before');
		await expect(
			writeIncident(server, manager, organisation, { ...incident, happened: office.now() + 1 })
		).rejects.toThrow('in-the-future');
		await expect(
			writeIncident(server, somebody(office, 'helper'), organisation, incident)
		).rejects.toThrow('forbidden');
	});
});
