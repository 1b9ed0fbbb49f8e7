import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/domain/questionnaire/canonical.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { readXlsFormFile } from '#lib/server/xlsform/read-xlsform.ts';
import { writeXlsFormFile } from '#lib/server/xlsform/write-xlsform.ts';
import { formWorkbook, sheetXml } from '../../../support/form.ts';

const config = { root: process.cwd() };
const read = (bytes: Uint8Array) => readXlsFormFile(config, bytes);
const header = ['type', 'name', 'label::fr'];
const survey = {
	name: 'survey',
	rows: [header, ['select_one l', 'q', 'Ici, est-ce assez chaud ?']]
};
const choices = {
	name: 'choices',
	rows: [
		['list_name', 'name', 'label::fr'],
		['l', '1', 'Oui'],
		['l', '0', 'Non']
	]
};
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (data: string, after = '') =>
	`<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after}</worksheet>`;

describe('the file of a form', () => {
	test('written here is the same definition when it is read again', async () => {
		const { bytes, notCarried } = await writeXlsFormFile(annualSurvey);
		const { questionnaire, notTaken } = await read(bytes);
		expect(canonicalJson(questionnaire)).toBe(canonicalJson(annualSurvey));
		expect(notTaken).toEqual([]);
		expect(notCarried.map(({ what }) => what)).toContain('scale-parts');
	});

	test('holds no formula, whatever its texts begin with', async () => {
		const [first, ...questions] = annualSurvey.questions;
		if (first === undefined) throw new Error('no question');
		const text = { ...first.text, fr: '=1+1' };
		const { bytes } = await writeXlsFormFile({
			...annualSurvey,
			questions: [{ ...first, text }, ...questions]
		});
		const { notTaken, questionnaire } = await read(bytes);
		expect(notTaken.map(({ why }) => why.code)).not.toContain('formula-result');
		expect(questionnaire?.questions[0]?.text['fr']).toBe('1+1');
	});

	test('keeps a word that every object answers to, in a text and in a list', async () => {
		const [first, ...questions] = annualSurvey.questions;
		if (first === undefined) throw new Error('no question');
		const written = {
			...annualSurvey,
			questions: [{ ...first, text: { ...first.text, fr: 'constructor' } }, ...questions]
		};
		const { bytes } = await writeXlsFormFile(written);
		const { questionnaire } = await read(bytes);
		expect(questionnaire?.questions[0]?.text['fr']).toBe('constructor');
		expect(canonicalJson(questionnaire)).toBe(canonicalJson(written));
	});

	test('may hold its texts in the cells, in runs, in the shared list, as numbers, dates and truths', async () => {
		const rows =
			'<row r="1"><c r="A1" t="s"><v>0</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>na</t></r><r><t>me</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c t="str"><v>label::fr</v></c><c t="inlineStr"><is><t>required</t></is></c></row>' +
			'<row><c t="inlineStr"><is><t>note</t></is></c><c><v>1</v></c><c s="1"><v>45292</v></c><c t="b"><v>1</v></c></row>' +
			'<row r="5"><c r="A5" t="inlineStr"><is><t>text</t></is></c><c r="B5"><v>2.0</v></c><c r="C5" t="inlineStr"><is><t>L’eau &amp; le gaz_x000D_\nici ?</t></is></c><c r="D5" t="e"><v>#N/A</v></c></row>' +
			'<row r="1048576"><c r="XFD1048576" s="3"/></row>';
		const { questionnaire, notTaken } = await read(
			formWorkbook(
				[{ name: 'survey', xml: sheet(rows) }],
				[
					{
						name: 'xl/sharedStrings.xml',
						content: `<sst xmlns="${main}"><si><r><t>ty</t></r><r><t>pe</t></r></si></sst>`
					},
					{
						name: 'xl/styles.xml',
						content: `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd;[>1]@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`
					}
				]
			)
		);
		expect(questionnaire?.questions.map(({ id, text }) => [id, text['fr']])).toEqual([
			['1', '2024-01-01'],
			['2', 'L’eau & le gaz\nici ?']
		]);
		expect(
			notTaken.flatMap(({ why, where }) => (why.code === 'required' ? [where.cell] : []))
		).toEqual(['D2']);
	});

	test('may name its list once for cells merged below each other', async () => {
		const merged = sheetXml([
			['list_name', 'name', 'label::fr'],
			['l', '1', 'Oui'],
			[null, '0', 'Non']
		]).replace(
			'</worksheet>',
			'<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>'
		);
		const { questionnaire } = await read(formWorkbook([survey, { name: 'choices', xml: merged }]));
		expect(questionnaire?.questions).toEqual([expect.objectContaining({ kind: 'yes-no' })]);
	});

	test('may hide sheets and hold others: the hidden form is read, the rest is told', async () => {
		const { questions, notTaken } = await read(
			formWorkbook([
				{ name: 'Commentaires & notes', rows: [['Revoir la question 1']] },
				{ ...survey, name: 'SURVEY', state: 'hidden' },
				{ ...choices, state: 'veryHidden' }
			])
		);
		expect(questions).toBe(1);
		expect(notTaken[0]).toMatchObject({
			why: { code: 'sheet-not-read' },
			what: 'Commentaires & notes (1): Revoir la question 1'
		});
	});

	test('may name a type for macros that no part of it has, as some programs write in every file', async () => {
		const types =
			'<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>' +
			'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
		const { questions } = await read(
			formWorkbook([survey, choices], [{ name: '[Content_Types].xml', content: types }])
		);
		expect(questions).toBe(1);
	});

	test('may be coloured to the last column: a million blank cells are nothing', async () => {
		const blanks = '<c r="XFD9" s="1"/>'.repeat(16_384);
		const coloured = sheetXml(survey.rows).replace(
			'</sheetData>',
			`${`<row r="9">${blanks}</row>`.repeat(60)}</sheetData>`
		);
		const { questions, rows } = await read(
			formWorkbook([{ name: 'survey', xml: coloured }, choices])
		);
		expect([questions, rows.read]).toEqual([1, 1]);
	});

	const far = (place: string) =>
		sheetXml([header]).replace(
			'</sheetData>',
			`<row><c r="${place}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>`
		);

	test.each<[string, Uint8Array, string]>([
		['empty', new Uint8Array(0), 'empty-file'],
		['a PDF', new TextEncoder().encode('%PDF-1.7 …'), 'not-a-spreadsheet'],
		['a page', new TextEncoder().encode('<html>'), 'not-a-spreadsheet'],
		['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-spreadsheet'],
		['no zip', new TextEncoder().encode('PK and nothing'), 'unreadable-file'],
		['without a survey', formWorkbook([choices, { name: 'b', rows: [['c']] }]), 'no-survey-sheet'],
		[
			'with macros',
			formWorkbook([survey], [{ name: 'xl/vbaProject.bin', content: 'MZ' }]),
			'macros'
		],
		[
			'of the type of macros',
			formWorkbook(
				[survey],
				[
					{
						name: '[Content_Types].xml',
						content:
							'<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
					}
				]
			),
			'macros'
		],
		[
			'with entities',
			formWorkbook([
				{
					name: 'survey',
					xml: `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${sheetXml([header])}`
				}
			]),
			'doctype'
		],
		[
			'with an unknown entity',
			formWorkbook([{ name: 'survey', xml: sheet('<row><c t="str"><v>&b;</v></c></row>') }]),
			'unreadable-file'
		],
		[
			'that claims too much',
			formWorkbook(
				[survey],
				[{ name: 'xl/sharedStrings.xml', content: '<sst/>', declared: 300_000_000 }]
			),
			'declared-too-large'
		],
		[
			'that holds more than it says',
			formWorkbook(
				[survey],
				[{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(30_000_000, 32), declared: 100 }]
			),
			'declared-too-large'
		],
		[
			'of a million rows',
			formWorkbook([
				{ name: 'survey', xml: sheet('<row><c><v>1</v></c></row>'.repeat(1_000_000)) }
			]),
			'declared-too-large'
		],
		['with a far row', formWorkbook([{ name: 'survey', xml: far('A1048576') }]), 'far-cell'],
		['with a far column', formWorkbook([{ name: 'survey', xml: far('XFD2') }]), 'far-cell'],
		['with a cell nowhere', formWorkbook([{ name: 'survey', xml: far('A0') }]), 'unreadable-file'],
		[
			'with a broken sheet',
			formWorkbook([{ name: 'survey', xml: '<worksheet><sheetData><row></sheetData>' }]),
			'unreadable-file'
		],
		['too heavy', new Uint8Array(3 * 1024 * 1024 + 1).fill(80), 'file-too-large']
	])('is refused by name: %s', async (_what, bytes, code) => {
		const file = code === 'file-too-large' ? Buffer.concat([Buffer.from('PK'), bytes]) : bytes;
		await expect(read(file)).rejects.toThrow(new RegExp(`^${code}$`));
	});
});

test('the command prints one line a file and goes on after a bad one', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'porte-voix-form-'));
	try {
		const [good, bad] = [join(folder, 'a b.xlsx'), join(folder, 'bad.xlsx')];
		writeFileSync(good, formWorkbook([survey, choices]));
		writeFileSync(bad, '%PDF');
		const run = (...files: string[]) =>
			promisify(execFile)(process.execPath, ['src/lib/server/xlsform/run.ts', ...files]).then(
				({ stdout }) => ({ code: 0, stdout }),
				(error: unknown) => error as { code: number; stdout: string }
			);
		const both = await run(bad, good, join(folder, 'absent.xlsx'));
		const lines = both.stdout
			.trim()
			.split('\n')
			.map((line): unknown => JSON.parse(line));
		expect(both.code).toBe(1);
		expect(lines).toEqual([
			{
				file: bad,
				ok: false,
				error: { code: 'not-a-spreadsheet', message: expect.stringContaining('.xlsx') as string }
			},
			expect.objectContaining({ file: good, ok: true, languages: ['fr'], questions: 1, lists: 1 }),
			expect.objectContaining({
				ok: false,
				error: expect.objectContaining({ code: 'file-not-found' }) as object
			})
		]);
		const { notTaken } = lines[1] as { notTaken: { where: string; what: string; why: string }[] };
		expect(notTaken.map(({ why }) => why.split(':')[0])).toContain('short-made');
		for (const { where, what, why } of notTaken) {
			expect(where).toMatch(/^(survey|choices)/);
			expect([what, why]).not.toContain('');
		}
		expect(await run(good)).toMatchObject({ code: 0 });
	} finally {
		rmSync(folder, { recursive: true });
	}
});
