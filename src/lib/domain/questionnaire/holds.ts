import { answerTo, type Answer, type Answers } from '../response/answer.ts';
import { unreachable } from '../unreachable.ts';
import type { Condition } from './condition.ts';

function isGiven(answer: Answer | undefined): boolean {
	return answer !== undefined && answer.kind !== 'none';
}

function chose(answer: Answer | undefined, codes: readonly string[]): boolean {
	switch (answer?.kind) {
		case 'choice':
			return codes.includes(answer.code);
		case 'choices':
		case 'order':
			return answer.codes.some((code) => codes.includes(code));
		case 'amounts': {
			const { amounts } = answer;
			return codes.some((code) => Object.hasOwn(amounts, code) && (amounts[code] ?? 0) > 0);
		}
		default:
			return false;
	}
}

function compares(answer: Answer | undefined, test: (value: number) => boolean): boolean {
	return answer?.kind === 'number' && test(answer.value);
}

/**
 * Whether a condition holds for these answers. A question without a given answer (passed, declined,
 * not known, not shown, not reached) makes every comparison false; `not` turns that into true.
 */
export function holds(condition: Condition, answers: Answers): boolean {
	switch (condition.kind) {
		case 'answered':
			return isGiven(answerTo(answers, condition.question));
		case 'chose':
			return chose(answerTo(answers, condition.question), condition.codes);
		case 'at-least':
			return compares(answerTo(answers, condition.question), (value) => value >= condition.value);
		case 'at-most':
			return compares(answerTo(answers, condition.question), (value) => value <= condition.value);
		case 'all':
			return condition.of.every((part) => holds(part, answers));
		case 'any':
			return condition.of.some((part) => holds(part, answers));
		case 'not':
			return !holds(condition.of, answers);
		default:
			return unreachable(condition);
	}
}
