import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Localized } from '../../domain/questionnaire/definition.ts';
import { yesNoOptions } from '../../domain/questionnaire/yes-no-words.ts';
import type { Known } from './relevant.ts';

/** An answer that decides which answers of another list are shown. */
export interface EarlierAnswer {
	/** As the columns of the other list write it. */
	readonly name: string;
	readonly label: Localized;
	readonly condition: Condition;
}

/** The answers of an earlier question that a filter may look at. */
export interface EarlierAnswers {
	readonly asks: 'one' | 'several';
	readonly answers: readonly EarlierAnswer[];
	/** Names that count as no answer here. */
	readonly aside: readonly string[];
}

/** The answers of a question that was taken; null for one whose answers are not all known by name. */
export function answersOf({ question, codes, aside = [] }: Known): EarlierAnswers | null {
	const options =
		question.kind === 'single-choice' ||
		question.kind === 'scale' ||
		question.kind === 'several-choices'
			? [...question.options, ...(question.apart === undefined ? [] : [question.apart])]
			: question.kind === 'yes-no'
				? yesNoOptions(question)
				: [];
	const labels = new Map(options.map(({ code, label }) => [code, label]));
	const named = new Set(codes.values());
	if (options.length === 0 || options.some(({ code }) => !named.has(code))) return null;
	return {
		asks: question.kind === 'several-choices' ? 'several' : 'one',
		answers: [...codes].toReversed().map(([name, code]) => ({
			name,
			label: labels.get(code) ?? {},
			condition: { kind: 'chose', question: question.id, codes: [code] }
		})),
		aside
	};
}

/**
 * The answers of questions of which one at most is asked.
 *
 * @param more answers that need no question: the only one where others were given
 */
export function answersTogether(
	all: readonly Known[],
	more: readonly EarlierAnswer[]
): EarlierAnswers | null {
	const each = all.map(answersOf);
	const found = each.flatMap((one) => one ?? []);
	if (found.length < each.length || found.some(({ asks }) => asks === 'several')) return null;
	const aside = [...new Set(found.flatMap((one) => one.aside))];
	return { asks: 'one', answers: [...found.flatMap(({ answers }) => answers), ...more], aside };
}
