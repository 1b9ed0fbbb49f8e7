import { noAnswer } from '../disclosure/plan.ts';
import type { Cell, Table } from '../disclosure/release.ts';
import type { Said } from '../disclosure/said.ts';
import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import type { Measure } from '../questionnaire/kinds/kind.ts';
import { kindRules } from '../questionnaire/kinds/kinds.ts';
import type { Pole } from './finding.ts';

/** Codes of the three parts of a figure, to tell the cells of a table apart. */
export interface Parts {
	readonly often: readonly string[];
	readonly some: readonly string[];
	readonly none: readonly string[];
}

/** A figure of the questionnaire, with the question it comes from. */
export interface ReportedMeasure {
	readonly question: Question;
	readonly measure: Measure;
}

/** Item to the figure, in the questionnaire's order. */
export function reportedMeasures(questionnaire: Questionnaire): Map<string, ReportedMeasure> {
	return new Map(
		questionnaire.questions.flatMap((question) =>
			kindRules(question)
				.tabulate.measures(question)
				.map((measure): [string, ReportedMeasure] => [measure.item, { question, measure }])
		)
	);
}

export type CellPart = 'often' | 'some' | 'none' | 'joined';

/** Which part a cell speaks of. « Sans réponse » is the middle. */
export function partOfCell({ codes }: Cell, parts: Parts): CellPart {
	const found = (['often', 'some', 'none'] as const).filter((part) =>
		codes.some((code) => parts[part].includes(code) || (part === 'some' && code === noAnswer))
	);
	return found.length > 1 ? 'joined' : (found[0] ?? 'some');
}

/** What a table says of a pole; null when it is not said, or only together with the middle. */
export function saidOf(table: Table, parts: Parts, pole: Pole): Said | null {
	return table.cells.find((cell) => partOfCell(cell, parts) === pole)?.said ?? null;
}
