import type { Condition } from '../questionnaire/condition.ts';
import type { Question, Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import { unreachable } from '../unreachable.ts';

function questionsIn(condition: Condition): string[] {
	switch (condition.kind) {
		case 'answered':
		case 'chose':
		case 'at-least':
		case 'at-most':
			return [condition.question];
		case 'all':
		case 'any':
			return condition.of.flatMap(questionsIn);
		case 'not':
			return questionsIn(condition.of);
		default:
			return unreachable(condition);
	}
}

type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Question id to every question it depends on, at any depth, and to what is tied to these by logic:
 * the same fact in other words is the same filter. Conditions look backwards only, ties both ways.
 *
 * @param ties question id to every question tied to it by logic
 */
export function dependencies(questionnaire: Questionnaire, ties: Dependencies): Dependencies {
	const found = new Map<string, ReadonlySet<string>>();
	for (const { id, shownIf } of questionnaire.questions) {
		const looked = shownIf === undefined ? [] : questionsIn(shownIf);
		const direct = looked.flatMap((one) => [...(ties.get(one) ?? [one])]);
		const all = direct.flatMap((one) => [one, ...(found.get(one) ?? [])]);
		found.set(id, new Set(all.filter((one) => one !== id)));
	}
	return found;
}

/** One holds only where the other does: the same condition, or one among those that must all hold. */
function narrows(condition: Condition, other: Condition): boolean {
	if (JSON.stringify(condition) === JSON.stringify(other)) return true;
	return condition.kind === 'all' && condition.of.some((part) => narrows(part, other));
}

/**
 * Whether two questions may be asked of different people by the same filter. Said together, the
 * poles of one would count against those of the other: at most n were asked of both.
 */
function mayBranch(one: Question, other: Question, depends: Dependencies): boolean {
	if (one.shownIf === undefined || other.shownIf === undefined) return false;
	const filters = depends.get(one.id);
	const shared = [...(depends.get(other.id) ?? [])].some((id) => filters?.has(id) === true);
	return shared && !narrows(one.shownIf, other.shownIf) && !narrows(other.shownIf, one.shownIf);
}

/**
 * Which questions are not said because they are a filter, or depend on one that is said. By
 * default the questions behind a filter are said and the filter is not; a filter of texts alone
 * hides nothing and is said. Of branches that exclude each other the first is said.
 *
 * @param sayable whether a question has figures at all
 * @param saidFilters filters to be said in place of what depends on them
 * @param ties question id to every question tied to it by logic
 * @throws {Refusal} `filter-and-question` when two of them depend on each other
 */
export function filtersOf(
	questionnaire: Questionnaire,
	sayable: (question: Question) => boolean,
	saidFilters: readonly Question[],
	ties: Dependencies
): { readonly unsaid: ReadonlySet<string> } {
	const depends = dependencies(questionnaire, ties);
	const dependsOn = (question: string, filter: string): boolean =>
		depends.get(question)?.has(filter) === true;
	for (const { id } of saidFilters) {
		const other = saidFilters.find((filter) => dependsOn(id, filter.id));
		if (other !== undefined) throw new Refusal('filter-and-question', id);
	}
	const unsaid = new Set<string>();
	const said = new Set<string>();
	for (const question of questionnaire.questions.toReversed()) {
		const { id } = question;
		if (!sayable(question)) continue;
		const behindSaid = saidFilters.some((filter) => dependsOn(id, filter.id));
		const hidesSaid = [...said].some((other) => dependsOn(other, id));
		// Only a tie makes a question depend on a later one.
		const behindLater = [...said].some((other) => dependsOn(id, other));
		if (behindSaid || hidesSaid || behindLater) unsaid.add(id);
		else said.add(id);
	}
	const branches: Question[] = [];
	for (const question of questionnaire.questions) {
		if (!said.has(question.id)) continue;
		if (branches.some((branch) => mayBranch(branch, question, depends))) unsaid.add(question.id);
		else branches.push(question);
	}
	return { unsaid };
}
