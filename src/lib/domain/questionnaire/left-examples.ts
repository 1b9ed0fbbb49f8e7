import type { Localized, Question, Questionnaire } from './definition.ts';

/** How a text of the library begins that stands for what is true of the place, in any language. */
const begins =
	/^[\s\u00A0\u202F]*(?:exemple|example|ejemplo|egzanp|مثال|示例|例子|例如|例)[\s\u00A0\u202F]*[:：]/iu;

/** Short names of the questions in which an example of the library was left as it was. */
export function leftExamples({ questions }: Questionnaire): readonly Localized[] {
	return questions.filter(holdsExample).map(({ short }) => short);
}

function holdsExample(question: Question): boolean {
	const options = 'options' in question ? question.options.map(({ label }) => label) : [];
	return [question.text, question.short, ...options].some((text) =>
		Object.values(text).some((words) => begins.test(words))
	);
}
