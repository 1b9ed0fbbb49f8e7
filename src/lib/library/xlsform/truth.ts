import type { Condition } from '../../domain/questionnaire/condition.ts';

/** A condition, or what is always so or never. */
export type Truth = Condition | boolean;

/** All of these; conditions that are all of several are laid open. */
export function allOf(parts: readonly Truth[]): Truth {
	if (parts.includes(false)) return false;
	const of = conditions(parts).flatMap((part) => (part.kind === 'all' ? part.of : [part]));
	const [first] = of;
	if (first === undefined) return true;
	return of.length === 1 ? first : { kind: 'all', of };
}

/** Any of these; two answers to the same question become one list of answers. */
export function anyOf(parts: readonly Truth[]): Truth {
	if (parts.includes(true)) return true;
	const of: Condition[] = [];
	for (const part of conditions(parts).flatMap((one) => (one.kind === 'any' ? one.of : [one]))) {
		const last = of.at(-1);
		if (part.kind === 'chose' && last?.kind === 'chose' && last.question === part.question) {
			of[of.length - 1] = { ...last, codes: [...new Set([...last.codes, ...part.codes])] };
		} else of.push(part);
	}
	const [first] = of;
	if (first === undefined) return false;
	return of.length === 1 ? first : { kind: 'any', of };
}

export function notOf(truth: Truth): Truth {
	if (typeof truth === 'boolean') return !truth;
	return truth.kind === 'not' ? truth.of : { kind: 'not', of: truth };
}

function conditions(parts: readonly Truth[]): Condition[] {
	return parts.filter((part): part is Condition => typeof part !== 'boolean');
}
