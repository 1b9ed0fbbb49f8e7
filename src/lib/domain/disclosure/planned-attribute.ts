import type { Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import { dependencies } from './filters.ts';
import type { PlannedAttribute, PlannedComments, PlannedItem, PlannedOrder } from './plan.ts';

type Ties = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * An attribute that may cut a question: a background single choice or yes/no, asked of everybody,
 * on whose fact no other question depends, with an order or with a class « autres ».
 *
 * @param others question id to the code of « autres »; by default the code `other`, if there is one
 * @param ties question id to every question tied to it by logic
 * @throws {Refusal} `unknown-attribute`, `attribute-filtered`, `attribute-without-order`
 */
export function plannedAttribute(
	questionnaire: Questionnaire,
	id: string,
	others: Readonly<Record<string, string>>,
	ties: Ties
): PlannedAttribute {
	const question = questionnaire.questions.find((candidate) => candidate.id === id);
	if (question?.background !== true) throw new Refusal('unknown-attribute', id);
	if (question.kind !== 'single-choice' && question.kind !== 'yes-no') {
		throw new Refusal('unknown-attribute', id);
	}
	const filters = [...dependencies(questionnaire, ties).values()].some((depends) =>
		depends.has(id)
	);
	if (filters || question.shownIf !== undefined) throw new Refusal('attribute-filtered', id);
	if (question.kind === 'yes-no') return { question: id, ordered: true, classes: ['yes', 'no'] };
	const classes = question.options.map(({ code }) => code);
	if (question.ordered === true) return { question: id, ordered: true, classes };
	const rest = Object.hasOwn(others, id) ? others[id] : 'other';
	if (rest === undefined || !classes.includes(rest)) {
		throw new Refusal('attribute-without-order', id);
	}
	return { question: id, ordered: false, others: rest, classes };
}

/**
 * The classes of an attribute are shown with their sizes, so a fact that cuts other questions must
 * not be said in other words as well, nor cut them twice: the sizes would be its exact counts.
 *
 * @throws {Refusal} `attribute-linked`, with the attribute as its place
 */
export function checkTied(
	attributes: readonly string[],
	said: readonly (PlannedItem | PlannedOrder | PlannedComments)[],
	ties: Ties
): void {
	const shown = [
		...said.map((one) => ('question' in one ? one.question : one.item)),
		...attributes
	];
	for (const attribute of attributes) {
		const tied = ties.get(attribute);
		if (shown.some((id) => id !== attribute && tied?.has(id) === true)) {
			throw new Refusal('attribute-linked', attribute);
		}
	}
}
