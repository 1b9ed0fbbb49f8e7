import type { TFunction } from 'i18next';
import type { Condition } from '../../domain/questionnaire/condition.ts';
import type { Question } from '../../domain/questionnaire/definition.ts';
import { optionLabel } from '../../domain/questionnaire/options.ts';
import { unreachable } from '../../domain/unreachable.ts';

type Translate = TFunction<['common', 'paper']>;

/** A question that was printed before, and the number it has on the paper. */
export type Numbered = ReadonlyMap<
	string,
	{ readonly number: number; readonly question: Question }
>;

type Comparison = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/**
 * When a question is to be answered, for somebody who sees all of them: « si vous avez répondu
 * « Oui » à la question 4 ». « Not » is carried down to what it denies, so that it reads as a sentence.
 */
export function conditionWords(
	t: Translate,
	condition: Condition,
	earlier: Numbered,
	language: string,
	holds = true
): string {
	switch (condition.kind) {
		case 'not':
			return conditionWords(t, condition.of, earlier, language, !holds);
		case 'all':
		case 'any': {
			const parts = condition.of.map((part) => conditionWords(t, part, earlier, language, holds));
			const and = (condition.kind === 'all') === holds;
			return parts.join(and ? t(($) => $.paper.form.when.and) : t(($) => $.paper.form.when.or));
		}
		default:
			return comparisonWords(t, condition, { earlier, language, holds });
	}
}

function comparisonWords(
	t: Translate,
	condition: Comparison,
	{ earlier, language, holds }: { earlier: Numbered; language: string; holds: boolean }
): string {
	const asked = earlier.get(condition.question);
	const number = asked?.number ?? 0;
	switch (condition.kind) {
		case 'answered':
			return holds
				? t(($) => $.paper.form.when.answered, { number })
				: t(($) => $.paper.form.when.notAnswered, { number });
		case 'chose': {
			const answers = condition.codes
				.map((code) =>
					t(($) => $.paper.form.when.answer, {
						answer: asked === undefined ? code : optionLabel(asked.question, code, language)
					})
				)
				.join(t(($) => $.paper.form.when.orAnswer));
			return holds
				? t(($) => $.paper.form.when.chose, { number, answers })
				: t(($) => $.paper.form.when.notChose, { number, answers });
		}
		case 'at-least': {
			const { value } = condition;
			return holds
				? t(($) => $.paper.form.when.atLeast, { number, value })
				: t(($) => $.paper.form.when.notAtLeast, { number, value });
		}
		case 'at-most': {
			const { value } = condition;
			return holds
				? t(($) => $.paper.form.when.atMost, { number, value })
				: t(($) => $.paper.form.when.notAtMost, { number, value });
		}
		default:
			return unreachable(condition);
	}
}
