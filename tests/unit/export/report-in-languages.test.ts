import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Said } from '#lib/domain/disclosure/said.ts';
import { layOutReport } from '#lib/export/report/lay-out-report.ts';
import type { ReportDocument } from '#lib/export/report/report-document.ts';
import { direction, locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { typeset } from '#lib/server/typesetting/typeset.ts';
import type { Speech } from '#lib/wording/letter/said-words.ts';
import { annualRelease } from '../../support/annual-release.ts';
import {
	arabicStandsOn,
	copiedPages,
	missingPdfTools,
	standsOn,
	told
} from '../../support/paper.ts';
import { reportSource } from '../../support/report-source.ts';
import { shownNumbers } from '../../support/shown-numbers.ts';

const root = join(import.meta.dirname, '../../..');

const release: Release = annualRelease({
	respondents: 31,
	pairs: {
		securite: [26, 0],
		'on-me-demande': [2, 9],
		'definir-regles': [7, 12],
		'besoins-prioritaires.loyer': [17, 0]
	}
});

async function reportIn(
	locale: (typeof locales)[number]
): Promise<{ readonly report: ReportDocument; readonly speech: Speech }> {
	const names = ['common', 'results', 'method', 'comments', 'team', 'exports'] as const;
	const { t } = await createTranslation(locale, names);
	const speech: Speech = { t, locale, unit: 'household' };
	const source = reportSource(release, annualSurvey, locale);
	return { speech, report: layOutReport(source, speech, 'us-letter') };
}

const numbersOf = (said: Said): number[] =>
	said.kind === 'between' ? [said.from, said.to] : [said.count];

/** The tables of the chapter of all questions, a list of rows each. */
function tablesOf({ report, speech }: Awaited<ReturnType<typeof reportIn>>) {
	const chapter = report.chapters.find(
		({ title }) => title === speech.t(($) => $.results.questions.title)
	);
	return (chapter?.groups ?? []).flatMap(({ parts }) =>
		parts.flatMap((part) => (part.kind === 'table' ? [part] : []))
	);
}

describe.each(locales)('the report in %s', (locale) => {
	test('has in its tables every figure of the release, in its order, and no other', async () => {
		const page = reportSource(release, annualSurvey, locale).page;
		const wanted = page.questions.flatMap(({ items }) => {
			const tables = items.flatMap(({ item }) =>
				release.tables.filter(
					(table) => table.item === item && table.group === page.letter.group.id
				)
			);
			const [first] = tables;
			if (first === undefined) return [];
			const cells = tables.flatMap((table) => table.cells.map(({ said }) => numbersOf(said)));
			return [[...cells, [first.base]]];
		});
		const printed = tablesOf(await reportIn(locale)).map(({ rows }) =>
			rows.map(([, figure = '']) => shownNumbers(figure))
		);
		expect(printed).toEqual(wanted);
		const inRelease = release.tables.filter(({ group }) => group === page.letter.group.id);
		const cells = inRelease.reduce((sum, table) => sum + table.cells.length, 0);
		expect(wanted.flat()).toHaveLength(cells + wanted.length);
		expect(cells).toBeGreaterThan(20);
	});

	test.skipIf(missingPdfTools() !== null)(
		'is PDF/UA-1 with title, language and tags, and its words and figures can be copied',
		{ timeout: 60_000 },
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'porte-voix-report-'));
			try {
				const file = join(folder, 'report.pdf');
				const made = await reportIn(locale);
				writeFileSync(file, await typeset(root, 'report', made.report));
				expect(told('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
				expect(told('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
				expect(told('pdfinfo', '-meta', file)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
				const opened = told('qpdf', '--qdf', '--object-streams=disable', file, '-');
				expect(opened).toMatch(new RegExp(`/Lang \\(${made.report.lang}\\)`));
				expect(opened).toContain('/DisplayDocTitle true');
				expect(told('pdfinfo', file)).toMatch(/Title:\s+\S/);
				const whole = copiedPages(file).join('');
				const stands = locale === 'ar' ? arabicStandsOn : standsOn;
				for (const { caption, rows } of tablesOf(made)) {
					expect(stands(whole, caption), caption).toBe(true);
					for (const [answer = '', figure = ''] of rows) {
						expect(stands(whole, answer), answer).toBe(true);
						expect(stands(whole, figure), figure).toBe(true);
					}
				}
				expect(sideOfLines(told('pdftotext', '-bbox', file, '-'))).toBe(direction(locale));
			} finally {
				rmSync(folder, { recursive: true });
			}
		}
	);
});

/** The side on which most lines of a report begin: where the words of many lines end exactly. */
function sideOfLines(boxes: string): 'ltr' | 'rtl' {
	const lines = new Map<string, { from: number; to: number }>();
	let page = 0;
	const found = boxes.matchAll(
		/<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">/g
	);
	for (const [whole, left, top, right] of found) {
		if (whole === '<page ') page += 1;
		else {
			const key = `${String(page)} ${String(Math.round(Number(top)))}`;
			const line = lines.get(key) ?? { from: Infinity, to: 0 };
			lines.set(key, {
				from: Math.min(line.from, Number(left)),
				to: Math.max(line.to, Number(right))
			});
		}
	}
	const all = [...lines.values()];
	const least = Math.min(...all.map(({ from }) => from));
	const most = Math.max(...all.map(({ to }) => to));
	const begin = all.filter(({ from }) => from < least + 12).length;
	const end = all.filter(({ to }) => to > most - 12).length;
	return begin > end ? 'ltr' : 'rtl';
}
