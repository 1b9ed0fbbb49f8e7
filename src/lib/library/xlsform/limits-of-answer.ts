import type { Expression } from './xpath/expression.ts';
import { parseExpression } from './xpath/parse.ts';

/** What a limit of a form says of an answer, and whether that is all it says. */
export interface AnswerLimits {
	readonly minimum?: number;
	readonly maximum?: number;
	readonly longest?: number;
	readonly mostChoices?: number;
	/** Name of the answer that cannot be chosen with another. */
	readonly exclusive?: string;
	/** Whether something of it is not among these. */
	readonly rest: boolean;
}

/** Reads `. >= 0 and . <= 90`, `string-length(.) <= 80`, `count-selected(.) <= 3` and their like. */
export function limitsOfAnswer(constraint: string): AnswerLimits {
	const expression = constraint === '' ? null : parseExpression(constraint);
	if (expression === null) return { rest: constraint !== '' };
	return parts(expression).reduce<AnswerLimits>(
		(limits, part) => {
			const read = limitOf(part);
			const twice =
				read !== null && Object.keys(read).some((name) => name in limits && name !== 'rest');
			return read === null || twice ? { ...limits, rest: true } : { ...limits, ...read };
		},
		{ rest: false }
	);
}

function parts(expression: Expression): Expression[] {
	if (expression.kind !== 'operation' || expression.operator !== 'and') return [expression];
	return [...parts(expression.left), ...parts(expression.right)];
}

function limitOf(expression: Expression): Partial<AnswerLimits> | null {
	const exclusive = exclusiveOf(expression);
	if (exclusive !== null) return { exclusive };
	if (expression.kind !== 'operation') return null;
	const { operator, left, right } = expression;
	const measured = right.kind === 'number' ? measureOf(left) : measureOf(right);
	const value = right.kind === 'number' ? right.value : left.kind === 'number' ? left.value : null;
	if (measured === null || value === null || Math.abs(value) > 1e9) return null;
	const sign = right.kind === 'number' ? operator : turned(operator);
	const least = sign === '>=' ? Math.ceil(value) : sign === '>' ? Math.floor(value) + 1 : null;
	const largest = sign === '<=' ? Math.floor(value) : sign === '<' ? Math.ceil(value) - 1 : null;
	if (measured === 'value') {
		if (least !== null) return { minimum: least + 0 };
		return largest === null ? null : { maximum: largest + 0 };
	}
	if (largest === null || largest < 1) return null;
	return measured === 'length' ? { longest: largest } : { mostChoices: largest };
}

function turned(operator: string): string {
	return operator.replaceAll(/[<>]/g, (sign) => (sign === '<' ? '>' : '<'));
}

function measureOf(expression: Expression): 'value' | 'length' | 'choices' | null {
	if (expression.kind === 'itself') return 'value';
	if (expression.kind !== 'call' || expression.arguments[0]?.kind !== 'itself') return null;
	if (expression.name === 'string-length') return 'length';
	return expression.name === 'count-selected' ? 'choices' : null;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: none stands alone. */
function exclusiveOf(expression: Expression): string | null {
	if (expression.kind !== 'call' || expression.name !== 'not') return null;
	const [both] = expression.arguments;
	if (both?.kind !== 'operation' || both.operator !== 'and') return null;
	const selected = [both.left, both.right].find(
		(one) => one.kind === 'call' && one.name === 'selected' && one.arguments[0]?.kind === 'itself'
	);
	const several = [both.left, both.right].find(
		(one) =>
			one.kind === 'operation' &&
			measureOf(one.left) === 'choices' &&
			one.right.kind === 'number' &&
			((one.operator === '>' && one.right.value === 1) ||
				(one.operator === '>=' && one.right.value === 2))
	);
	const name = selected?.kind === 'call' ? selected.arguments[1] : undefined;
	if (several === undefined) return null;
	if (name?.kind === 'text') return name.value;
	return name?.kind === 'number' ? String(name.value) : null;
}
