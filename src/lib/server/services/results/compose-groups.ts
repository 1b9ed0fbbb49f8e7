import type { Group, Release, Table } from '../../../domain/disclosure/release.ts';
import type { Questionnaire } from '../../../domain/questionnaire/definition.ts';
import { kindRules } from '../../../domain/questionnaire/kinds/kinds.ts';
import { comparisons, type Comparison } from '../../../domain/report/comparison.ts';
import {
	groupDifferences,
	type GroupDifferences
} from '../../../domain/report/group-differences.ts';

/** Every comparison of a publication is made to correct for their number: made once, then kept. */
const made = new WeakMap<Release, readonly Comparison[]>();

/** What can be told between the groups of a publication, seen from one of them. */
export function differencesOf(
	release: Release,
	questionnaire: Questionnaire,
	group: Group
): GroupDifferences {
	const all = made.get(release) ?? comparisons(release, questionnaire);
	made.set(release, all);
	return groupDifferences(release, group, all);
}

/** Tables of the groups inside this one. */
export function partTables({ groups, tables }: Release, group: Group): Table[] {
	const parts = new Set(groups.filter(({ parent }) => parent === group.id).map(({ id }) => id));
	return parts.size === 0 ? [] : tables.filter((table) => parts.has(table.group));
}

/** Questions that some group inside this one says something of. */
export function cutQuestions(
	release: Release,
	questionnaire: Questionnaire,
	group: Group
): string[] {
	const items = new Set(partTables(release, group).map(({ item }) => item));
	return questionnaire.questions.flatMap((question) =>
		kindRules(question)
			.tabulate.measures(question)
			.some(({ item }) => items.has(item))
			? [question.id]
			: []
	);
}
