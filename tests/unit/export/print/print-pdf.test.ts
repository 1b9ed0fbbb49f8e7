import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutPrint, pagesOf } from '#lib/export/print/lay-out-print.ts';
import type { PrintDocument } from '#lib/export/print/print-document.ts';
import type { PrintOrder, PrintPiece, PrintSource } from '#lib/export/print/print-source.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { addressPieces } from '#lib/export/print/printed-words.ts';
import { layOutCard } from '#lib/export/paper/lay-out-card.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { countTypeset, typeset } from '#lib/server/typesetting/typeset.ts';
import { missingCamera, squaresSeen } from '../../../support/camera.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import {
	copiedPages,
	formSource,
	missingPdfTools,
	standsOn,
	told
} from '../../../support/paper.ts';
import { printOrder, printSite, printSource, someCodes, voiceIn } from '../../../support/print.ts';

const root = join(import.meta.dirname, '../../../..');
const languages: readonly Locale[] = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];
const codes = someCodes(24);
const long = (words: string): string => `${words.padEnd(77, ' et encore').slice(0, 77)}, z`;
/** As long as the forms of the office let them be. */
const longest: Partial<PrintSource> = {
	title: { fr: `${'Sondage annuel des locataires '.repeat(3)}2027`.slice(0, 90) },
	askedBy: long('le comité des locataires').padEnd(120, ' et encore').slice(0, 120),
	outside: long('Association des locataires').padEnd(118, ' et encore').slice(0, 118),
	help: { name: long('Mme Roy'), phone: '418 555-0104, poste 12 345', place: long('local') }
};
const longestSite = printSite({
	name: long('Résidence du Bord-de-l’Eau-et-des-Quatre-Vents'),
	room: 'x'.repeat(80),
	slip: {
		address: `https://porte-voix.office-habitation-de-la-rive.exemple.ca/r/${'sondage-'.repeat(7)}2027`,
		short: `porte-voix.office-habitation-de-la-rive.exemple.ca/r/${'sondage-'.repeat(7)}2027`
	}
});

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'porte-voix-print-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

async function printed(
	name: string,
	locale: Locale,
	change: Partial<PrintOrder> = {},
	source: Partial<PrintSource> = {}
): Promise<{ document: PrintDocument; file: string }> {
	const order = await printOrder(locale, change);
	const document = layOutPrint(printSource(source), order, new Map([['erables', codes]]));
	const file = join(folder, `${name}.pdf`);
	writeFileSync(file, await typeset(root, 'print', document));
	return { document, file };
}

/** Sizes of letters on paper, in points. */
function sizesIn(file: string): number[] {
	const fonts = told('pdftohtml', '-xml', '-stdout', '-i', '-zoom', '1', file);
	return [...fonts.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size));
}

/** Whether each word of a text stands on a page: lines beside each other, or of two scripts, mix. */
function everyWord(page: string, text: string): boolean {
	return text.split(/[\s’-]+/).every((word) => standsOn(page, word));
}

test('the drawing imports, reads and evaluates nothing, and asks no registry of packages', () => {
	const template = readFileSync(join(root, 'src/lib/export/print/print.typ'), 'utf8');
	const code = template.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/image\(bytes\(/g, '');
	expect(code).not.toMatch(/@|\b(?:import|include|eval|read|plugin|image|bibliography)\b/);
});

test('the same gives the same bytes, whatever the day', async () => {
	const order = await printOrder();
	const document = layOutPrint(printSource(), order, new Map([['erables', codes]]));
	const [one, other] = await Promise.all([
		typeset(root, 'print', document),
		typeset(root, 'print', document)
	]);
	expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

describe.skipIf(missingPdfTools() !== null)('what outside tools find in the PDF', () => {
	test.each(languages)(
		'in %s: tagged, sound, as many pages as were said, no letter under 12 points',
		async (locale) => {
			const { document, file } = await printed(`all-${locale}`, locale);
			const facts = told('pdfinfo', file);
			expect(facts).toMatch(/Tagged:\s+yes/);
			expect(facts).toContain(`Title:           ${document.title}`);
			const pages = document.sheets.reduce((sum, sheet) => sum + pagesOf(sheet), 0);
			expect(facts).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
			expect(facts).toContain('612 x 792 pts (letter)');
			expect(told('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
			expect(Math.min(...sizesIn(file))).toBeGreaterThanOrEqual(12);
			const words = copiedPages(file);
			for (const code of codes) {
				expect(words.filter((page) => standsOn(page, code))).toHaveLength(1);
			}
		}
	);

	test('every sentence of a slip can be copied out of the paper', async () => {
		const { document, file } = await printed('slips-fr', 'fr', { pieces: ['slips'] });
		const [page = ''] = copiedPages(file);
		for (const sheet of document.sheets) {
			if (sheet.kind !== 'slips') continue;
			const [slip] = sheet.slips;
			for (const { text } of slip?.voices[0]?.lines.flat() ?? []) {
				expect(standsOn(page, text), text).toBe(true);
			}
			expect(standsOn(page, 'Les Érables')).toBe(true);
			expect(standsOn(page, 'avis.exemple.ca/r/sondage-2027')).toBe(true);
		}
	});

	test.each([
		['fr', null, 'us-letter'],
		['fr', 'ar', 'us-letter'],
		['ar', 'fr', 'a4'],
		['zh-Hans', 'es', 'us-letter']
	] as const)(
		'the longest names, in %s and %s on %s: all there, on the pages that were said',
		async (locale, second, page) => {
			const change = {
				page,
				sites: [longestSite],
				second: second === null ? null : await voiceIn(second)
			};
			const { document, file } = await printed(`long-${locale}-${page}`, locale, change, longest);
			const pages = document.sheets.reduce((sum, sheet) => sum + pagesOf(sheet), 0);
			expect(told('pdfinfo', file)).toMatch(new RegExp(`Pages:\\s+${pages}\\b`));
			const words = copiedPages(file);
			for (const each of words) expect(everyWord(each, longestSite.name)).toBe(true);
			const last = words.at(-1) ?? '';
			const { host, path } = addressPieces(longestSite.slip.short);
			for (const text of [longest.help?.name, longest.help?.place, longest.outside, host, path]) {
				expect(everyWord(last, text ?? ''), text ?? '').toBe(true);
			}
		}
	);

	test('slips keep letters of 12 points with the longest names too', async () => {
		const change = { pieces: ['slips'] as const, sites: [longestSite] };
		const { file } = await printed('long-slips', 'fr', change, { ...longest, outside: null });
		const sizes = sizesIn(file).filter((size) => size < 12);
		// The address alone is drawn smaller, rather than broken anywhere.
		expect(sizes.length).toBeLessThanOrEqual(1);
	});

	test('the form and the answer card come first, each with page numbers of its own', async () => {
		const order = await printOrder('fr', { pieces: ['form', 'answers', 'poster'] });
		const { t } = await createTranslation('fr', ['common', 'paper']);
		const printing = { t, locale: 'fr' as const, page: 'us-letter' as const };
		const source = formSource(librarySurvey('sondage-annuel'));
		const forms = await Promise.all(
			[
				{ kind: 'form' as const, form: layOutForm(source, printing) },
				{ kind: 'answers' as const, form: layOutCard(source, printing) }
			].map(async (one) => ({ ...one, pages: await countTypeset(root, 'paper-form', one.form) }))
		);
		const document = layOutPrint(printSource(), order, null, forms);
		expect(document.sheets.map(({ kind }) => kind)).toEqual(['form', 'answers', 'poster']);
		const file = join(folder, 'forms.pdf');
		writeFileSync(file, await typeset(root, 'print', document));
		const pages = copiedPages(file);
		const [form = 0, card = 0] = forms.map((one) => one.pages);
		expect(form).toBeGreaterThan(card);
		expect(pages).toHaveLength(form + card + 1);
		const numbered = [form, card].flatMap((all) =>
			Array.from({ length: all }, (_, page) => `Page ${page + 1} de ${all}`)
		);
		for (const [index, said] of numbered.entries()) {
			expect(standsOn(pages[index] ?? '', said), said).toBe(true);
		}
		expect(pages.at(-1)).not.toMatch(/Page\d+de/);
	});

	test('lines that say where to cut stand in the margin of slips and cards, and on no poster', async () => {
		const marks = async (piece: PrintPiece): Promise<number> => {
			const { file } = await printed(`marks-${piece}`, 'fr', { pieces: [piece] });
			const drawing = told('qpdf', '--qdf', '--object-streams=disable', file, '-');
			// Short straight lines of 0.6 points.
			return [...drawing.matchAll(/^0\.6 w$/gm)].length;
		};
		expect(await marks('slips')).toBeGreaterThan(0);
		expect(await marks('thanks')).toBeGreaterThan(0);
		expect(await marks('poster')).toBe(0);
	});
});

describe.skipIf(missingCamera() !== null)(
	`what a camera reads on paper ${missingCamera() ?? ''}`,
	() => {
		test('each slip leads to its own code, the poster to none', async () => {
			const { file } = await printed('squares', 'ar', { pieces: ['poster', 'slips'] });
			const pictures = mkdtempSync(join(folder, 'pictures-'));
			const [poster, ...slips] = squaresSeen(file, pictures);
			const address = 'https://avis.exemple.ca/r/sondage-2027';
			expect(poster).toEqual([address]);
			expect(slips.flat().toSorted()).toEqual(codes.map((code) => `${address}#${code}`).toSorted());
		});

		test('none is drawn, on poster or slip, where no phone can come', async () => {
			const { file } = await printed(
				'no-phones',
				'fr',
				{ pieces: ['poster', 'slips'] },
				{ phones: false }
			);
			const pictures = mkdtempSync(join(folder, 'pictures-'));
			expect(squaresSeen(file, pictures).flat()).toEqual([]);
			const pages = copiedPages(file).join(' ');
			expect(pages).toContain(codes[0]?.replace('-', ''));
			expect(pages).not.toContain('avis.exemple.ca');
		});

		test('a square of the longest address is read as well', async () => {
			const change = {
				pieces: ['slips'] as const,
				sites: [longestSite],
				second: await voiceIn('ar')
			};
			const { file } = await printed('long-squares', 'fr', change, longest);
			const pictures = mkdtempSync(join(folder, 'pictures-'));
			expect(squaresSeen(file, pictures).flat()).toHaveLength(codes.length);
		});
	}
);
