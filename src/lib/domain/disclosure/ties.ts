import type { Questionnaire } from '../questionnaire/definition.ts';

/**
 * Question id to every question tied to it by logic, itself included: the same fact in other words
 * (`linkedTo`), or a list of the plan. Ties carry over: what is tied to one is tied to all.
 *
 * @param linked lists of question ids
 */
export function tiesOf(
	questionnaire: Questionnaire,
	linked: readonly (readonly string[])[]
): ReadonlyMap<string, ReadonlySet<string>> {
	const ties = new Map<string, ReadonlySet<string>>(
		questionnaire.questions.map(({ id }) => [id, new Set([id])])
	);
	const pairs = questionnaire.questions.flatMap(({ id, linkedTo }) =>
		linkedTo === undefined ? [] : [[linkedTo, id]]
	);
	for (const list of [...linked, ...pairs]) {
		const together = new Set(list.flatMap((id) => [...(ties.get(id) ?? [id])]));
		for (const id of together) ties.set(id, together);
	}
	return ties;
}

/**
 * The questions that are not said because one tied to them is. Of each list of the plan the first
 * is kept, of what is then left of a tie the first of the questionnaire that has figures at all.
 *
 * @param sayable whether a question has figures at all
 */
export function silencedBy(
	ties: ReadonlyMap<string, ReadonlySet<string>>,
	linked: readonly (readonly string[])[],
	sayable: (id: string) => boolean
): ReadonlySet<string> {
	const silenced = new Set(linked.flatMap(([, ...others]) => others));
	const kept = new Set<ReadonlySet<string>>();
	const inOrder = new Set([...linked.flat(), ...ties.keys()]);
	for (const id of inOrder) {
		const tie = ties.get(id);
		if (tie === undefined || silenced.has(id) || !sayable(id)) continue;
		if (kept.has(tie)) silenced.add(id);
		kept.add(tie);
	}
	return silenced;
}
