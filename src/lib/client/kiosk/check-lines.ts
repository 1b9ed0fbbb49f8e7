import type { Question } from '../../domain/questionnaire/definition.ts';
import { kindRules } from '../../domain/questionnaire/kinds/kinds.ts';
import { type Answers, answerTo } from '../../domain/response/answer.ts';
import { inLanguage } from '../../i18n/localized.ts';
import type { CheckLine } from '../../ui/respond/check-line.ts';

/**
 * What the check page says of each question, in the person's language.
 *
 * @param named by a few words; a question that is voted on, as it was asked
 */
export function checkLines(
	questions: readonly Question[],
	answers: Answers,
	language: string,
	named: 'short' | 'text' = 'short'
): CheckLine[] {
	return questions.map((question) => ({
		question: question.id,
		short: inLanguage(question[named], language),
		shown: shownOf(question, answers, language)
	}));
}

function shownOf(question: Question, answers: Answers, language: string): CheckLine['shown'] {
	const answer = answerTo(answers, question.id);
	if (answer === undefined) return { kind: 'none', reason: 'skipped' };
	if (answer.kind === 'none') return { kind: 'none', reason: answer.reason };
	if (answer.kind === 'text') {
		const quotable = question.kind === 'long-text' ? answer.quotable === true : null;
		return { kind: 'quotation', text: answer.text, quotable };
	}
	return {
		kind: 'words',
		words: kindRules(question).show(question, answer, language),
		ordered: question.kind === 'ranking'
	};
}
