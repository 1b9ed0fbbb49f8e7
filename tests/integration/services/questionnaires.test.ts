import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import type { Edit } from '#lib/domain/questionnaire/edit/edit.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { createCampaign } from '#lib/server/services/create-campaign.ts';
import { listLanguages } from '#lib/server/services/languages/list-languages.ts';
import { createDraft } from '#lib/server/services/questionnaires/create-draft.ts';
import {
	discardDraft,
	editDraft,
	undoDraft
} from '#lib/server/services/questionnaires/edit-draft.ts';
import { importDraft } from '#lib/server/services/questionnaires/import-draft.ts';
import { publishDraft } from '#lib/server/services/questionnaires/publish-draft.ts';
import {
	listQuestionnaires,
	readQuestionnaire,
	textOf
} from '#lib/server/services/questionnaires/read-questionnaires.ts';
import { readQuestionnaireVersion } from '#lib/server/services/questionnaire-version.ts';
import { writeXlsFormFile } from '#lib/server/xlsform/write-xlsform.ts';
import { library } from '#lib/library/library.ts';
import { campaignForm, type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';

/** The code of the refusal a use case ends with; null where it does what was asked. */
async function refusalCode(done: Promise<unknown>): Promise<string | null> {
	try {
		await done;
		return null;
	} catch (error) {
		if (isRefusal(error)) return error.code;
		throw error;
	}
}

const frame = (fr: string): Edit => {
	return {
		kind: 'frame',
		title: { fr, en: '' },
		invitation: { fr: 'Votre avis', en: '' },
		minutes: 4
	};
};

describe.each(engines)('questionnaires of an organisation, on %s', (engine) => {
	let office: Office;

	beforeEach(async () => {
		office = await startOffice(engine);
	});

	afterEach(async () => {
		await office.remove();
	});

	const draft = (from: string | null = 'sondage-annuel'): Promise<string> =>
		createDraft(office.server, office.manager, office.organisation, from);

	const read = (id: string) =>
		readQuestionnaire(office.server, office.manager, office.organisation, id);

	const at = (id: string, revision: number) => {
		return { account: office.manager, organisation: office.organisation, id, revision };
	};

	const edit = (id: string, revision: number, ...edits: readonly Edit[]): Promise<void> =>
		editDraft(office.server, at(id, revision), edits);

	const publish = (id: string, revision: number, partner = ''): Promise<number> =>
		publishDraft(office.server, at(id, revision), { partner });

	const campaignOf = (questionnaire: string): Promise<string> =>
		createCampaign(office.server, office.manager, office.organisation, {
			...campaignForm(office),
			unreviewed: [],
			questionnaire
		});

	test('every step is undone byte for byte, the last first', async () => {
		const id = await draft();
		const texts: string[] = [];
		for (const title of ['Un', 'Deux', 'Trois']) {
			const before = await read(id);
			texts.push(canonicalJson(before.draft?.questionnaire));
			await edit(id, before.draft?.revision ?? 0, frame(title));
		}
		for (const text of texts.toReversed()) {
			const revision = (await read(id)).draft?.revision ?? 0;
			await undoDraft(office.server, at(id, revision));
			expect(canonicalJson((await read(id)).draft?.questionnaire)).toBe(text);
		}
		const { draft: last } = await read(id);
		expect(last).toMatchObject({ revision: 7, steps: 0 });
		expect(await refusalCode(undoDraft(office.server, at(id, 7)))).toBe('nothing-to-undo');
	});

	test('of two people who change the same draft, the second is told and nothing is lost', async () => {
		const id = await draft();
		const results = await Promise.allSettled([
			edit(id, 1, frame('De Claire')),
			edit(id, 1, frame('De Rosa'))
		]);
		expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(await refusalCode(edit(id, 1, frame('Encore')))).toBe('draft-changed');
		expect(await refusalCode(undoDraft(office.server, at(id, 1)))).toBe('draft-changed');
		expect(await refusalCode(publish(id, 1))).toBe('draft-changed');
		expect((await read(id)).draft?.questionnaire.title['fr']).toMatch(/^De (Claire|Rosa)$/);
	});

	test('a refused edit changes nothing, nor do those that came with it', async () => {
		const id = await draft();
		const gone = { kind: 'remove', question: 'aucune' } as const;
		expect(await refusalCode(edit(id, 1, frame('Autre'), gone))).toBe('unknown-question');
		expect((await read(id)).draft).toMatchObject({ revision: 1, steps: 0 });
	});

	test('a published version is frozen, numbered, and asked by a campaign; a draft never is', async () => {
		const id = await draft();
		expect(await refusalCode(campaignOf(id))).toBe('input-refused');
		await edit(id, 1, frame('Notre sondage'));
		expect(await publish(id, 2)).toBe(1);
		const first = await read(id);
		expect(first.draft).toBeNull();
		const slug = await campaignOf(id);
		const { questionnaire_hash: hash } = await office.server.app
			.selectFrom('campaign')
			.select('questionnaire_hash')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		expect(await readQuestionnaireVersion(office.server, hash)).toMatchObject({
			id,
			version: 1,
			title: { fr: 'Notre sondage' }
		});
		// The next version leaves the first as it is.
		expect(await draft(id)).toBe(id);
		expect(await refusalCode(publish(id, 1))).toBe('nothing-new');
		await edit(id, 1, frame('Notre sondage, revu'));
		expect(await publish(id, 2)).toBe(2);
		const both = await read(id);
		expect(both.versions.map(({ version }) => version)).toEqual([2, 1]);
		expect(both.versions[1]).toEqual(first.versions[0]);
		expect(textOf(both, '1').title['fr']).toBe('Notre sondage');
		const subjects = await listLanguages(office.server, office.manager, office.organisation);
		expect(subjects.at(-1)?.id).toBe(id);
	});

	test('what is not sound or hard to read is not published', async () => {
		const empty = await draft(null);
		expect(await refusalCode(publish(empty, 1))).toBe('invalid-shape');
		const id = await draft();
		const long =
			'Nous voudrions savoir ce que vous pensez de tout ce qui se passe ici chaque jour, le soir et la nuit, dans les couloirs, les escaliers, la cour et le stationnement';
		await edit(id, 1, {
			kind: 'frame',
			title: { fr: 'Avis', en: '' },
			invitation: { fr: long.slice(0, 119), en: '' },
			minutes: 3
		});
		expect(await refusalCode(publish(id, 2))).toBe('not-readable');
	});

	test('what is finished with a community only is published once somebody of it is named', async () => {
		const id = await draft('securisation-culturelle');
		expect(await refusalCode(publish(id, 1))).toBe('partner-needed');
		expect(await publish(id, 1, 'Mme Awashish, Centre d’amitié')).toBe(1);
		expect((await read(id)).versions[0]?.partner).toBe('Mme Awashish, Centre d’amitié');
		// The next version is not published without somebody either.
		await draft(id);
		await edit(id, 1, frame('Le respect'));
		expect(await refusalCode(publish(id, 2))).toBe('partner-needed');
	});

	test('nobody of another organisation, and no committee, meets a draft', async () => {
		const id = await draft();
		const committee = somebody(office, 'committee');
		const { server, organisation } = office;
		expect(await refusalCode(readQuestionnaire(server, committee, organisation, id))).toBe(
			'forbidden'
		);
		expect(await refusalCode(listQuestionnaires(server, committee, organisation))).toBe(
			'forbidden'
		);
		const elsewhere = { ...at(id, 1), account: somebody(office, 'manager'), organisation: 'autre' };
		expect(await refusalCode(editDraft(server, elsewhere, [frame('Le leur')]))).toBe('forbidden');
		expect(
			await refusalCode(readQuestionnaire(server, somebody(office, 'administrator'), 'autre', id))
		).toBe('questionnaire-not-found');
		await discardDraft(server, at(id, 1));
		expect(await refusalCode(read(id))).toBe('questionnaire-not-found');
	});

	test('a definition goes out as JSON and comes back the same, under a name of its own', async () => {
		const annual = library.get('sondage-annuel');
		const file = new TextEncoder().encode(JSON.stringify(annual));
		const id = await importDraft(office.server, office.manager, office.organisation, file);
		expect(id).toMatch(/^propre-/);
		const { title, questions } = (await read(id)).draft?.questionnaire ?? {};
		expect(canonicalJson({ title, questions })).toBe(
			canonicalJson({ title: annual?.title, questions: annual?.questions })
		);
	});

	test('a draft that is not sound yet goes out and comes back as a draft, and is not published', async () => {
		const annual = library.get('sondage-annuel');
		const [first, ...others] = annual?.questions ?? [];
		if (annual === undefined || first === undefined) throw new Error('the library has a survey');
		const asked = { kind: 'answered', question: 'retiree' } as const;
		const unsound = { ...annual, questions: [{ ...first, shownIf: asked }, ...others] };
		const bring = (value: unknown) =>
			importDraft(
				office.server,
				office.manager,
				office.organisation,
				new TextEncoder().encode(JSON.stringify(value))
			);
		const id = await bring(unsound);
		expect((await read(id)).draft?.questionnaire.questions[0]?.shownIf).toEqual(asked);
		expect(await refusalCode(publishDraft(office.server, at(id, 1), {}))).toBe('unknown-question');
		expect(await refusalCode(bring({ ...annual, questions: [first, first] }))).toBe(
			'duplicate-question'
		);
	});

	test.each([
		['{', 'unreadable-json'],
		['{"format":"autre"}', 'unknown-format'],
		[
			`{"format":"porte-voix-questionnaire","languages":["fr"],"questions":[],"__proto__":{}}`,
			'invalid-shape'
		],
		['', 'empty-file'],
		['MZ…', 'not-a-spreadsheet']
	])('the file %s is refused by name', async (content, code) => {
		const file = new TextEncoder().encode(content);
		expect(
			await refusalCode(importDraft(office.server, office.manager, office.organisation, file))
		).toBe(code);
		const { drafts } = await listQuestionnaires(office.server, office.manager, office.organisation);
		expect(drafts).toEqual([]);
	});

	test('a form comes in with its report of what was not taken', async () => {
		const works = library.get('travaux');
		if (works === undefined) throw new Error('the library has works');
		const { bytes } = await writeXlsFormFile(works);
		const id = await importDraft(office.server, office.manager, office.organisation, bytes);
		const { draft: record } = await read(id);
		expect(record?.questionnaire.questions.map((one) => one.id)).toEqual(
			works.questions.map((one) => one.id)
		);
		expect(record?.report).toMatchObject({ count: expect.any(Number) as number });
	});
});
