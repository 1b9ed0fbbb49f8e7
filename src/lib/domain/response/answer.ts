/** Why there is no answer. Four different things, never mixed. */
export type NonAnswer = 'skipped' | 'dont-know' | 'declined' | 'not-shown';

/** What one person answered to one question: codes only, never words of a language. */
export type Answer =
	| { readonly kind: 'choice'; readonly code: string }
	| { readonly kind: 'choices'; readonly codes: readonly string[] }
	| { readonly kind: 'number'; readonly value: number }
	/** `quotable`: the writer agreed to be quoted word for word, without a name. Absent: no. */
	| { readonly kind: 'text'; readonly text: string; readonly quotable?: true }
	| { readonly kind: 'order'; readonly codes: readonly string[] }
	| { readonly kind: 'amounts'; readonly amounts: Readonly<Record<string, number>> }
	| { readonly kind: 'none'; readonly reason: NonAnswer };

/** Question id to answer. */
export type Answers = Readonly<Record<string, Answer>>;

/** An answer that says something. */
export type GivenAnswer = Exclude<Answer, { readonly kind: 'none' }>;

/** The answer to one question, absent if none was given yet. */
export function answerTo(answers: Answers, question: string): Answer | undefined {
	return Object.hasOwn(answers, question) ? answers[question] : undefined;
}
