import type { Expression } from './expression.ts';
import { type Token, tokensOf } from './tokens.ts';

const deepest = 60;

/** From the loosest to the tightest (XPath 1.0, 3.4 and 3.5). */
const levels: readonly (readonly string[])[] = [
	['or'],
	['and'],
	['=', '!='],
	['<', '<=', '>', '>='],
	['+', '-'],
	['*', 'div', 'mod']
];

/** An expression as a tree; null when it holds something else than what forms use for conditions. */
export function parseExpression(text: string): Expression | null {
	const tokens = tokensOf(text);
	if (tokens === null || tokens.length === 0) return null;
	const parser = new Parser(tokens);
	const expression = parser.level(0, 0);
	return parser.atEnd() ? expression : null;
}

class Parser {
	readonly #tokens: readonly Token[];
	#at = 0;

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	atEnd(): boolean {
		return this.#at === this.#tokens.length;
	}

	level(index: number, depth: number): Expression | null {
		const operators = levels[index];
		if (operators === undefined) return this.#primary(depth);
		let left = this.level(index + 1, depth);
		for (;;) {
			const operator = this.#operator(operators);
			if (left === null || operator === null) return left;
			const right = this.level(index + 1, depth);
			if (right === null) return null;
			left = { kind: 'operation', operator, left, right };
		}
	}

	#operator(operators: readonly string[]): string | null {
		const token = this.#tokens[this.#at];
		if (token?.kind !== 'sign' && token?.kind !== 'name') return null;
		const value = token.kind === 'name' ? token.value.toLowerCase() : token.value;
		if (!operators.includes(value)) return null;
		this.#at += 1;
		return value;
	}

	#takes(sign: string): boolean {
		const token = this.#tokens[this.#at];
		const there = token?.kind === 'sign' && token.value === sign;
		if (there) this.#at += 1;
		return there;
	}

	#primary(depth: number): Expression | null {
		const token = this.#tokens[this.#at];
		if (token === undefined || depth > deepest) return null;
		this.#at += 1;
		switch (token.kind) {
			case 'reference':
				return { kind: 'reference', name: token.value };
			case 'text':
				return { kind: 'text', value: token.value };
			case 'number':
				return { kind: 'number', value: token.value };
			case 'name':
				return this.#call(token.value, depth);
			case 'sign':
				return this.#signed(token.value, depth);
		}
	}

	#signed(sign: string, depth: number): Expression | null {
		if (sign === '.') return { kind: 'itself' };
		if (sign === '-') {
			const number = this.#primary(depth + 1);
			return number?.kind === 'number' ? { kind: 'number', value: -number.value } : null;
		}
		if (sign !== '(') return null;
		const inside = this.level(0, depth + 1);
		return this.#takes(')') ? inside : null;
	}

	#call(name: string, depth: number): Expression | null {
		if (!this.#takes('(')) return { kind: 'column', name };
		const list: Expression[] = [];
		if (this.#takes(')')) return { kind: 'call', name, arguments: list };
		do {
			const one = this.level(0, depth + 1);
			if (one === null) return null;
			list.push(one);
		} while (this.#takes(','));
		return this.#takes(')') ? { kind: 'call', name, arguments: list } : null;
	}
}
