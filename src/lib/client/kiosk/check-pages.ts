import type { Question } from '../../domain/questionnaire/definition.ts';

/** A few lines of the check page: questions `from` to `to` (from 1) of `total`. */
export interface CheckPage {
	readonly questions: readonly Question[];
	readonly from: number;
	readonly to: number;
	readonly total: number;
}

/**
 * Cuts the asked questions into pages of at most `lines`, as equal as can be, so that the last one
 * is not a single line. Statements have nothing to check.
 */
export function checkPages(asked: readonly Question[], lines: number): CheckPage[] {
	const questions = asked.filter((question) => question.kind !== 'statement');
	const count = Math.ceil(questions.length / lines);
	const pages: CheckPage[] = [];
	for (let page = 0, start = 0; page < count; page += 1) {
		const size = Math.ceil((questions.length - start) / (count - page));
		pages.push({
			questions: questions.slice(start, start + size),
			from: start + 1,
			to: start + size,
			total: questions.length
		});
		start += size;
	}
	return pages;
}

/** On which page a question is checked; 0 when it is not asked any more. */
export function pageOf(pages: readonly CheckPage[], question: string): number {
	const found = pages.findIndex((page) => page.questions.some(({ id }) => id === question));
	return Math.max(0, found);
}
