import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Question } from '../../domain/questionnaire/definition.ts';
import { unreachable } from '../../domain/unreachable.ts';

/** How a form names a question, and of what kind it is. */
export interface NamedQuestion {
	readonly name: string;
	readonly kind: Question['kind'];
}

/** Kinds whose answer is a list of names: being in it is asked otherwise than being it. */
const lists: readonly Question['kind'][] = ['several-choices', 'ranking', 'budget'];

/**
 * A condition as the standard writes it. A question without an answer makes every comparison false
 * there as well.
 */
export function writeRelevant(
	condition: Condition,
	named: (id: string) => NamedQuestion | undefined
): string {
	const write = (part: Condition): string => {
		if (part.kind === 'all' || part.kind === 'any') {
			const inside = part.of.map((one) => (isSeveral(one) ? `(${write(one)})` : write(one)));
			return inside.join(part.kind === 'all' ? ' and ' : ' or ');
		}
		if (part.kind === 'not') return `not(${write(part.of)})`;
		const { name, kind } = named(part.question) ?? { name: part.question, kind: 'single-choice' };
		const asked = `\${${name}}`;
		switch (part.kind) {
			case 'answered':
				return `${asked} != ''`;
			case 'at-least':
				return `${asked} >= ${part.value}`;
			case 'at-most':
				return `${asked} <= ${part.value}`;
			case 'chose':
				return part.codes
					.map((code) =>
						lists.includes(kind) ? `selected(${asked}, '${code}')` : `${asked} = '${code}'`
					)
					.join(' or ');
			default:
				return unreachable(part);
		}
	};
	return write(condition);
}

function isSeveral(condition: Condition): boolean {
	if (condition.kind === 'chose') return condition.codes.length > 1;
	return condition.kind === 'all' || condition.kind === 'any';
}
