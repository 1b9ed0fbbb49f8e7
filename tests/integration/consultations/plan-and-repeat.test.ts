import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { findCampaign } from '#lib/server/services/campaign-record.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { prepareConsultation } from '#lib/server/services/consultations/prepare-consultation.ts';
import { previewCampaign, previewRelease } from '#lib/server/services/preview-campaign.ts';
import { savePlan } from '#lib/server/services/plan-save.ts';
import { readQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import { readFirstRun, readNextStep } from '#lib/server/services/read-first-run.ts';
import { repeatCampaign } from '#lib/server/services/repeat-campaign.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { account } from '../../support/commented-campaign.ts';
import { draft, hour, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const works = {
	kind: 'works',
	lines: [
		{ text: 'Une rampe', english: '', cost: '9000' },
		{ text: 'Des lampes', english: '', cost: '4000' },
		{ text: 'Un banc', english: '', cost: '1500' }
	],
	total: '12000',
	method: 'budget-equal-shares'
};

/** One article more than the library has examples. */
const articles = {
	kind: 'house-rules',
	lines: ['Le bruit cesse à 22 h.', 'Un chien au plus.', 'Les vélos en bas.', 'La cour ferme.'].map(
		(text) => ({ text, english: '' })
	)
};

const vote = { kind: 'vote', question: 'Refaire la toiture. Quel est votre vote ?' };

describe.each(engines)('what was typed of a consultation, on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	const prepare = (content: Record<string, unknown>): Promise<string> =>
		prepareConsultation(
			office.server,
			office.manager,
			office.organisation,
			{
				sites: office.sites.map(({ id }) => id),
				unit: 'household',
				title: 'La cour',
				askedBy: 'le conseil',
				opens: office.now() + hour,
				closes: office.now() + 2 * hour,
				collectsUntil: office.now() + 2 * hour,
				publishes: office.now() + 3 * hour,
				custodians: [{ role: 'présidence' }, { role: 'secrétariat' }, { role: 'trésorerie' }],
				...content
			},
			null
		);
	const asked = async (slug: string): Promise<Questionnaire> => {
		const { questionnaireHash } = await findCampaign(office.server.app, slug);
		return readQuestionnaireVersion(office.server, questionnaireHash);
	};
	const over = (slug: string) =>
		office.server.app
			.updateTable('campaign')
			.set({ state: 'released' })
			.where('slug', '=', slug)
			.execute();

	test.each([
		['works and their costs', works, 'Une rampe'],
		['articles', articles, 'Les vélos en bas.'],
		['a proposal', vote, 'Refaire la toiture.']
	])('stays in another plan: %s', async (_, content, typed) => {
		const slug = await prepare(content);
		const [before, { ballot }] = await Promise.all([
			asked(slug),
			findCampaign(office.server.app, slug)
		]);
		expect(JSON.stringify(before)).toContain(typed);
		await savePlan(office.server, office.manager, slug, { margin: '4' });
		expect(await asked(slug)).toEqual(before);
		expect(JSON.stringify(before)).not.toMatch(/Exemple/);
		expect((await findCampaign(office.server.app, slug)).ballot).toEqual(ballot);
	});

	const faultsOf = async (content: Record<string, unknown>) => {
		const refused = await prepare(content).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(InputRefusal);
		return (refused as InputRefusal).fields;
	};

	test('is refused with all its faults at once, and none that is not there', async () => {
		expect(
			await faultsOf({
				...vote,
				title: ' ',
				question: '',
				questionEnglish: 'x'.repeat(200),
				custodians: [{ role: 'a' }, { role: 'a' }, { role: 'c' }],
				electorate: '5',
				closes: ''
			})
		).toEqual({
			title: 'empty',
			question: 'french-missing',
			questionEnglish: 'too-long',
			'custodians.1.role': 'custodian-twice',
			announcement: 'protected-too-few',
			closes: 'empty'
		});
		expect(
			await faultsOf({
				kind: 'election',
				question: 'Qui ?',
				seats: '',
				lines: [{ text: 'x'.repeat(200) }, { text: 'Une' }, { text: 'une' }],
				sites: [],
				custodians: []
			})
		).toEqual({
			seats: 'empty',
			'lines.0.text': 'too-long',
			'lines.2.text': 'line-twice',
			sites: 'no-site',
			'custodians.0.role': 'empty',
			'custodians.1.role': 'empty',
			'custodians.2.role': 'empty'
		});
		expect(
			await faultsOf({ ...vote, unit: 'member', heads: [], title: '', electorate: '12' })
		).toMatchObject({ title: 'empty', 'heads.0.count': 'empty' });
	});

	test('counts the members of one building by the number of votes alone, and is called as it was typed', async () => {
		const [only] = office.sites.map(({ id }) => id);
		const one = { ...vote, title: 'La nouvelle clôture', sites: [only], unit: 'member' };
		const slug = await prepare({ ...one, electorate: '30' });
		const { ballot, sites, title } = await findCampaign(office.server.app, slug);
		expect(ballot?.formal?.electorate).toBe(30);
		expect(sites.map(({ heads }) => heads)).toEqual([30]);
		expect(title).toEqual({ fr: 'La nouvelle clôture' });
		await expect(prepare(one)).rejects.toMatchObject({ fields: { electorate: 'empty' } });
	});

	test('is no step of the path to a first survey, and does not end it', async () => {
		const { server, manager, organisation } = office;
		const voted = await prepare(vote);
		const survey = await draft(office);
		const { draft: led } = (await readFirstRun(server, manager, organisation)) ?? {};
		expect(led).toBe(survey);
		expect(await readNextStep(server, manager, organisation, voted)).toBeNull();
		expect(await readNextStep(server, manager, organisation, survey)).not.toBeNull();
		await over(voted);
		expect((await readFirstRun(server, manager, organisation))?.draft).toBe(survey);
	});

	test('is looked at before opening as the outcome of invented ballots, with no figures of a survey', async () => {
		const size = { share: 50, unknown: 40 } as const;
		const slug = await prepare({ ...vote, announcement: 'exact' });
		const { release } = await previewRelease(office.server, office.manager, slug, size);
		expect(release.tables).toEqual([]);
		const [outcome] = release.outcomes ?? [];
		if (outcome?.kind !== 'motion') throw new Error('no outcome of the vote');
		expect(outcome.announcement).toBe('exact');
		expect(outcome.sides.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'exact']);
		const preview = await previewCampaign(office.server, office.manager, slug, size);
		expect(preview.figures).toBe(false);
		expect(preview.respondents).toBe(outcome.voters);

		const advised = await previewRelease(office.server, office.manager, await prepare(works), size);
		expect(advised.release.outcomes?.map(({ kind }) => kind)).toEqual(['funded']);
	});

	test('stays with the open question that two readers bring, in another plan too', async () => {
		const { server, manager } = office;
		const slug = await prepare(articles);
		const ids = async () => (await asked(slug)).questions.map(({ id }) => id);
		const before = await ids();
		const first = await account(office, 'Jean Un', 'committee');
		const second = await account(office, 'Rosa Deux', 'committee');
		await nameReaders(server, manager, slug, { first: first.id, second: second.id });
		expect(await ids()).toEqual([...before, 'changements']);
		await savePlan(server, manager, slug, { margin: '4' });
		expect(await ids()).toEqual([...before, 'changements']);
	});

	test('is taken up a year later with its rules: it is a consultation again, not a survey', async () => {
		const { server, manager } = office;
		const slug = await prepare(works);
		await over(slug);
		const again = await repeatCampaign(server, manager, slug);
		const [{ ballot }, after] = await Promise.all([
			findCampaign(server.app, slug),
			findCampaign(server.app, again)
		]);
		expect(ballot?.kind).toBe('works');
		expect(after.ballot).toEqual(ballot);
		expect(await asked(again)).toEqual(await asked(slug));
		const { plan } = await server.app
			.selectFrom('campaign')
			.select('plan')
			.where('slug', '=', again)
			.executeTakeFirstOrThrow();
		// Its ballot is said as an outcome, and in no table.
		expect(plan).not.toContain('"travaux"');
	});

	test('is not taken up again of a formal vote: that is refused by name, and no draft is made', async () => {
		const { server, manager } = office;
		const slug = await prepare(vote);
		await over(slug);
		const count = async () =>
			(await server.app.selectFrom('campaign').select('id').execute()).length;
		const before = await count();
		await expect(repeatCampaign(server, manager, slug)).rejects.toThrow(/^vote-not-repeated$/);
		expect(await count()).toBe(before);
	});
});
