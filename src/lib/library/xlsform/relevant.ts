import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Question } from '../../domain/questionnaire/definition.ts';
import { most } from '../../domain/questionnaire/limits.ts';
import { allOf, anyOf, notOf, type Truth } from './truth.ts';
import { compares } from './xpath/compares.ts';
import type { Expression } from './xpath/expression.ts';
import { parseExpression } from './xpath/parse.ts';

/** An earlier question that was taken, and the codes of its answers by their names in the file. */
export interface Known {
	readonly question: Question;
	readonly codes: ReadonlyMap<string, string>;
	/** Names of its list that are no option here: « Je ne sais pas » counts as no answer. */
	readonly aside?: readonly string[];
}

/** The earlier question of a name; null when there is none that was taken. */
export type Scope = (name: string) => Known | null;

/**
 * A condition of a form as one of ours; `true` and `false` where it does not depend on anything.
 * Null when it cannot say the same: it calculates, it looks at what was not taken, or it is too long.
 */
export function translateRelevant(text: string, scope: Scope): Truth | null {
	const words = text.trim().toLowerCase();
	if (['yes', 'true', '1'].includes(words)) return true;
	if (['no', 'false', '0'].includes(words)) return false;
	const expression = parseExpression(text);
	const truth = expression === null ? null : truthOf(expression, scope);
	return truth === null || typeof truth === 'boolean' || fits(truth, 1) ? truth : null;
}

/** Whether a condition is no longer and no deeper than a questionnaire may hold. */
export function fits(condition: Condition, depth: number): boolean {
	if (depth > most.conditionDepth) return false;
	switch (condition.kind) {
		case 'all':
		case 'any':
			return (
				condition.of.length <= most.conditions &&
				condition.of.every((part) => fits(part, depth + 1))
			);
		case 'not':
			return fits(condition.of, depth + 1);
		case 'chose':
			return condition.codes.length <= most.options;
		default:
			return true;
	}
}

function truthOf(expression: Expression, scope: Scope): Truth | null {
	if (expression.kind === 'call') return called(expression, scope);
	if (expression.kind !== 'operation') return null;
	const { operator, left, right } = expression;
	if (operator === 'and' || operator === 'or') {
		const [one, other] = [truthOf(left, scope), truthOf(right, scope)];
		if (one === null || other === null) return null;
		return operator === 'and' ? allOf([one, other]) : anyOf([one, other]);
	}
	return compared(operator, left, right, scope) ?? turned(operator, left, right, scope);
}

function called(
	{ name, arguments: [first, second] }: Extract<Expression, { kind: 'call' }>,
	scope: Scope
): Truth | null {
	switch (name) {
		case 'true':
			return true;
		case 'false':
			return false;
		case 'not': {
			const truth = first === undefined ? null : truthOf(first, scope);
			return truth === null ? null : notOf(truth);
		}
		case 'selected':
			return first?.kind === 'reference' && second !== undefined && second.kind !== 'operation'
				? chosen(scope(first.name), literalOf(second))
				: null;
		default:
			return null;
	}
}

const mirrored: Readonly<Record<string, string>> = {
	'=': '=',
	'!=': '!=',
	'<': '>',
	'<=': '>=',
	'>': '<',
	'>=': '<='
};

/** `'a' = ${q}` says what `${q} = 'a'` says. */
function turned(operator: string, left: Expression, right: Expression, scope: Scope): Truth | null {
	const other = mirrored[operator];
	return other === undefined ? null : compared(other, right, left, scope);
}

function compared(
	operator: string,
	left: Expression,
	right: Expression,
	scope: Scope
): Truth | null {
	if (left.kind === 'call' && left.name === 'selected') {
		const truth = truthOf(left, scope);
		const wanted = right.kind === 'call' ? truthOf(right, scope) : null;
		if (truth === null || typeof wanted !== 'boolean' || !['=', '!='].includes(operator))
			return null;
		return wanted === (operator === '=') ? truth : notOf(truth);
	}
	const literal = literalOf(right);
	if (literal === null) return null;
	if (left.kind === 'call') return counted(left, operator, Number(literal), scope);
	return left.kind === 'reference' ? valued(scope(left.name), operator, literal) : null;
}

function literalOf(expression: Expression): string | null {
	if (expression.kind === 'text') return expression.value.trim();
	return expression.kind === 'number' ? String(expression.value) : null;
}

/** `count-selected(${q}) > 0` and `string-length(${q}) > 0`: whether there is an answer. */
function counted(
	{ name, arguments: list }: Extract<Expression, { kind: 'call' }>,
	operator: string,
	value: number,
	scope: Scope
): Truth | null {
	const [first] = list;
	if (!['count-selected', 'string-length'].includes(name) || list.length !== 1) return null;
	const known = first?.kind === 'reference' ? scope(first.name) : null;
	if (known === null || known.question.kind === 'statement') return null;
	const answered: Condition = { kind: 'answered', question: known.question.id };
	const form = `${operator} ${value}`;
	if (['> 0', '>= 1', '!= 0'].includes(form)) return answered;
	return ['= 0', '< 1', '<= 0'].includes(form) ? notOf(answered) : null;
}

function valued(known: Known | null, operator: string, literal: string): Truth | null {
	if (known === null || known.question.kind === 'statement') return null;
	if (operator === '!=') {
		const same = valued(known, '=', literal);
		return same === null ? null : notOf(same);
	}
	const { question } = known;
	if (literal === '') {
		return operator === '=' ? notOf({ kind: 'answered', question: question.id }) : null;
	}
	switch (question.kind) {
		case 'number':
			return numbered(question.id, operator, Number(literal));
		case 'single-choice':
		case 'scale':
		case 'yes-no':
			return operator === '=' ? chosen(known, literal) : ordered(known, operator, Number(literal));
		case 'several-choices':
			return operator === '=' ? onlyChosen(known, literal) : null;
		default:
			return null;
	}
}

function chosen(known: Known | null, name: string | null): Truth | null {
	const code = known === null || name === null ? undefined : known.codes.get(name);
	if (known === null || code === undefined) return null;
	return { kind: 'chose', question: known.question.id, codes: [code] };
}

/** A list of one answer is equal to its name: nothing else was chosen. */
function onlyChosen(known: Known, name: string): Truth | null {
	const one = chosen(known, name);
	const others = [...known.codes].flatMap(([other, code]) => (other === name ? [] : [code]));
	if (one === null || others.length === 0) return one;
	return allOf([one, notOf({ kind: 'chose', question: known.question.id, codes: others })]);
}

/** Answers whose names are numbers, compared as numbers. */
function ordered(known: Known, operator: string, value: number): Truth | null {
	const names = [...known.codes.keys()];
	if (!Number.isFinite(value) || names.some((name) => !/^-?\d+(\.\d+)?$/.test(name))) return null;
	const codes = [...known.codes].flatMap(([name, code]) =>
		compares(Number(name), operator, value) === true ? [code] : []
	);
	if (codes.length === 0) return false;
	return { kind: 'chose', question: known.question.id, codes };
}

/** Answers are whole numbers: more than 5 is at least 6. */
function numbered(question: string, operator: string, value: number): Truth | null {
	if (!Number.isFinite(value) || Math.abs(value) > 1e9) return null;
	const atLeast = (limit: number): Truth => ({ kind: 'at-least', question, value: limit + 0 });
	const atMost = (limit: number): Truth => ({ kind: 'at-most', question, value: limit + 0 });
	switch (operator) {
		case '=':
			return Number.isInteger(value) ? allOf([atLeast(value), atMost(value)]) : false;
		case '>=':
			return atLeast(Math.ceil(value));
		case '>':
			return atLeast(Math.floor(value) + 1);
		case '<=':
			return atMost(Math.floor(value));
		case '<':
			return atMost(Math.ceil(value) - 1);
		default:
			return null;
	}
}
