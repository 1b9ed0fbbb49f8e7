import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicationPlan } from '#lib/domain/disclosure/plan.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { nameReaders } from '#lib/server/services/comments/name-readers.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { raiseMarginFloor, readMarginFloor } from '#lib/server/services/plan-floor.ts';
import { savePlan } from '#lib/server/services/plan-save.ts';
import { previewCampaign, previewRelease } from '#lib/server/services/preview-campaign.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';
import { account } from '../../support/commented-campaign.ts';
import { answer, draft, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

const size = { share: 75, unknown: 40 } as const;

/** What an act refuses: a code, or the faults of its fields. */
async function refusalOf(act: Promise<unknown>): Promise<unknown> {
	try {
		await act;
		return null;
	} catch (error) {
		if (error instanceof InputRefusal) return error.fields;
		if (isRefusal(error)) return error.code;
		throw error;
	}
}

describe.each(engines)('the plan of a campaign on %s', (engine) => {
	let office: Office;

	beforeAll(async () => {
		office = await startOffice(engine);
	});
	afterAll(() => office.remove());

	async function stored(
		slug: string
	): Promise<{ plan: PublicationPlan; questionnaire: Questionnaire; state: string }> {
		const row = await office.server.app
			.selectFrom('campaign')
			.innerJoin(
				'questionnaire_version',
				'questionnaire_version.hash',
				'campaign.questionnaire_hash'
			)
			.select(['campaign.plan', 'campaign.state', 'questionnaire_version.definition'])
			.where('campaign.slug', '=', slug)
			.executeTakeFirstOrThrow();
		return {
			plan: JSON.parse(row.plan) as PublicationPlan,
			questionnaire: JSON.parse(row.definition) as Questionnaire,
			state: row.state
		};
	}

	const save = (slug: string, input: Record<string, unknown>, who = office.manager) =>
		savePlan(office.server, who, slug, { margin: '3', ...input });
	const byAge = { questions: [{ id: 'consulte', tree: 'whole:age' }] };

	test('asks an attribute once it cuts a question, and no longer once it does not', async () => {
		const slug = await draft(office);
		const before = await stored(slug);
		expect(before.questionnaire.questions.some(({ id }) => id === 'age')).toBe(false);

		await save(slug, { ...byAge, margin: '4' });
		const { plan, questionnaire } = await stored(slug);
		expect(plan.policy.margin).toBe(4);
		expect(plan.attributes.map(({ question }) => question)).toEqual(['age']);
		expect(plan.items.find(({ item }) => item === 'consulte')?.tree).toEqual({
			kind: 'attribute',
			question: 'age'
		});
		expect(questionnaire.questions.map(({ id }) => id)).toEqual([
			...before.questionnaire.questions.map(({ id }) => id),
			'age'
		]);

		await save(slug, {});
		expect(await stored(slug)).toEqual(before);
		const { journal } = await readCampaign(office.server, office.manager, slug);
		expect(journal.map(({ action }) => action)).toEqual([
			'campaign-created',
			'plan-written',
			'plan-written'
		]);
	});

	test('keeps the readers of comments and their question', async () => {
		const slug = await draft(office);
		const first = await account(office, 'Jean Un', 'committee');
		const second = await account(office, 'Rosa Deux', 'committee');
		const { server, manager } = office;
		await nameReaders(server, manager, slug, { first: first.id, second: second.id });
		const { comments } = (await stored(slug)).plan;
		expect(comments).not.toEqual([]);
		await save(slug, byAge);
		const { plan, questionnaire } = await stored(slug);
		expect(plan.comments).toEqual(comments);
		expect(questionnaire.questions.some(({ kind }) => kind === 'long-text')).toBe(true);
	});

	test('joins a small site with the sister that was named', async () => {
		const slug = await draft(office);
		const [first, second] = office.sites.map(({ id }) => id);
		await save(slug, { sites: [{ id: second, sister: first }] });
		expect((await stored(slug)).plan.sites.map(({ sister }) => sister)).toEqual([undefined, first]);
		expect(await refusalOf(save(slug, { sites: [{ id: second, sister: second }] }))).toEqual({
			'sites.0.sister': 'unknown-sister'
		});
		expect((await stored(slug)).plan.sites.map(({ sister }) => sister)).toEqual([undefined, first]);
	});

	test('drops a breakdown that no table of a small place could use', async () => {
		const pins = office.sites[1]?.id ?? '';
		const { app } = office.server;
		await app.updateTable('site').set({ dwellings: 24 }).where('id', '=', pins).execute();
		const slug = await draft(office, { sites: [pins] });
		await app.updateTable('site').set({ dwellings: 32 }).where('id', '=', pins).execute();
		await save(slug, { ...byAge, further: ['age'] });
		const { plan, questionnaire } = await stored(slug);
		expect(plan.attributes).toEqual([]);
		expect(plan.further).toEqual([]);
		expect(questionnaire.questions.some(({ background }) => background === true)).toBe(false);
		const { choices } = await previewCampaign(office.server, office.manager, slug, size);
		expect(choices.attributes).toEqual([]);
		expect(choices.leftOut.map(({ id }) => id)).toContain('age');
	});

	test('refuses by name, beside the field, what the rules do not allow', async () => {
		const slug = await draft(office);
		const twice = [
			{ id: 'consulte', tree: 'whole:age' },
			{ id: 'securite', tree: 'inside:age' }
		];
		expect(await refusalOf(save(slug, { questions: twice }))).toEqual({
			'questions.1.tree': 'attribute-in-two-trees'
		});
		const without = [{ id: 'consulte', tree: 'whole:menage' }];
		expect(await refusalOf(save(slug, { questions: without }))).toEqual({
			'questions.0.tree': 'attribute-without-order'
		});
		const unknown = [{ id: 'consulte', tree: 'whole:securite' }];
		expect(await refusalOf(save(slug, { questions: unknown }))).toEqual({
			'questions.0.tree': 'unknown-attribute'
		});
		const nothing = [{ id: 'nulle-part', tree: 'sites' }];
		expect(await refusalOf(save(slug, { questions: nothing }))).toEqual({
			'questions.0.tree': 'unknown-question'
		});
		expect(await refusalOf(save(slug, { margin: '2' }))).toEqual({ margin: 'margin-unknown' });
		const typed = [{ id: 'consulte', tree: 'age' }];
		expect(await refusalOf(save(slug, { questions: typed }))).toEqual({
			'questions.0.tree': 'unknown-choice'
		});
	});

	test('is chosen by managers and administrators alone', async () => {
		const slug = await draft(office);
		for (const role of ['committee', 'helper'] as const) {
			expect(await refusalOf(save(slug, byAge, somebody(office, role)))).toBe('forbidden');
		}
		const administrator = somebody(office, 'administrator');
		expect(await refusalOf(save(slug, byAge, administrator))).toBeNull();
		expect(await refusalOf(savePlan(office.server, null, slug, { margin: '3' }))).toBe(
			'signed-out'
		);
		const elsewhere = somebody(office, 'manager');
		const foreign = {
			...elsewhere,
			memberships: elsewhere.memberships.map((one) => ({ ...one, organisation: 'ailleurs' }))
		};
		expect(await refusalOf(save(slug, byAge, foreign))).toBe('forbidden');
	});

	test('is fixed from the trial on, and after the opening', async () => {
		const slug = await draft(office);
		await save(slug, byAge);
		const written = await stored(slug);
		await startTrial(office.server, office.manager, slug);
		expect(await refusalOf(save(slug, {}))).toBe('plan-fixed');
		await openCampaign(office.server, office.manager, slug, 'now');
		expect(await refusalOf(save(slug, {}))).toBe('plan-fixed');
		expect(await stored(slug)).toEqual({ ...written, state: 'open' });
		expect(await refusalOf(previewCampaign(office.server, office.manager, slug, size))).toBe(
			'plan-fixed'
		);
	});

	test('of a trial is previewed without a look at what testers sent', async () => {
		const slug = await draft(office);
		await save(slug, byAge);
		const committee = somebody(office, 'committee');
		const drawn = await previewRelease(office.server, committee, slug, size);
		await startTrial(office.server, office.manager, slug);
		await answer(office, slug, office.sites[0]?.id ?? '', 9);
		// No box, no tabulator: nothing but the app database, and its answers are not there.
		const { app } = office.server;
		expect(await previewRelease({ app }, committee, slug, size)).toEqual(drawn);
		expect(drawn.release).toMatchObject({ demonstration: true, sequence: 0 });
		expect(drawn.release.groups[0]).toMatchObject({ respondents: 69, frame: 92 });
		const releases = await app.selectFrom('release').select('id').execute();
		expect(releases).toEqual([]);
		const helper = somebody(office, 'helper');
		expect(await refusalOf(previewRelease({ app }, helper, slug, size))).toBe('forbidden');
	});

	test('is made stricter for a whole organisation, never looser, and never once open', async () => {
		const { server, manager, organisation } = office;
		const [prepared, opened] = [await draft(office), await draft(office)];
		await openCampaign(server, manager, opened, 'now');
		const raise = (floor: string, who = manager) =>
			raiseMarginFloor(server, who, organisation, { floor });
		expect(await refusalOf(raise('4', somebody(office, 'committee')))).toBe('forbidden');
		expect(await refusalOf(raise('3'))).toBe('floor-not-raised');
		expect(await refusalOf(raise('6'))).toEqual({ floor: 'margin-unknown' });
		await raise('4');
		expect(await readMarginFloor(server.app, organisation)).toBe(4);
		expect((await stored(prepared)).plan.policy.margin).toBe(4);
		expect((await stored(opened)).plan.policy.margin).toBe(3);
		expect((await stored(await draft(office))).plan.policy.margin).toBe(4);
		expect(await refusalOf(save(prepared, { margin: '3' }))).toEqual({
			margin: 'margin-loosened'
		});
		expect(await refusalOf(raise('4'))).toBe('floor-not-raised');
		await save(prepared, { margin: '5' });
		expect((await stored(prepared)).plan.policy.margin).toBe(5);
	});
});
