import type { Table } from '../../domain/disclosure/release.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { Pole } from '../../domain/report/finding.ts';
import type { ItemWords, QuestionWords } from '../../domain/report/question-words.ts';
import { partOf } from './answer-words.ts';
import { tableOf, type LetterPage } from './letter-page.ts';

/** The pole a question is told by: the one that is said most precisely and most often. */
export function headline(item: ItemWords, table: Table): { pole: Pole; said: Said } | null {
	let best: { pole: Pole; said: Said } | null = null;
	for (const { codes, said } of table.cells) {
		const pole = partOf(item, codes);
		if (pole !== 'often' && pole !== 'none') continue;
		if (best === null || leastOf(said) > leastOf(best.said)) best = { pole, said };
	}
	return best;
}

/** The smallest count that the words allow. */
function leastOf(said: Said): number {
	if (said.kind === 'between') return said.from;
	return said.kind === 'at-most' ? 0 : said.count;
}

/** The questions of which something is said, under the name of their dimension, in their order. */
export function byDimension(page: LetterPage, other: string): [string, QuestionWords[]][] {
	const dimensions = new Map<string, QuestionWords[]>();
	for (const question of page.questions) {
		const said =
			question.items.some(({ item }) => tableOf(page.tables, item) !== null) ||
			page.orders.some(({ item }) => item === question.question);
		if (!said) continue;
		const name = question.dimension ?? other;
		dimensions.set(name, [...(dimensions.get(name) ?? []), question]);
	}
	return [...dimensions];
}
