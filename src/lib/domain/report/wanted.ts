import type { Table } from '../disclosure/release.ts';
import type { Question } from '../questionnaire/definition.ts';
import { mostFirst } from './by-said.ts';
import type { Wanted } from './finding.ts';
import { saidOf, type ReportedMeasure } from './measures.ts';

/** « Environ trois » is said of what people want, not of a list of places or of facts. */
function isPreference(question: Question): boolean {
	return question.kind === 'several-choices' && question.advised !== undefined;
}

/**
 * The options of each list, most named first; preferences before lists of facts. Equal said values share a place, marked as a
 * tie, in the questionnaire's order; the next place counts them (1, 1, 3).
 */
export function wanted(
	tables: readonly Table[],
	measures: ReadonlyMap<string, ReportedMeasure>
): readonly Wanted[] {
	const byItem = new Map(tables.map((table) => [table.item, table]));
	const lists = new Map<string, Omit<Wanted, 'place' | 'tied'>[]>();
	const preferences = new Set<string>();
	for (const [item, { question, measure }] of measures) {
		const table = byItem.get(item);
		const [option] = measure.often;
		if (table === undefined || option === undefined || measure.reading !== 'yes-alone') continue;
		const said = saidOf(table, measure, 'often');
		if (said === null) continue;
		if (isPreference(question)) preferences.add(question.id);
		const list = lists.get(question.id) ?? [];
		lists.set(question.id, [...list, { item: question.id, option, said, base: table.base }]);
	}
	const ordered = [...lists].toSorted(
		([one], [other]) => Number(preferences.has(other)) - Number(preferences.has(one))
	);
	return ordered.flatMap(([, list]) => {
		const sorted = list.toSorted(mostFirst);
		return sorted.map((one) => ({
			...one,
			place: 1 + sorted.findIndex((other) => mostFirst(one, other) === 0),
			tied: sorted.some((other) => other !== one && mostFirst(one, other) === 0)
		}));
	});
}
