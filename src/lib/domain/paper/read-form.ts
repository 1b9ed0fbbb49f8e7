import { readCode } from '../campaign/access-code.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import { askedQuestions } from '../questionnaire/journey.ts';
import type { Answer } from '../response/answer.ts';
import { finish } from '../response/finish.ts';
import { startResponse, withAnswer, withAssistance } from '../response/in-progress.ts';
import type { FinishedResponse } from '../response/response.ts';
import { type KeyedForm, writtenAt } from './keyed-form.ts';
import { readWritten, type WrittenFault } from './read-written.ts';

/** What is wrong with a keyed form: at a question, or with its access code. */
export type FormFault =
	| { readonly question: string; readonly fault: WrittenFault }
	| { readonly question: null; readonly fault: 'code-unfinished' | 'code-mistyped' };

/** What was made of a keyed form. */
export type ReadForm =
	| { readonly kind: 'aside' }
	| {
			readonly kind: 'response';
			readonly response: FinishedResponse;
			/** As it is printed, without its hyphen; null where the campaign asks for none. */
			readonly access: string | null;
	  }
	| { readonly kind: 'faults'; readonly faults: readonly FormFault[] };

/**
 * The response that stands on a paper form, as if it had been given on a tablet: what was answered
 * to a question that these answers do not lead to is not shown, and dropped.
 * @param codes the campaign asks for access codes
 */
export function readForm(questionnaire: Questionnaire, form: KeyedForm, codes: boolean): ReadForm {
	if (form.aside) return { kind: 'aside' };
	const { response, faults } = answersOf(questionnaire, form);
	const typed = codes ? readCode(form.access) : null;
	const all: FormFault[] = [
		...(typed === null || typed.kind === 'code'
			? []
			: [{ question: null, fault: `code-${typed.kind}` } as const]),
		...faults
	];
	if (all.length > 0) return { kind: 'faults', faults: all };
	return {
		kind: 'response',
		response: finish(questionnaire, withAssistance(response, form.help), form.language),
		access: typed?.kind === 'code' ? typed.code : null
	};
}

/** Ids of the questions that the answers keyed so far lead to. */
export function askedOnForm(questionnaire: Questionnaire, form: KeyedForm): ReadonlySet<string> {
	const { response } = answersOf(questionnaire, form);
	return new Set(askedQuestions(questionnaire, response.answers).map(({ id }) => id));
}

function answersOf(questionnaire: Questionnaire, form: KeyedForm) {
	let response = startResponse();
	const wrong: FormFault[] = [];
	for (const question of questionnaire.questions) {
		const read = readWritten(question, writtenAt(form, question.id));
		if ('fault' in read) wrong.push({ question: question.id, fault: read.fault });
		else response = withAnswer(response, question.id, read.answer);
	}
	const asked = new Set(askedQuestions(questionnaire, response.answers).map(({ id }) => id));
	return {
		response,
		faults: wrong.filter(({ question }) => question === null || asked.has(question))
	};
}

/** The answer to one question as it is compared: null is a question that was not reached. */
export function answerOn(read: ReadForm, question: string): Answer | null {
	if (read.kind !== 'response') return null;
	return Object.hasOwn(read.response.answers, question)
		? (read.response.answers[question] ?? null)
		: null;
}
