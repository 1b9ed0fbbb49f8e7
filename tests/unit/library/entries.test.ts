import { describe, expect, test } from 'vitest';
import { sentencesOf, wordsOf } from '#lib/domain/questionnaire/readability/sentences.ts';
import { ballotInstruments } from '#lib/library/ballots/examples.ts';
import { entries, groupNames } from '#lib/library/entries.ts';
import { instrumentsFor, library } from '#lib/library/library.ts';
import { sheets } from '#lib/library/sheets/sheets.ts';

const all = [...entries, ...sheets];

describe('what is said of each instrument', () => {
	test('has an id of its own, and a group with a name', () => {
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		for (const { group } of all) expect(groupNames[group]['fr']).not.toBe('');
	});

	test.each(all)('$id says why in one short line, in French and English', ({ why }) => {
		for (const language of ['fr', 'en']) {
			const text = why[language] ?? '';
			expect(text.trim()).not.toBe('');
			for (const sentence of sentencesOf(text)) {
				expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(15);
			}
		}
	});

	test.each(all)('$id has questions, minutes and places it is for', (entry) => {
		expect(entry.questions).toBeGreaterThan(0);
		expect(entry.questions).toBeLessThanOrEqual(entry.questionnaire.questions.length);
		expect(entry.minutes).toBeGreaterThan(0);
		expect(entry.tenures.length).toBeGreaterThan(0);
	});

	test('names as another form only what is there', () => {
		for (const { variantOf } of entries) {
			if (variantOf !== null) expect(library.has(variantOf)).toBe(true);
		}
	});
});

describe('what a place can ask', () => {
	const ids = (tenure: Parameters<typeof instrumentsFor>[0]) =>
		instrumentsFor(tenure).map(({ id }) => id);

	test('is in its own words', () => {
		expect(ids('coop')).toContain('sondage-annuel-coop');
		expect(ids('coop')).not.toContain('sondage-annuel');
		expect(ids('omh')).toContain('sondage-annuel');
		expect(ids('omh')).not.toContain('sondage-annuel-coop');
		expect(ids('table')).toEqual([...library.keys()]);
	});

	test('is never the statement of a team, nor a sheet', () => {
		const asked = new Set([...library.keys()]);
		expect(asked.has('priorites-equipe')).toBe(false);
		for (const { id } of sheets) expect(asked.has(id), id).toBe(false);
	});

	test('is never a ballot without its rules', () => {
		for (const { id } of ballotInstruments) expect(library.has(id), id).toBe(false);
	});

	test('holds examples to be replaced only where it says so', () => {
		for (const { id, examples, questionnaire } of all) {
			const text = JSON.stringify(questionnaire);
			if (text.includes('Exemple')) expect(examples, id).toBe(true);
		}
		const marked = entries.filter(({ examples }) => examples).map(({ id }) => id);
		expect(marked).toEqual([
			'travaux',
			'travaux-ordre',
			'regles-de-vie',
			...ballotInstruments.map(({ id }) => id)
		]);
	});
});

describe('the sheets', () => {
	test('are the nineteen that are no instrument yet', () => {
		expect(sheets).toHaveLength(19);
	});

	test.each(sheets)('$id has five to ten questions, and says what it becomes', (sheet) => {
		expect(sheet.questionnaire.questions.length).toBeGreaterThanOrEqual(5);
		expect(sheet.questionnaire.questions.length).toBeLessThanOrEqual(10);
		expect(sheet).toMatchObject({ kind: 'sheet', group: 'sheets' });
	});

	test('keep that on cultural safety closed until a named partner of the communities approved it', () => {
		const drafts = sheets.filter(({ draftUntil }) => draftUntil !== null);
		expect(drafts).toMatchObject([
			{ id: 'securisation-culturelle', draftUntil: 'community-partner' }
		]);
	});
});
