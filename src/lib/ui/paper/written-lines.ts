import type { TFunction } from 'i18next';
import type { DifferencePlace } from '../../domain/paper/differences.ts';
import type { KeyedForm } from '../../domain/paper/keyed-form.ts';
import { answerOn, type FormFault, type ReadForm } from '../../domain/paper/read-form.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire/definition.ts';
import { kindRules } from '../../domain/questionnaire/kinds/kinds.ts';
import { wordsIn } from '../../domain/questionnaire/localized.ts';
import type { Assistance } from '../../domain/response/assistance.ts';
import type { NonAnswer } from '../../domain/response/answer.ts';

type Translate = TFunction<['common', 'paper']>;

/** « 4. La sécurité », by its number on paper. */
export function numberedShort({ questions }: Questionnaire, id: string, language: string): string {
	const asking = questions.filter(({ kind }) => kind !== 'statement');
	const index = asking.findIndex((question) => question.id === id);
	const question = asking[index];
	return question === undefined ? id : `${String(index + 1)}. ${wordsIn(question.short, language)}`;
}

/** What a keying says at a place, one string a line. */
export function saidAt(
	t: Translate,
	{ form, read, place }: { form: KeyedForm; read: ReadForm; place: DifferencePlace },
	{ question, languages }: { question: Question | null; languages: ReadonlyMap<string, string> }
): string[] {
	if (place === 'aside') {
		return [form.aside ? t(($) => $.paper.settle.aside) : t(($) => $.paper.settle.kept)];
	}
	if (place === 'language') return [languages.get(form.language) ?? form.language];
	if (place === 'access') return [form.access];
	if (place === 'help') return [helpWords(t, form.help)];
	const answer = question === null ? null : answerOn(read, place.question);
	if (question === null || answer === null) return [t(($) => $.paper.settle.passed)];
	if (answer.kind === 'none') return [nothingWords(t, answer.reason)];
	const lines = kindRules(question).show(question, answer, form.language);
	if (answer.kind === 'order') return lines.map((line, index) => `${String(index + 1)}. ${line}`);
	if (answer.kind === 'text' && answer.quotable === true) {
		return lines.map((text) => t(($) => $.paper.settle.quoted, { text }));
	}
	return lines;
}

/** How somebody was helped, as it stands on paper. */
export function helpWords(t: Translate, help: Assistance | null): string {
	switch (help) {
		case null:
			return t(($) => $.paper.desk.helpNone);
		case 'read-to':
			return t(($) => $.paper.form.helped.readTo);
		case 'with-someone':
			return t(($) => $.paper.form.helped.withSomeone);
		case 'in-their-place':
			return t(($) => $.paper.form.helped.inTheirPlace);
	}
}

function nothingWords(t: Translate, reason: NonAnswer): string {
	switch (reason) {
		case 'skipped':
			return t(($) => $.paper.settle.passed);
		case 'dont-know':
			return t(($) => $.paper.settle.dontKnow);
		case 'declined':
			return t(($) => $.paper.settle.declined);
		case 'not-shown':
			return t(($) => $.paper.settle.notShown);
	}
}

/** What is wrong on a form, named with its question. */
export function formFaultWords(
	t: Translate,
	{ question, fault }: FormFault,
	questionnaire: Questionnaire,
	language: string
): string {
	const named = question === null ? '' : numberedShort(questionnaire, question, language);
	return t((words) => words.paper.answerFault[fault], { question: named });
}
