import type { Question } from '../../domain/questionnaire/definition.ts';

/** « Question 3 sur 12 », counted anew at each step because answers change what is asked. */
export interface Progress {
	readonly number: number;
	readonly total: number;
}

/** Null on a statement: there is nothing to answer. */
export function progressOf(asked: readonly Question[], question: string): Progress | null {
	const counted = asked.filter(({ kind }) => kind !== 'statement');
	const index = counted.findIndex(({ id }) => id === question);
	return index === -1 ? null : { number: index + 1, total: counted.length };
}
