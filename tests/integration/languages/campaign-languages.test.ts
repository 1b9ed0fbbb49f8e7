import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { yearOf } from '#lib/domain/campaign/local-moment.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';
import { locales } from '#lib/i18n/locales.ts';
import { library } from '#lib/library/library.ts';
import { campaignBundle } from '#lib/server/services/campaign-bundle.ts';
import {
	campaignLanguages,
	inOwnWords
} from '#lib/server/services/languages/campaign-languages.ts';
import { openCampaign } from '#lib/server/services/open-campaign.ts';
import { offeredLocale, offeredLocales } from '#lib/server/services/languages/offered-locales.ts';
import { readCampaign } from '#lib/server/services/read-campaign.ts';
import { savePlan } from '#lib/server/services/plan-save.ts';
import { startTrial } from '#lib/server/services/start-trial.ts';
import { draft, minute, type Office, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { refusedFields, translating } from '../../support/translating.ts';

const annual = 'sondage-annuel';

describe.each(engines)('languages of a new campaign, on %s', (engine) => {
	let office: Office;
	let words: ReturnType<typeof translating>;

	beforeEach(async () => {
		office = await startOffice(engine);
		words = translating(office);
	});

	afterEach(async () => {
		await office.remove();
	});

	const standingOf = async (locale: string) =>
		(
			await campaignLanguages(office.server.app, office.server.config, office.organisation, annual)
		).find((each) => each.locale === locale);

	const wordsOf = async (slug: string) => {
		const bundle = await campaignBundle(office.server, slug);
		return parseQuestionnaire(bundle.questionnaire);
	};

	test('a complete language that nobody read is offered by an explicit choice only', async () => {
		expect(await standingOf('fr')).toMatchObject({ standing: 'ready' });
		expect(await standingOf('en')).toMatchObject({ standing: 'unreviewed' });
		expect(await refusedFields(draft(office, { languages: ['fr', 'en'], unreviewed: [] }))).toEqual(
			{
				languages: 'unreviewed'
			}
		);
		const slug = await draft(office, { languages: ['fr'], unreviewed: ['en'] });
		const marked = async () => (await readCampaign(office.server, office.manager, slug)).unreviewed;
		expect(await marked()).toEqual(['en']);
		const row = await office.server.app
			.selectFrom('campaign')
			.select('languages')
			.where('slug', '=', slug)
			.executeTakeFirstOrThrow();
		expect(JSON.parse(row.languages)).toEqual(['fr', 'en']);
		await words.sign(annual, 'en');
		expect(await standingOf('en')).toMatchObject({ standing: 'unreviewed' });
		await words.sign('tenants', 'en');
		expect(await standingOf('en')).toMatchObject({ standing: 'ready' });
		expect(await marked()).toEqual([]);
		await draft(office, { languages: ['fr', 'en'], unreviewed: [] });
	});

	test('results are read by everybody in the languages of the campaign alone', async () => {
		const { app } = office.server;
		const slug = await draft(office, { languages: ['fr'], unreviewed: ['ar'] });
		expect(await offeredLocales(app, slug)).toEqual(['fr', 'ar']);
		expect(await offeredLocale(app, slug, 'ar')).toBe('ar');
		// Complete, but nobody read it and no manager chose it.
		expect(await offeredLocale(app, slug, 'es')).toBe('fr');
		expect(await offeredLocale(app, 'nulle-part', 'es')).toBe('es');
	});

	test('a language that is incomplete, or that does not exist, cannot be chosen however it is asked for', async () => {
		const all = await campaignLanguages(
			office.server.app,
			office.server.config,
			office.organisation,
			annual
		);
		const incomplete = all.filter(({ standing }) => standing === 'incomplete');
		for (const { missing } of incomplete) {
			expect(missing.interface + missing.questionnaire).toBeGreaterThan(0);
		}
		for (const tag of [...incomplete.map(({ locale }) => locale), 'xx', 'constructor']) {
			for (const field of ['languages', 'unreviewed']) {
				const chosen = { languages: ['fr'], unreviewed: [], [field]: ['fr', tag] };
				expect(await refusedFields(draft(office, chosen))).toEqual({ [field]: 'untranslated' });
			}
		}
	});

	test('a language becomes complete by words that were brought, and words for another French are nobody’s', async () => {
		await words.fill('tenants', 'es');
		await words.fill(annual, 'es');
		expect(await standingOf('es')).toMatchObject({ standing: 'unreviewed' });
		await words.bring(annual, 'es', { title: 'Encuesta de aquí' });
		await office.server.app
			.updateTable('translated_text')
			.set({ source: 'Avant' })
			.where('key', '=', 'title')
			.execute();
		const { standings } = await words.language(annual, 'es');
		const title = standings.find(({ segment }) => segment.key === 'title');
		expect(title?.former).toBe('Encuesta de aquí');
		expect(title?.words).not.toBe('Encuesta de aquí');
	});

	test('a new campaign asks in the new words, a prepared one and a running one in theirs', async () => {
		const before = await draft(office);
		await startTrial(office.server, office.manager, before);
		const question = 'question.securite.text';
		await words.bring(annual, 'en', { [question]: 'Do you feel safe here?' });
		const after = await draft(office);
		await startTrial(office.server, office.manager, after);
		const asked = async (slug: string) =>
			(await wordsOf(slug)).questions.find(({ id }) => id === 'securite')?.text['en'];
		expect(await asked(after)).toBe('Do you feel safe here?');
		expect(await asked(before)).not.toBe('Do you feel safe here?');
		const [one, other] = await Promise.all(
			[before, after].map(
				async (slug) => (await campaignBundle(office.server, slug)).questionnaireHash
			)
		);
		expect(one).not.toBe(other);
	});

	test('a campaign without a title of its own is called by its questionnaire and the year in every language', async () => {
		const titleOf = async (change: Record<string, unknown>) =>
			(await campaignBundle(office.server, await trial(change))).title;
		const trial = async (change: Record<string, unknown>): Promise<string> => {
			const slug = await draft(office, change);
			await startTrial(office.server, office.manager, slug);
			return slug;
		};
		await words.bring(annual, 'en', { title: 'Our survey' });
		const year = String(yearOf(office.now()));
		const untitled = await titleOf({ title: '', titleEnglish: '' });
		expect(untitled).toMatchObject({
			fr: `Sondage annuel ${year}`,
			en: `Our survey ${year}`,
			es: `Encuesta anual ${year}`
		});
		expect(Object.keys(untitled).toSorted()).toEqual([...locales].toSorted());
		const own = await titleOf({ title: 'Chez nous', titleEnglish: '' });
		expect(own).toEqual({ ...untitled, fr: 'Chez nous' });
	});

	test('a plan that brings a background question brings it in the organisation’s words too', async () => {
		await words.bring(annual, 'en', {
			'question.age.text': 'How old are you, roughly?',
			'question.securite.text': 'Do you feel safe here?'
		});
		const whole = library.get(annual);
		if (whole === undefined) throw new Error('no annual survey');
		const own = await inOwnWords(office.server.app, office.organisation, whole);
		expect(own.questions.find(({ id }) => id === 'age')?.text['en']).toBe(
			'How old are you, roughly?'
		);
		const slug = await draft(office);
		await words.bring(annual, 'en', { 'question.securite.text': 'Safe?' });
		await savePlan(office.server, office.manager, slug, {
			margin: '3',
			sites: office.sites.map(({ id }) => ({ id, sister: '' })),
			questions: [],
			further: []
		});
		await startTrial(office.server, office.manager, slug);
		const asked = await wordsOf(slug);
		expect(asked.questions.find(({ id }) => id === 'securite')?.text['en']).toBe(
			'Do you feel safe here?'
		);
	});

	test('words of the tenants’ screens travel with the campaign only where there are any, and only for the French of now', async () => {
		const slug = await draft(office);
		await startTrial(office.server, office.manager, slug);
		expect(await campaignBundle(office.server, slug)).not.toHaveProperty('words');
		await words.bring('tenants', 'en', { 'common:back': 'Go back' });
		await words.bring('office', 'en', { 'office:home.title': 'Desk' });
		const { words: own } = await campaignBundle(office.server, slug);
		expect(own).toEqual({ en: { 'common:back': 'Go back' } });
		await office.server.app.updateTable('translated_text').set({ source: 'Avant' }).execute();
		expect(await campaignBundle(office.server, slug)).not.toHaveProperty('words');
	});

	test('a campaign that has opened keeps what its tenants are promised, whatever is brought in afterwards', async () => {
		const slug = await draft(office);
		await startTrial(office.server, office.manager, slug);
		await words.bring('tenants', 'en', { 'common:back': 'Go back' });
		office.wait(minute);
		await openCampaign(office.server, office.manager, slug, 'now');
		office.wait(minute);
		await words.bring('tenants', 'en', { 'respond:check.send': 'Cancel' });
		const { words: own } = await campaignBundle(office.server, slug);
		expect(own).toEqual({ en: { 'common:back': 'Go back' } });
	});
});
