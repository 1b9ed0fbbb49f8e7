import { execFileSync, spawnSync } from 'node:child_process';
import type { FormSource } from '#lib/export/paper/lay-out-form.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';

/** A campaign that prints a questionnaire, as a service would tell of it. */
export function formSource(
	questionnaire: Questionnaire,
	change: Partial<FormSource> = {}
): FormSource {
	return {
		questionnaire,
		title: { fr: 'Sondage annuel 2027' },
		askedBy: 'le comité et l’office',
		unit: 'household',
		calendar: {
			opens: Date.UTC(2027, 2, 1, 15),
			closes: Date.UTC(2027, 2, 20, 15),
			collectsUntil: Date.UTC(2027, 2, 23, 15),
			publishes: Date.UTC(2027, 3, 3, 15)
		},
		help: { name: 'Mme Roy', phone: '514 555-0104', place: 'local 104' },
		place: 'salle commune, Les Érables',
		codes: false,
		quotable: true,
		trial: false,
		demonstration: false,
		code: '4F2A9C-V1-FR',
		...change
	};
}

/** Why PDF files cannot be looked into here, or null: the tools that read them are not ours. */
export function missingPdfTools(): string | null {
	const missing = ['pdftotext', 'pdfinfo', 'pdffonts', 'qpdf'].filter(
		(tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined
	);
	return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

/** What an outside tool says of a PDF file. */
export function told(tool: string, ...parts: readonly string[]): string {
	return execFileSync(tool, parts, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The words of each page as they are copied out of it, without blanks. */
export function copiedPages(file: string): string[] {
	return told('pdftotext', file, '-').split('\f').slice(0, -1).map(withoutBlanks);
}

/** A text without blanks, hyphens and marks of direction, which a line may add or take anywhere. */
function withoutBlanks(text: string): string {
	return text.replaceAll(/[-\s\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Whether a text stands on a page, as it is copied out of it. */
export function standsOn(page: string, text: string): boolean {
	return page.includes(withoutBlanks(text));
}

/** Short vowels and doubling of Arabic, written above and below the letters. */
const marks = /[\u064B-\u0652]/;

/**
 * Whether the words of an Arabic text stand on a page. Of a glyph that stands for two letters
 * pdftotext gives the letters the wrong way round, and it copies a letter that bears a mark twice,
 * although the file names both as they are written: words without marks are looked for, each as
 * its letters side by side in any order.
 */
export function arabicStandsOn(page: string, text: string): boolean {
	return text
		.split(/[\s\p{P}\p{N}]+/u)
		.filter((word) => /\p{Script=Arabic}/u.test(word) && !marks.test(word))
		.every((word) => {
			const letters = sorted(word);
			return Array.from(page).some((_, at) => sorted(page.slice(at, at + word.length)) === letters);
		});
}

function sorted(letters: string): string {
	return Array.from(letters).toSorted().join('');
}
