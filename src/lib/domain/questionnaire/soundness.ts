import { unreachable } from '../unreachable.ts';
import type { Condition } from './condition.ts';
import type { Question, Questionnaire } from './definition.ts';
import { codesOf } from './options.ts';
import { Refusal } from '../refusal.ts';
import type { QuestionnaireRefusal } from './reader.ts';

/** The questions read so far, and what comes later: a journey only ever looks back. */
interface Surroundings {
	readonly earlier: ReadonlyMap<string, Question>;
	readonly all: ReadonlySet<string>;
}

function refuse(code: QuestionnaireRefusal, place: string): never {
	throw new Refusal(code, place);
}

/** The earlier question of that name. Itself or a later one would let a journey go round. */
function earlierQuestion(id: string, { earlier, all }: Surroundings, place: string): Question {
	const question = earlier.get(id);
	if (question !== undefined) return question;
	return refuse(all.has(id) ? 'loop' : 'unknown-question', place);
}

function checkCondition(condition: Condition, around: Surroundings, place: string): void {
	switch (condition.kind) {
		case 'all':
		case 'any':
			condition.of.forEach((part, index) => {
				checkCondition(part, around, `${place}.of[${index}]`);
			});
			return;
		case 'not':
			checkCondition(condition.of, around, `${place}.of`);
			return;
		case 'answered':
			earlierQuestion(condition.question, around, `${place}.question`);
			return;
		case 'chose': {
			const question = earlierQuestion(condition.question, around, `${place}.question`);
			const codes = codesOf(question);
			condition.codes.forEach((code, index) => {
				if (!codes.includes(code)) refuse('unknown-option', `${place}.codes[${index}]`);
			});
			return;
		}
		case 'at-least':
		case 'at-most': {
			const question = earlierQuestion(condition.question, around, `${place}.question`);
			if (question.kind !== 'number') refuse('wrong-comparison', `${place}.question`);
			return;
		}
		default:
			unreachable(condition);
	}
}

/** @throws {Refusal} `duplicate-question` and the place */
export function checkNames({ questions }: Questionnaire): void {
	const named = new Set<string>();
	questions.forEach(({ id }, index) => {
		if (named.has(id)) refuse('duplicate-question', `questions[${index}].id`);
		named.add(id);
	});
}

/**
 * What one question says of others must be true: ids are unique, conditions and links look at
 * earlier questions and at options that exist, dimensions are declared.
 *
 * @throws {Refusal} with a `QuestionnaireRefusal` and the place.
 */
export function checkSoundness(questionnaire: Questionnaire): void {
	const { questions, dimensions } = questionnaire;
	checkNames(questionnaire);
	const earlier = new Map<string, Question>();
	const around = { earlier, all: new Set(questions.map(({ id }) => id)) };
	questions.forEach((question, index) => {
		const place = `questions[${index}]`;
		const { id, shownIf, linkedTo, dimension } = question;
		if (shownIf !== undefined) checkCondition(shownIf, around, `${place}.shownIf`);
		if (linkedTo !== undefined) earlierQuestion(linkedTo, around, `${place}.linkedTo`);
		if (dimension !== undefined && !Object.hasOwn(dimensions, dimension)) {
			refuse('unknown-dimension', `${place}.dimension`);
		}
		earlier.set(id, question);
	});
}
