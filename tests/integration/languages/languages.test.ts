import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importWords, tryWords } from '#lib/server/services/languages/import-words.ts';
import { readLanguage } from '#lib/server/services/languages/read-language.ts';
import { readSubject } from '#lib/server/services/languages/subjects.ts';
import { type Office, somebody, startOffice } from '../../support/office.ts';
import { engines } from '../../support/storage.ts';
import { refusedFields, translating } from '../../support/translating.ts';

const annual = 'sondage-annuel';

describe.each(engines)('words brought to the office, on %s', (engine) => {
	let office: Office;
	let words: ReturnType<typeof translating>;

	beforeEach(async () => {
		office = await startOffice(engine);
		words = translating(office);
	});

	afterEach(async () => {
		await office.remove();
	});

	test('a dry run writes nothing, and what it showed is written once confirmed', async () => {
		const content = await words.file(annual, 'en', { title: 'Yearly survey' });
		const run = await tryWords(office.server, words.bringing(annual), content);
		expect(run.changes).toEqual([
			{
				key: 'title',
				locale: 'en',
				source: 'Sondage annuel',
				before: 'Annual survey',
				after: 'Yearly survey'
			}
		]);
		expect(await office.server.app.selectFrom('translated_text').selectAll().execute()).toEqual([]);
		expect(
			await importWords(office.server, words.bringing(annual), JSON.stringify(run.changes))
		).toBe(1);
		const { standings } = await words.language(annual, 'en');
		expect(standings.find(({ segment }) => segment.key === 'title')?.words).toBe('Yearly survey');
		expect(
			await office.server.app.selectFrom('translated_text').select(['key', 'locale']).execute()
		).toEqual([{ key: 'title', locale: 'en' }]);
		// The same file again says what is there.
		const again = await tryWords(office.server, words.bringing(annual), content);
		expect(again).toMatchObject({ changes: [], refused: [] });
	});

	test('going back to the shipped words keeps nothing of one’s own', async () => {
		await words.bring(annual, 'en', { title: 'Yearly survey' });
		await words.bring(annual, 'en', { title: 'Annual survey' });
		expect(await office.server.app.selectFrom('translated_text').selectAll().execute()).toEqual([]);
	});

	test('what was confirmed is refused whole when one text moved meanwhile or was made up', async () => {
		const content = await words.file(annual, 'en', {
			title: 'Yearly survey',
			invitation: 'Your word'
		});
		const { changes } = await tryWords(office.server, words.bringing(annual), content);
		await words.bring(annual, 'en', { title: 'Survey of the year' });
		for (const asked of [
			JSON.stringify(changes),
			JSON.stringify([{ ...changes[1], after: '=1+1' }]),
			JSON.stringify([{ ...changes[1], source: 'Autre' }]),
			JSON.stringify([{ ...changes[1], locale: 'fr' }]),
			JSON.stringify([{ ...changes[1], key: 'none' }]),
			'not JSON',
			undefined
		]) {
			await expect(importWords(office.server, words.bringing(annual), asked)).rejects.toMatchObject(
				{
					code: 'changes-outdated'
				}
			);
		}
		const { standings } = await words.language(annual, 'en');
		expect(standings.find(({ segment }) => segment.key === 'invitation')?.words).not.toBe(
			'Your word'
		);
	});

	test('only whoever manages campaigns here may bring words or sign', async () => {
		const content = await words.file(annual, 'en', { title: 'Yearly survey' });
		for (const role of ['committee', 'helper'] as const) {
			const other = words.bringing(annual, somebody(office, role));
			await expect(tryWords(office.server, other, content)).rejects.toMatchObject({
				code: 'forbidden'
			});
			await expect(importWords(office.server, other, '[]')).rejects.toMatchObject({
				code: 'forbidden'
			});
		}
		await expect(
			tryWords(office.server, words.bringing('constructor'), content)
		).rejects.toMatchObject({
			code: 'unknown-subject'
		});
	});

	test('a signature holds for the texts that were read, and any change marks the language again', async () => {
		expect((await words.language(annual, 'en')).review).toBeNull();
		await words.sign(annual, 'en');
		const signed = await words.language(annual, 'en');
		expect(signed.review).toMatchObject({ reviewer: 'L’interprète', holds: true });
		expect(signed.progress.toReview).toBe(0);
		await words.bring(annual, 'en', { title: 'Yearly survey' });
		const changed = await words.language(annual, 'en');
		expect(changed.review).toMatchObject({ holds: false });
		expect(changed.progress.toReview).toBe(1);
		await words.bring(annual, 'en', { title: 'Annual survey' });
		expect((await words.language(annual, 'en')).review).toMatchObject({ holds: true });
	});

	test('nobody signs what is incomplete, changed since the page was opened, or not said to be read', async () => {
		await expect(words.sign(annual, 'en', { digest: 'old' })).rejects.toMatchObject({
			code: 'texts-changed'
		});
		expect(await refusedFields(words.sign(annual, 'en', { reviewer: ' ' }, ['read']))).toEqual({
			read: 'not-read',
			reviewer: 'empty'
		});
		await expect(words.sign(annual, 'xx')).rejects.toMatchObject({ code: 'unknown-language' });
	});

	test('one organisation’s words are nobody else’s', async () => {
		await words.bring(annual, 'en', { title: 'Yearly survey' });
		const { app, config } = office.server;
		const elsewhere = await readLanguage(app, 'another', await readSubject(config, annual), 'en');
		expect(elsewhere.standings[0]?.words).toBe('Annual survey');
	});
});
