import type { Question } from '../../domain/questionnaire/definition.ts';

/** A few lines of the check page: questions `from` to `to` (from 1) of `total`. */
export interface CheckPage {
	readonly questions: readonly Question[];
	readonly from: number;
	readonly to: number;
	readonly total: number;
}

/** Cuts the asked questions into pages of at most `lines`; statements have nothing to check. */
export function checkPages(asked: readonly Question[], lines: number): CheckPage[] {
	const questions = asked.filter((question) => question.kind !== 'statement');
	const pages: CheckPage[] = [];
	for (let start = 0; start < questions.length; start += lines) {
		const part = questions.slice(start, start + lines);
		pages.push({
			questions: part,
			from: start + 1,
			to: start + part.length,
			total: questions.length
		});
	}
	return pages;
}

/** On which page a question is checked; 0 when it is not asked any more. */
export function pageOf(pages: readonly CheckPage[], question: string): number {
	const found = pages.findIndex((page) => page.questions.some(({ id }) => id === question));
	return Math.max(0, found);
}
