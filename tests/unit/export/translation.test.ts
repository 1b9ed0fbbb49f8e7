import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dryRun } from '#lib/domain/translation/dry-run.ts';
import {
	questionnaireSegments,
	questionnaireWords
} from '#lib/domain/translation/questionnaire-segments.ts';
import { interfaceSegments } from '#lib/domain/translation/interface-segments.ts';
import { isNeeded, type Segment } from '#lib/domain/translation/segment.ts';
import { type TextStanding, textStandings } from '#lib/domain/translation/standing.ts';
import { wordsTable, type TableWords } from '#lib/export/translation-table.ts';
import { wordsXliff } from '#lib/export/translation-xliff.ts';
import { wordsXlsx } from '#lib/export/translation-xlsx.ts';
import { library } from '#lib/library/library.ts';
import { readWordsFile } from '#lib/server/spreadsheet/read-words-file.ts';
import { french } from '../domain/translation/sample.ts';

const config = { root: process.cwd() };
const locales = ['en', 'es', 'ar'];

const tableWords: TableWords = {
	key: 'Clé',
	context: 'Contexte',
	longest: 'Longueur',
	french: 'Français',
	stateColumn: (language) => `${language}\u00A0: état`,
	contextOf: ({ key }) => `où (${key})`,
	stateOf: ({ state }) => state,
	notNeeded: '—'
};

const annual = library.get('sondage-annuel');
if (annual === undefined) throw new Error('no annual survey');
const segments = [
	...questionnaireSegments(annual).slice(0, 40),
	...interfaceSegments(french, locales)
];

/** Some texts have words, some none, some words for an older French. */
function standings(locale: string): readonly TextStanding[] {
	const shipped = questionnaireWords(annual as NonNullable<typeof annual>, locale);
	return textStandings(segments, {
		locale,
		shipped: new Map(
			segments.flatMap(({ key, source }) => {
				const words = shipped.get(source);
				return words === undefined ? [] : [[key, words] as const];
			})
		),
		imported: [{ key: 'respond:title', source: 'Avant', words: 'Old' }],
		isReviewed: () => false
	});
}

const all = new Map(locales.map((locale) => [locale, standings(locale)]));

function current(locale: string, key: string): string | null {
	return all.get(locale)?.find(({ segment }) => segment.key === key)?.words ?? null;
}

function table(change: (locale: string, standing: TextStanding) => string | null) {
	const languages = locales.map((locale) => ({
		locale,
		name: locale,
		direction: locale === 'ar' ? ('rtl' as const) : ('ltr' as const),
		standings: (all.get(locale) ?? []).map((standing) => ({
			...standing,
			words: change(locale, standing)
		}))
	}));
	return wordsTable('essai', segments, languages, tableWords);
}

const asItIs = (_locale: string, { words }: TextStanding) => words;
const asked = { subject: 'essai', locales };

describe('a spreadsheet of words', () => {
	test('sent back as it is changes nothing', async () => {
		const file = await wordsXlsx(table(asItIs), 'Textes');
		const { rows } = await readWordsFile(config, file, asked);
		const run = dryRun(segments, current, rows);
		expect(run).toMatchObject({ changes: [], refused: [] });
		expect(run.unchanged).toBeGreaterThan(40);
	});

	test('keeps its header and its keys in sight, and sets right what is read from the right', async () => {
		const { readSheet } = await import('read-excel-file/node');
		const file = await wordsXlsx(table(asItIs), 'Textes');
		const [header] = await readSheet(Buffer.from(file), { trim: false });
		expect(header).toEqual([
			'Clé (essai)',
			'Contexte',
			'Longueur',
			'Français (fr)',
			...locales.flatMap((locale) => [`${locale} (${locale})`, `${locale}\u00A0: état`])
		]);
	});

	const words = fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
		.filter((text) => /\p{L}/u.test(text));

	test('with one cell changed makes exactly that one change, or names one reason', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...segments),
				fc.constantFrom(...locales),
				fc.oneof(
					words,
					fc.constantFrom('valueOf', '__proto__', '=1+1', '+A1()', '<b>x', 'a\u202Eb', '{{x}} b')
				),
				async (segment: Segment, locale, written) => {
					fc.pre(isNeeded(segment, locale) && written !== current(locale, segment.key));
					const file = await wordsXlsx(
						table((tag, standing) =>
							tag === locale && standing.segment.key === segment.key ? written : standing.words
						),
						'Textes'
					);
					const { rows } = await readWordsFile(config, file, asked);
					const { changes, refused } = dryRun(segments, current, rows);
					expect(changes.length + refused.length).toBeLessThanOrEqual(1);
					for (const line of [...changes, ...refused]) {
						expect(line).toMatchObject({ key: segment.key, locale });
					}
				}
			),
			{ seed: 5, numRuns: 12 }
		);
	});

	test('with a column less, or a line less, loses nothing of the others', async () => {
		const whole = table(asItIs);
		const changed = whole.lines
			.slice(0, 8)
			.map((line) => line.slice(0, 6))
			.map((line, at) => (at === 3 ? [...line.slice(0, 4), 'Words', line[5] ?? ''] : line));
		const file = await wordsXlsx({ columns: whole.columns.slice(0, 6), lines: changed }, 'Textes');
		const { rows, locales: named } = await readWordsFile(config, file, asked);
		expect(named).toEqual(['en']);
		expect(dryRun(segments, current, rows).changes).toMatchObject([
			{ locale: 'en', key: segments[2]?.key, after: 'Words' }
		]);
	});

	test('has no formula, whatever its cells begin with', async () => {
		const { inflateRawSync } = await import('node:zlib');
		const { packedBytes, readZipDirectory } =
			await import('#lib/server/spreadsheet/zip-directory.ts');
		const file = await wordsXlsx(
			table(() => '=HYPERLINK("http://x")'),
			'Textes'
		);
		const sheet = readZipDirectory(file).find(({ name }) => name.includes('worksheets/sheet'));
		if (sheet === undefined) throw new Error('no sheet');
		const xml = inflateRawSync(packedBytes(file, sheet)).toString();
		expect(xml).toContain('state="frozen"');
		expect(xml).not.toMatch(/<f[\s>]/);
	});
});

describe('an XLIFF file of words', () => {
	const written = (locale: string, standing = asItIs) =>
		new TextEncoder().encode(
			wordsXliff({
				subject: 'essai',
				locale,
				standings: (all.get(locale) ?? []).map((each) => ({
					...each,
					words: standing(locale, each)
				})),
				contextOf: ({ key }) => `<où> "${key}" & plus`
			})
		);

	test.each(locales)('in %s, sent back as it is, changes nothing', async (locale) => {
		const { rows, locales: named } = await readWordsFile(config, written(locale), asked);
		expect(named).toEqual([locale]);
		expect(dryRun(segments, current, rows)).toMatchObject({ changes: [], refused: [] });
	});

	test('with one text changed makes exactly that one change, its placeholders kept', async () => {
		const file = written('en', (_locale, { segment, words }) =>
			segment.key === 'respond:by' ? 'At {{place}}, <by> {{name}} & co' : words
		);
		expect(new TextDecoder().decode(file)).toContain('dataRef="d2" equiv="{{place}}"');
		const { rows } = await readWordsFile(config, file, asked);
		expect(dryRun(segments, current, rows)).toMatchObject({
			changes: [],
			refused: [{ key: 'respond:by', after: 'At {{place}}, <by> {{name}} & co', reason: 'markup' }]
		});
	});
});
