import type { Cell, Table } from '../../domain/disclosure/release.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { partOf, partWords } from './answer-words.ts';
import { saidWords, type Speech } from './said-words.ts';

/** One line of a table of figures. */
export interface FigureRow {
	readonly key: string;
	readonly answer: string;
	readonly now: string;
	readonly before: string;
}

/**
 * The lines of a table, this year beside the year before. Two years may join different answers:
 * a line then stands for one year only, and says so in the other.
 */
export function figureRows(
	speech: Speech,
	figure: { readonly item: ItemWords; readonly table: Table; readonly before: Table | null }
): FigureRow[] {
	const now = new Map(figure.table.cells.map((cell) => [keyOf(cell), cell]));
	const before = new Map((figure.before?.cells ?? []).map((cell) => [keyOf(cell), cell]));
	const absent = speech.t(($) => $.results.answer.unsaid);
	return [...new Set([...now.keys(), ...before.keys()])].map((key) => {
		const cell = now.get(key);
		const cellBefore = before.get(key);
		const codes = (cell ?? cellBefore)?.codes ?? [];
		return {
			key: `${figure.item.item} ${key}`,
			answer: answerOf(speech, figure.item, codes),
			now: cell === undefined ? absent : saidWords(speech, cell.said),
			before: cellBefore === undefined ? absent : saidWords(speech, cellBefore.said)
		};
	});
}

function keyOf(cell: Cell): string {
	return cell.codes.join(' ');
}

function answerOf(speech: Speech, item: ItemWords, codes: readonly string[]): string {
	if (item.reading === 'yes-alone') return item.short;
	return partWords(speech, item, partOf(item, codes));
}
