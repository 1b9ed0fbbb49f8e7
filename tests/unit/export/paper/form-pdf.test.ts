import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutCard } from '#lib/export/paper/lay-out-card.ts';
import { layOutForm } from '#lib/export/paper/lay-out-form.ts';
import { wordsIn } from '#lib/domain/questionnaire/localized.ts';
import { optionsOf } from '#lib/domain/questionnaire/options.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { PaperSize } from '#lib/domain/paper/paper-size.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { printForm } from '#lib/server/paper/print-form.ts';
import { librarySurvey } from '../../../support/library-survey.ts';
import {
	arabicStandsOn,
	standsOn,
	copiedPages,
	formSource,
	missingPdfTools,
	told
} from '../../../support/paper.ts';
import { questionOf } from '../../../support/questions.ts';

const root = join(import.meta.dirname, '../../../..');
const languages: readonly Locale[] = ['fr', 'en', 'es', 'ar', 'ht', 'zh-Hans'];
const annual = librarySurvey('sondage-annuel');
const everyKind: Questionnaire = { ...annual, questions: Object.values(questionOf) };

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'porte-voix-paper-'));
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

async function printed(
	questionnaire: Questionnaire,
	locale: Locale,
	{ page = 'us-letter', ...change }: { page?: PaperSize } & Parameters<typeof formSource>[1] = {}
): Promise<Uint8Array> {
	const { t } = await createTranslation(locale, ['common', 'paper']);
	return printForm(root, layOutForm(formSource(questionnaire, change), { t, locale, page }));
}

function kept(name: string, pdf: Uint8Array): string {
	const file = join(folder, `${name}.pdf`);
	writeFileSync(file, pdf);
	return file;
}

test('the drawing imports, reads and evaluates nothing, and asks no registry of packages', () => {
	const template = ['form.typ', 'form-alone.typ']
		.map((file) => readFileSync(join(root, 'src/lib/export/paper', file), 'utf8'))
		.join('\n');
	const code = template.replaceAll(/^\s*\/\/.*$/gm, '');
	expect(code).not.toMatch(/@|\b(?:import|include|eval|read|plugin|image|bibliography)\b/);
});

test('the same form gives the same bytes', async () => {
	const [one, other] = await Promise.all([printed(everyKind, 'fr'), printed(everyKind, 'fr')]);
	expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
	expect(Buffer.from(one).equals(Buffer.from(await printed(everyKind, 'en')))).toBe(false);
});

test('a character that none of our typefaces has is refused, not drawn with those of a machine', async () => {
	const title = { ...annual, invitation: { fr: 'Votre avis 😀' } };
	await expect(printed(title, 'fr')).rejects.toMatchObject({ code: 'unprintable' });
});

describe.skipIf(missingPdfTools() !== null)('what outside tools find in the PDF', () => {
	test.each(languages)('every question and answer can be copied out, in %s', async (locale) => {
		const file = kept(`all-${locale}`, await printed(annual, locale));
		const pages = copiedPages(file);
		const stands = locale === 'ar' ? arabicStandsOn : standsOn;
		for (const question of annual.questions) {
			const texts = [question.text, ...optionsOf(question).map(({ label }) => label)];
			// The answers stand on the page of their question.
			const whole = pages.filter((page) =>
				texts.every((text) => stands(page, wordsIn(text, locale)))
			);
			expect(whole.length, question.id).toBeGreaterThan(0);
		}
		expect(told('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
		const fonts = told('pdffonts', file)
			.split('\n')
			.slice(2)
			.filter((line) => line !== '');
		for (const line of fonts) {
			expect(line).toMatch(
				/(?:AtkinsonHyperlegibleNext|IBMPlexSansArabic|NotoSansSC)-\w+ .* yes yes yes /
			);
		}
		const info = told('pdfinfo', file);
		expect(info).toMatch(/Tagged:\s+yes/);
		expect(info).toMatch(/Title:\s+Sondage annuel 2027/);
		expect(told('pdfinfo', '-meta', file)).toContain('pdfuaid:part');
		expect(told('qpdf', '--qdf', '--object-streams=disable', file, '-')).toContain(
			`/Lang (${locale.split('-')[0] ?? locale}`
		);
	});

	test('a word of Arabic with one letter exchanged, missing or too many is not taken for it', () => {
		const page = 'المبنىمشترك';
		for (const word of ['المبنى', 'مشترك', 'مشتَرك', 'المبنّى']) {
			expect(arabicStandsOn(page, word)).toBe(true);
		}
		for (const word of ['البمنى', 'المنى', 'المبنننى', 'شمترك', 'مَشَّرتك']) {
			expect(arabicStandsOn(page, word)).toBe(false);
		}
		expect(arabicStandsOn('مشرتك', 'مشترك')).toBe(true);
	});

	test('Arabic letters with their marks are named in the file as they are written', async () => {
		const file = kept('marks', await printed(annual, 'ar'));
		const open = told('qpdf', '--qdf', '--object-streams=disable', file, '-');
		// Reh with shadda, lam with alef.
		expect(open).toContain('/ActualText <feff06310651>');
		expect(open).toMatch(/<[0-9A-F]{4}> <06440627>/i);
	});

	test('headings, paragraphs and lists of boxes are tagged as what they are', async () => {
		const structure = told(
			'pdfinfo',
			'-struct-text',
			kept('structure', await printed(everyKind, 'fr'))
		);
		expect(structure).toMatch(/H1 .*\n\s+"Votre\savis\ssur\sla\svie\sici/);
		expect(structure.match(/^\s+H2 /gm)?.length).toBeGreaterThanOrEqual(everyKind.questions.length);
		expect(structure).toMatch(/L \(block\)[\s\S]*LI \(block\)[\s\S]*LBody[\s\S]*"Pas du tout"/);
	});

	test.each<[PaperSize, string]>([
		['us-letter', '612 x 792'],
		['a4', '595.276 x 841.89']
	])(
		'a form on %s carries its code and its page on every sheet, and « ESSAI » on trial',
		async (page, size) => {
			const file = kept(page, await printed(everyKind, 'fr', { page, trial: true, codes: true }));
			const pages = copiedPages(file);
			expect(told('pdfinfo', file)).toContain(size);
			for (const [index, words] of pages.entries()) {
				expect(words).toContain('Formulaire4F2A9CV1FR');
				expect(words).toContain(`Page${String(index + 1)}de${String(pages.length)}`);
				expect(words).toContain('ESSAI.Riennecompte.');
			}
			expect(pages[0]).toContain('Votrecode');
			const real = copiedPages(kept(`${page}-real`, await printed(everyKind, 'fr', { page })));
			expect(real.join('')).not.toMatch(/ESSAI|Votrecode/);
		}
	);

	test.each(languages)(
		'no sheet is for one line or for the thanks alone, in %s',
		async (locale) => {
			const { t } = await createTranslation(locale, ['common', 'paper']);
			const file = kept(`sheets-${locale}`, await printed(annual, locale));
			const sheets = told('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
			for (const sheet of sheets) {
				// The foot is a line of its own.
				const lines = sheet.split('\n').filter((line) => line.trim() !== '');
				expect(lines.length).toBeGreaterThan(4);
			}
			const last = copiedPages(file).at(-1) ?? '';
			const stands = locale === 'ar' ? arabicStandsOn : standsOn;
			for (const text of [
				t(($) => $.paper.form.end.title),
				t(($) => $.paper.form.helped.title),
				t(($) => $.paper.form.helped.alone),
				t(($) => $.paper.form.helped.readTo),
				t(($) => $.paper.form.helped.withSomeone),
				t(($) => $.paper.form.helped.inTheirPlace)
			]) {
				expect(stands(last, text), text).toBe(true);
			}
		}
	);

	test('a text is never read as code of the drawing', async () => {
		const hostile =
			'#panic("x") *gras* $x^2$ `raw` @preview/x:1.0.0 #read("/etc/passwd") // fin <b> \\ ]';
		const [first] = everyKind.questions;
		const questions = [{ ...first, text: { fr: hostile } } as typeof questionOf.scale];
		const file = kept(
			'hostile',
			await printed({ ...everyKind, questions }, 'fr', { askedBy: hostile })
		);
		const [cover = '', ...others] = copiedPages(file);
		expect(standsOn(cover, hostile)).toBe(true);
		expect(standsOn(others.join(''), hostile)).toBe(true);
	});

	test('a question taller than a page goes on overleaf, and loses none of its answers', async () => {
		const options = Array.from({ length: 40 }, (_, index) => ({
			code: `o${String(index)}`,
			label: { fr: `Réponse numéro ${String(index)}z` }
		}));
		const questions = [{ ...questionOf.several, options }];
		const pages = copiedPages(kept('tall', await printed({ ...everyKind, questions }, 'fr')));
		for (let index = 0; index < 40; index++) {
			expect(pages.join('')).toContain(`Réponsenuméro${String(index)}z`);
		}
	});

	test('the answer card has each set of answers once, to point at', async () => {
		const { t } = await createTranslation('fr', ['common', 'paper']);
		const card = layOutCard(formSource(annual), { t, locale: 'fr', page: 'us-letter' });
		const words = copiedPages(kept('card', await printForm(root, card))).join('');
		expect(words.split('Souventoutrèssouvent')).toHaveLength(2);
		expect(words).toContain('Jepasse');
	});
});
