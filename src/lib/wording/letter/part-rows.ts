import type { Group, Table } from '../../domain/disclosure/release.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import type { Segment } from './segment.ts';
import { poleSentence } from './answer-words.ts';
import { spokenBar } from './bar-words.ts';
import { figureRows } from './figure-rows.ts';
import type { LetterPage } from './letter-page.ts';
import { headline } from './question-figures.ts';
import type { Speech } from './said-words.ts';

/** One group under the question of another: its bar, and the same in words. */
export interface PartRow {
	readonly group: Group;
	readonly base: number;
	readonly segments: readonly Segment[];
	readonly sentence: string;
	/** « Souvent : 16 », « Un peu ou sans réponse : de 2 à 5 ». */
	readonly answers: readonly { readonly answer: string; readonly said: string }[];
}

/** The groups inside this one, in the order of the release: places are not ranked. */
export function partRows(
	speech: Speech,
	page: LetterPage,
	parts: readonly Table[],
	item: ItemWords
): PartRow[] {
	const tables = new Map(
		parts.filter((table) => table.item === item.item).map((table) => [table.group, table] as const)
	);
	return page.groups.flatMap((group): PartRow[] => {
		const table = tables.get(group.id);
		if (table === undefined) return [];
		const first = headline(item, table);
		const sentence =
			first === null ? '' : poleSentence(speech, item, first.pole, first.said, table.base);
		return [
			{
				group,
				base: table.base,
				segments: spokenBar(speech, item, table).segments,
				sentence: `${group.label}${speech.t(($) => $.results.separator)}${sentence}`,
				answers: figureRows(speech, { item, table, before: null }).map(({ answer, now }) => ({
					answer,
					said: now
				}))
			}
		];
	});
}
