import type { Questionnaire } from '../questionnaire/definition.ts';
import { Refusal } from '../refusal.ts';
import { dependencies } from './filters.ts';
import type { PlannedAttribute } from './plan.ts';

/**
 * An attribute that may cut a question: a background single choice or yes/no, asked of everybody, on which
 * no other question depends, with an order or with a class « autres ».
 *
 * @param others question id to the code of « autres »; by default the code `other`, if there is one
 * @throws {Refusal} `unknown-attribute`, `attribute-filtered`, `attribute-without-order`
 */
export function plannedAttribute(
	questionnaire: Questionnaire,
	id: string,
	others: Readonly<Record<string, string>>
): PlannedAttribute {
	const question = questionnaire.questions.find((candidate) => candidate.id === id);
	if (question?.background !== true) throw new Refusal('unknown-attribute', id);
	if (question.kind !== 'single-choice' && question.kind !== 'yes-no') {
		throw new Refusal('unknown-attribute', id);
	}
	const filters = [...dependencies(questionnaire).values()].some((depends) => depends.has(id));
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
