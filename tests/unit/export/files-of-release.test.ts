import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rangeOf } from '#lib/domain/disclosure/range.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { dataColumns, dataRows } from '#lib/export/data-rows.ts';
import { releaseDdi } from '#lib/export/ddi.ts';
import { layOutReport } from '#lib/export/report/lay-out-report.ts';
import { releaseXlsx } from '#lib/export/xlsx.ts';
import { type XmlEvent, xmlEvents } from '#lib/export/xml-events.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { landmarks } from '#lib/library/landmarks.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { readZipDirectory } from '#lib/server/spreadsheet/zip-directory.ts';
import { typeset } from '#lib/server/typesetting/typeset.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { annualRelease } from '../../support/annual-release.ts';
import { missingPdfTools } from '../../support/paper.ts';
import { reportSource } from '../../support/report-source.ts';
import { heldNumbers, shownNumbers } from '../../support/shown-numbers.ts';

const root = join(import.meta.dirname, '../../..');
const noOffice =
	spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined
		? null
		: 'not installed: soffice';

/** Exact counts that differ from all that is said, so that one that slips through is seen. */
const hiding = (away: number): Release =>
	annualRelease({
		respondents: 22,
		facts: { organisation: '=HYPERLINK("http://x")', title: { fr: '@Sondage +1' } },
		pairs: {
			securite: [22 - away, 0],
			'on-me-demande': [away, 9],
			'definir-regles': [5, 11],
			'besoins-prioritaires.loyer': [13, 0],
			'besoins-prioritaires.securite': [away, 0]
		}
	});

async function speechIn(locale: Locale): Promise<Speech> {
	const names = ['common', 'results', 'method', 'comments', 'team', 'exports'] as const;
	const { t } = await createTranslation(locale, names);
	return { t, locale, unit: 'household' };
}

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'porte-voix-files-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function partsOf(xlsx: Uint8Array): Map<string, string> {
	const bytes = Buffer.from(xlsx);
	return new Map(
		readZipDirectory(xlsx).map(({ name, offset, packed }) => {
			const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
			return [name, inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8')];
		})
	);
}

/** Fields of a CSV file that LibreOffice wrote: every text in quotation marks. */
function fieldsOf(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, text, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\r?\n|$)/g)) {
		rows.at(-1)?.push(text?.replaceAll('""', '"') ?? bare ?? '');
		if (end !== ',' && end !== '') rows.push([]);
		if (end === '') break;
	}
	return rows.filter((row) => row.length > 1 || row[0] !== '');
}

describe('the workbook of a release', () => {
	test.skipIf(noOffice !== null)(
		'opens in LibreOffice, sheet by sheet, with every number of the release and no other',
		{ timeout: 120_000 },
		async () => {
			const release = hiding(2);
			const file = join(folder, 'release.xlsx');
			const source = reportSource(release, annualSurvey, 'fr');
			writeFileSync(file, await releaseXlsx(source, await speechIn('fr')));
			const filter =
				'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
			const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
			const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file];
			execFileSync('soffice', args, { stdio: 'ignore' });
			const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
			expect(sheets).toHaveLength(5);
			const data = readFileSync(join(folder, 'release-Données.csv'), 'utf8');
			const [head, ...rows] = fieldsOf(data);
			expect(head).toEqual([...dataColumns]);
			const wanted = dataRows(release, annualSurvey, 'fr', '');
			expect(rows).toHaveLength(wanted.length);
			const numeric = ['publication', 'margin', 'frame', 'respondents', 'from', 'to', 'place'];
			for (const [index, row] of wanted.entries()) {
				for (const name of numeric) {
					const column = dataColumns.findIndex((one) => one === name);
					const value = row[name as keyof typeof row] ?? '';
					expect(rows[index]?.[column], `${name} of line ${String(index)}`).toBe(String(value));
				}
			}
			// A title that begins as a formula came through as the text it is.
			const method = readFileSync(join(folder, 'release-Méthode.csv'), 'utf8');
			expect(method).toContain('=HYPERLINK(');
		}
	);

	test('hides no sheet, row or column, holds no formula, link or picture', async () => {
		const xlsx = await releaseXlsx(
			reportSource(hiding(2), annualSurvey, 'fr'),
			await speechIn('fr')
		);
		const parts = partsOf(xlsx);
		expect([...parts.keys()].filter((name) => /worksheets\/sheet\d/.test(name))).toHaveLength(5);
		for (const [name, content] of parts) {
			expect(content, name).not.toMatch(/hidden|veryHidden|<f[ >]|hyperlink[ >]|<drawing/);
		}
	});

	test('is the same bytes whenever it is written, and whatever a hidden count is', async () => {
		const speech = await speechIn('fr');
		const files = [];
		for (const away of [0, 1, 2, 3]) {
			const xlsx = await releaseXlsx(reportSource(hiding(away), annualSurvey, 'fr'), speech);
			files.push(Buffer.from(xlsx).toString('base64'));
		}
		expect(new Set(files).size).toBe(1);
		const other = await releaseXlsx(reportSource(hiding(4), annualSurvey, 'fr'), speech);
		expect(Buffer.from(other).toString('base64')).not.toBe(files[0]);
	});
});

describe('the report of a release', () => {
	test.skipIf(missingPdfTools() !== null).each(['fr', 'ar', 'zh-Hans'] as const)(
		'is tagged, and says no number that is not in the release, in %s',
		{ timeout: 60_000 },
		async (locale) => {
			const release = annualRelease({ respondents: 22, pairs: { securite: [21, 0] } });
			const speech = await speechIn(locale);
			const report = layOutReport(reportSource(release, annualSurvey, locale), speech, 'us-letter');
			const file = join(folder, `report-${locale}.pdf`);
			writeFileSync(file, await typeset(root, 'report', report));
			expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
			const written = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
			const pages = written.split('\f').length;
			const bounds = release.tables.flatMap(({ cells, base }) =>
				cells.flatMap(({ said }) => {
					const { from, to } = rangeOf(said, base);
					return [from, to];
				})
			);
			const shares = landmarks.filter(({ shown }) => shown).map(({ share }) => Math.round(share));
			const words = [annualSurvey.title, annualSurvey.questions].map((one) => JSON.stringify(one));
			const known = new Set([
				...heldNumbers(release),
				...bounds,
				...shares,
				...shownNumbers(words.join(' ')),
				...Array.from({ length: pages + 1 }, (_, index) => index),
				// Thresholds, days of the calendar, the study behind the landmarks, « sur 100 ».
				...[19, 100, 200, 749, 2021, 2022, 2027, 2, 3, 20, 23, 40 - 22]
			]);
			const told = shownNumbers(written.replaceAll(/[0-9a-f]{12}/g, ''));
			expect(told).toContain(22);
			expect(known.has(21), 'a count that is hidden could be found').toBe(false);
			expect(told.filter((one) => !known.has(one))).toEqual([]);
		}
	);

	test('is the same bytes for every count that the words do not tell apart', async () => {
		const speech = await speechIn('fr');
		const data = [0, 1, 2, 3].map((away) =>
			layOutReport(reportSource(hiding(away), annualSurvey, 'fr'), speech, 'a4')
		);
		expect(new Set(data.map((one) => JSON.stringify(one))).size).toBe(1);
		const drawn = await Promise.all(data.slice(0, 2).map((one) => typeset(root, 'report', one)));
		const [one, two] = drawn.map((pdf) => Buffer.from(pdf).toString('base64'));
		expect(one).toBe(two);
		const other = layOutReport(reportSource(hiding(4), annualSurvey, 'fr'), speech, 'a4');
		expect(JSON.stringify(other)).not.toBe(JSON.stringify(data[0]));
	});

	test('is drawn by a template that imports, reads and evaluates nothing', () => {
		const template = readFileSync(join(root, 'src/lib/export/report/report.typ'), 'utf8');
		const code = template.replaceAll(/^\s*\/\/.*$/gm, '');
		expect(code).not.toMatch(/@|\b(?:import|include|eval|read|plugin|bibliography)\b/);
	});
});

describe('the code book of a release', () => {
	test('is well-formed, names each variable once with its answers, and holds no count', async () => {
		const release = hiding(2);
		const xml = releaseDdi(reportSource(release, annualSurvey, 'fr'), await speechIn('fr'));
		const events: XmlEvent[] = [...xmlEvents(xml)];
		const opened = events.flatMap((one) => (one.kind === 'open' ? [one] : []));
		expect(opened[0]?.name).toBe('codeBook');
		expect(opened[0]?.attributes.get('xmlns')).toBe('ddi:codebook:2_5');
		const names = opened
			.filter(({ name }) => name === 'var')
			.map((one) => one.attributes.get('name'));
		expect(new Set(names).size).toBe(names.length);
		for (const { item } of release.plan.items) expect(names).toContain(item);
		expect(opened.map(({ name }) => name)).not.toContain('catStat');
		expect(opened.map(({ name }) => name)).not.toContain('sumStat');
	});

	test('does not move when a hidden count does', async () => {
		const speech = await speechIn('fr');
		const books = [0, 3, 4].map((away) =>
			releaseDdi(reportSource(hiding(away), annualSurvey, 'fr'), speech)
		);
		expect(new Set(books).size).toBe(1);
	});
});
