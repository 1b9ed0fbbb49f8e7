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
	return execFileSync(tool, parts, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		maxBuffer: 64 * 1024 * 1024
	});
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
const marks = /[\u064B-\u0652]/g;

/** Two letters that the typeface draws as one: lam with alef, yeh with noon, what ends in yeh, reh or zain. */
const drawnAsOne =
	/^(?:\u0644[\u0622\u0623\u0625\u0627]|\u064A\u0646|.[\u064A\u0649\u0631\u0632])$/;

/**
 * Whether the words of an Arabic text stand on a page, each with its letters in their order. Of a
 * glyph that stands for two letters pdftotext gives the letters the wrong way round, and it copies
 * a letter that bears a mark twice, although the file names both as they are written: those two
 * exchanges are allowed, and no other. Marks themselves are looked for in the file.
 */
export function arabicStandsOn(page: string, text: string): boolean {
	const bare = page.replaceAll(marks, '');
	return text
		.split(/[\s\p{P}\p{N}]+/u)
		.filter((word) => /\p{Script=Arabic}/u.test(word))
		.every((word) => new RegExp(asCopied(word.match(/.[\u064B-\u0652]*/gu) ?? [])).test(bare));
}

function asCopied(letters: readonly string[]): string {
	const [one, other] = letters;
	if (one === undefined) return '';
	const inOrder = copied(one) + asCopied(letters.slice(1));
	if (other === undefined || !drawnAsOne.test((one + other).replaceAll(marks, ''))) return inOrder;
	return `(?:${inOrder}|${copied(other)}${copied(one)}${asCopied(letters.slice(2))})`;
}

/** A letter without its mark, for which it may stand twice. */
function copied(letter: string): string {
	return letter.length === 1 ? letter : `${letter.charAt(0)}{1,2}`;
}
