import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Release } from '../domain/disclosure/release.ts';
import type { Questionnaire } from '../domain/questionnaire/definition.ts';
import { direction } from '../i18n/locales.ts';
import type { LetterPage } from '../wording/letter/letter-page.ts';
import type { Speech } from '../wording/letter/said-words.ts';
import { withheldWords } from '../wording/letter/withheld-words.ts';
import { outcomeWords } from '../wording/outcome/outcome-words.ts';
import { promiseWords } from '../wording/outcome/promise-words.ts';
import type { MethodPage } from '../wording/method/method-page.ts';
import { cellText } from './cell-text.ts';
import { codeBook } from './code-book.ts';
import { dataColumns, dataRows } from './data-rows.ts';
import { methodSections } from './report/method-chapter.ts';
import { undatedZip } from './undated-zip.ts';

/** A publication with what its sheets need besides. */
export interface XlsxSource {
	readonly release: Release;
	readonly questionnaire: Questionnaire;
	/** The whole group. */
	readonly page: LetterPage;
	readonly method: MethodPage;
}

type Value = string | number | null;

interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Value[])[];
	/** Widths in characters. */
	readonly widths: readonly number[];
}

const sand = '#F1ECE2';

/** Columns of the code book, the same in every language. */
const bookColumns = [
	'item',
	'question',
	'label',
	'text',
	'kind',
	'dimension',
	'published',
	'part',
	'code',
	'answer'
] as const;

/**
 * A release as a workbook (Office Open XML): figures as numbers, the code book, the method, what is
 * not published and why, the promise. Nothing is hidden, no cell is a formula, and the same release
 * gives the same bytes.
 */
export async function releaseXlsx(
	source: XlsxSource,
	speech: Speech
): Promise<Uint8Array<ArrayBuffer>> {
	const rightToLeft = direction(speech.locale) === 'rtl';
	const file = await writeXlsxFile(
		sheets(source, speech).map(({ name, rows, widths }) => ({
			sheet: name,
			data: rows.map((row, index) => row.map((value) => cell(value, index === 0))),
			columns: widths.map((width) => ({ width })),
			stickyRowsCount: 1,
			rightToLeft
		}))
	).toBuffer();
	return undatedZip(new Uint8Array(file));
}

function cell(value: Value, header: boolean): Cell {
	const style = header ? { fontWeight: 'bold' as const, backgroundColor: sand } : {};
	if (typeof value === 'number') return { value, type: Number, ...style };
	const text = value === null ? undefined : cellText(value);
	if (text === undefined) return header ? style : null;
	return { value: text, type: String, wrap: true, alignVertical: 'top', ...style };
}

function sheets({ release, questionnaire, page, method }: XlsxSource, speech: Speech): Sheet[] {
	const { t, locale } = speech;
	const promise = promiseWords(speech, page);
	const rows = dataRows(release, questionnaire, locale, promise);
	return [
		{
			name: t(($) => $.exports.sheet.data),
			rows: [[...dataColumns], ...rows.map((row) => dataColumns.map((name) => row[name] ?? null))],
			widths: dataColumns.map((name) => (/question|answer|label/.test(name) ? 40 : 16))
		},
		...outcomeSheet(page, speech),
		{
			name: t(($) => $.exports.sheet.book),
			rows: [[...bookColumns], ...bookRows(release, questionnaire, locale)],
			widths: [26, 22, 36, 60, 16, 28, 14, 10, 20, 40]
		},
		{
			name: t(($) => $.exports.sheet.method),
			rows: [
				[t(($) => $.exports.sheet.part), t(($) => $.exports.sheet.text)],
				...methodSections(speech, method).flatMap(({ title, sentences }) =>
					sentences.map((sentence) => [title, sentence])
				)
			],
			widths: [34, 110]
		},
		{
			name: t(($) => $.exports.sheet.withheld),
			rows: [
				[t(($) => $.exports.sheet.what), t(($) => $.exports.sheet.why)],
				...withheldWords(speech, page, page.letter.withheld).map(({ what, reason }) => [
					what,
					reason
				])
			],
			widths: [70, 90]
		},
		{
			name: t(($) => $.exports.sheet.promise),
			rows: [[t(($) => $.method.promise.title)], [promise]],
			widths: [120]
		}
	];
}

/** What a consultation decided or advises, in the words of every other page; no sheet of a survey. */
function outcomeSheet({ outcomes }: LetterPage, speech: Speech): Sheet[] {
	const { t } = speech;
	if (outcomes.length === 0) return [];
	const rows = outcomes
		.map((report) => outcomeWords(speech, report))
		.flatMap(({ short, headline, lines, under, how, announced }): Value[][] => [
			[short, headline, null],
			...lines.map(({ name, place, beside }) => [short, name, beside ?? place]),
			...[...under, how, announced].map((sentence) => [short, sentence, null])
		]);
	const head = [t(($) => $.exports.sheet.what), t(($) => $.exports.sheet.text), null];
	return [{ name: t(($) => $.exports.sheet.outcome), rows: [head, ...rows], widths: [34, 90, 22] }];
}

/** One line an answer; one line for a variable that has none, such as an open question. */
function bookRows(release: Release, questionnaire: Questionnaire, locale: string): Value[][] {
	return codeBook(release, questionnaire, locale).flatMap((variable): Value[][] => {
		const { item, question, label, text, kind, dimension, published, categories } = variable;
		const about = [item, question, label, text, kind, dimension, published];
		if (categories.length === 0) return [[...about, null, null, null]];
		return categories.map(({ part, code, label: answer }) => [
			...about,
			part ?? null,
			code,
			answer
		]);
	});
}
