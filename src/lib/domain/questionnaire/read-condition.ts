import type { Condition } from './condition.ts';
import { most } from './limits.ts';
import type { Reader } from './reader.ts';

const largest = 1_000_000_000;

function readFields(reader: Reader, depth: number): Condition {
	const question = (): string => reader.field('question').code();
	const value = (): number => reader.field('value').whole(-largest, largest);
	const several = (): readonly Condition[] => {
		const list = reader.field('of').list(most.conditions);
		if (list.length === 0) throw reader.field('of').refuse('invalid-shape');
		return list.map((item) => readCondition(item, depth + 1));
	};
	const kind = reader.field('kind');
	switch (kind.value) {
		case 'answered':
			return { kind: 'answered', question: question() };
		case 'chose': {
			const codes = reader.field('codes').list(most.options);
			if (codes.length === 0) throw reader.field('codes').refuse('invalid-shape');
			return { kind: 'chose', question: question(), codes: codes.map((code) => code.code()) };
		}
		case 'at-least':
			return { kind: 'at-least', question: question(), value: value() };
		case 'at-most':
			return { kind: 'at-most', question: question(), value: value() };
		case 'all':
			return { kind: 'all', of: several() };
		case 'any':
			return { kind: 'any', of: several() };
		case 'not':
			return { kind: 'not', of: readCondition(reader.field('of'), depth + 1) };
		default:
			throw kind.refuse('unknown-kind');
	}
}

/** A condition of bounded depth. Which questions it may look at is judged by `soundness.ts`. */
export function readCondition(reader: Reader, depth = 1): Condition {
	if (depth > most.conditionDepth) throw reader.refuse('too-many');
	const condition = readFields(reader, depth);
	reader.done();
	return condition;
}
