import { compares } from './compares.ts';
import type { Expression } from './expression.ts';

/** What an expression is worth. */
export type Value = string | number | boolean;

/** Where an expression finds its values; null for what is not there. */
export interface Place {
	/** The answer to an earlier question: names with blanks between, nothing where there is none. */
	readonly answer: (question: string) => string | null;
	/** A cell of the answer that is judged; null where it is empty. */
	readonly cell: (column: string) => string | null;
}

/**
 * The value of an expression (XPath 1.0, with `selected`, `count-selected` and `if` of forms). Null for
 * what is not read here, and where tools differ: an empty cell is an empty text for some of them, and no
 * text at all for others.
 */
export function evaluate(expression: Expression, place: Place): Value | null {
	switch (expression.kind) {
		case 'text':
		case 'number':
			return expression.value;
		case 'reference':
			return place.answer(expression.name);
		case 'column':
			return place.cell(expression.name);
		case 'call':
			return called(expression, place);
		case 'operation':
			return operated(expression, place);
		default:
			return null;
	}
}

function called(
	{ name, arguments: list }: Extract<Expression, { kind: 'call' }>,
	place: Place
): Value | null {
	const [first, second, third] = list.map((one) => () => evaluate(one, place));
	switch (`${name} ${list.length}`) {
		case 'true 0':
		case 'false 0':
			return name === 'true';
		case 'not 1': {
			const truth = first?.() ?? null;
			return truth === null ? null : !truthOf(truth);
		}
		case 'if 3': {
			const truth = first?.() ?? null;
			if (truth === null) return null;
			return (truthOf(truth) ? second?.() : third?.()) ?? null;
		}
		case 'selected 2': {
			const [names, one] = [first?.() ?? null, second?.() ?? null];
			if (typeof names !== 'string' || one === null || one === '') return null;
			return names.split(' ').includes(String(one).trim());
		}
		case 'count-selected 1': {
			const names = first?.() ?? null;
			if (typeof names !== 'string') return null;
			return names.split(' ').filter((one) => one !== '').length;
		}
		default:
			return null;
	}
}

function operated(
	{ operator, left, right }: Extract<Expression, { kind: 'operation' }>,
	place: Place
): Value | null {
	const [one, other] = [evaluate(left, place), evaluate(right, place)];
	if (operator === 'and' || operator === 'or') {
		const decides = operator === 'or';
		const truths = [one, other].map((value) => (value === null ? null : truthOf(value)));
		if (truths.includes(decides)) return decides;
		return truths.includes(null) ? null : !decides;
	}
	if (one === null || other === null) {
		return emptyCellEquals(operator, one === null ? left : right, one ?? other);
	}
	switch (operator) {
		case '=':
			return same(one, other);
		case '!=':
			return !same(one, other);
		default:
			return calculated(numberOf(one), operator, numberOf(other));
	}
}

/** An empty cell is equal to no name for any tool; all else they answer differently. */
function emptyCellEquals(operator: string, side: Expression, value: Value | null): boolean | null {
	const named = (typeof value === 'string' && value !== '') || typeof value === 'number';
	return operator === '=' && side.kind === 'column' && named ? false : null;
}

function calculated(one: number, operator: string, other: number): Value | null {
	switch (operator) {
		case '+':
			return one + other;
		case '-':
			return one - other;
		case '*':
			return one * other;
		default:
			return compares(one, operator, other);
	}
}

function same(one: Value, other: Value): boolean {
	if (typeof one === 'boolean' || typeof other === 'boolean')
		return truthOf(one) === truthOf(other);
	if (typeof one === 'number' || typeof other === 'number')
		return numberOf(one) === numberOf(other);
	return one === other;
}

function truthOf(value: Value): boolean {
	return typeof value === 'number'
		? value !== 0 && !Number.isNaN(value)
		: value !== '' && value !== false;
}

/** As XPath reads numbers: nothing but digits and a point; an empty text is none. */
function numberOf(value: Value): number {
	if (typeof value !== 'string') return Number(value);
	return /^\s*-?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(value) ? Number(value) : Number.NaN;
}
