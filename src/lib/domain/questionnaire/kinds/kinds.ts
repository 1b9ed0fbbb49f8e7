import { Refusal } from '../../refusal.ts';
import type { Answer, GivenAnswer } from '../../response/answer.ts';
import type { Question, QuestionKind } from '../definition.ts';
import { budget } from './budget.ts';
import type { AnswerRefusal, Encoded, Kind, Measure, Part } from './kind.ts';
import { decodeNonAnswer, encodeNonAnswer, refuseNonAnswer } from './non-answer.ts';
import { number } from './number.ts';
import { ranking } from './ranking.ts';
import { scale } from './scale.ts';
import { severalChoices } from './several-choices.ts';
import { singleChoice } from './single-choice.ts';
import { statement } from './statement.ts';
import { longText, shortText } from './text.ts';
import { yesNo } from './yes-no.ts';

type AnyKind = Kind<Question, GivenAnswer>;

const kinds: Readonly<Record<QuestionKind, AnyKind>> = {
	'single-choice': singleChoice,
	'several-choices': severalChoices,
	scale,
	'yes-no': yesNo,
	number,
	'short-text': shortText,
	'long-text': longText,
	ranking,
	budget,
	statement
};

/** Whether this is the name of a kind that this version of the product knows. */
export function isQuestionKind(kind: unknown): kind is QuestionKind {
	return typeof kind === 'string' && Object.hasOwn(kinds, kind);
}

/** How a question of this kind is read from a file, and the form of its answers. */
export function kindNamed(kind: QuestionKind): Pick<AnyKind, 'read' | 'form'> {
	return kinds[kind];
}

/** What can be done with a question and any answer to it, whatever its kind. */
export interface KindRules {
	/**
	 * Why this answer cannot be taken, or null. The place is the question id. `dont-know` and
	 * `declined` must be offered by the question.
	 */
	check(question: Question, answer: Answer): Refusal<AnswerRefusal> | null;
	/** The one form in which a sound answer is kept. */
	settle(question: Question, answer: Answer): Answer;
	encode(question: Question, answer: Answer): Encoded;
	/** @throws {Refusal} `malformed` for what `encode` cannot have written. */
	decode(question: Question, encoded: unknown): Answer;
	/** UTF-8 bytes of the longest encoded answer as JSON. */
	longest(question: Question): number;
	/**
	 * Words for the check page, one string a line; a ranking in its order, without numbers.
	 * Empty for a non-answer: « Question passée » belongs to the page.
	 */
	show(question: Question, answer: Answer, language: string): string[];
	readonly tabulate: {
		/** The figures that can be said; none for texts, orders, statements. */
		measures(question: Question): Measure[];
		/**
		 * Item to the part where this answer is counted. Non-answers and what stands apart are in
		 * the middle; of options said by « oui » alone, all that was not chosen is `none`.
		 */
		place(question: Question, answer: Answer): ReadonlyMap<string, Part>;
		/** Codes of the options when it is published as an order; else null. */
		order(question: Question): readonly string[] | null;
		/** What each option gets from this answer when there is an order. Never published. */
		points(question: Question, answer: Answer): ReadonlyMap<string, number>;
	};
}

function rulesOf(kind: AnyKind): KindRules {
	return {
		check(question, answer) {
			if (answer.kind === 'none') return refuseNonAnswer(question, answer.reason);
			if (answer.kind !== kind.form) return new Refusal('wrong-kind', question.id);
			return kind.check(question, answer);
		},
		settle: (question, answer) => (answer.kind === 'none' ? answer : kind.settle(question, answer)),
		encode: (question, answer) =>
			answer.kind === 'none' ? encodeNonAnswer(answer.reason) : kind.encode(question, answer),
		decode(question, encoded) {
			const answer = decodeNonAnswer(encoded) ?? kind.decode(question, encoded);
			if (answer === null) throw new Refusal('malformed', question.id);
			return answer;
		},
		longest: (question) => kind.longest(question),
		show: (question, answer, language) =>
			answer.kind === 'none' ? [] : kind.show(question, answer, language),
		tabulate: {
			measures: (question) => kind.measures(question),
			place: (question, answer) => kind.place(question, answer.kind === 'none' ? null : answer),
			order: (question) => kind.order(question),
			points: (question, answer) =>
				answer.kind === 'none' ? new Map() : kind.points(question, answer)
		}
	};
}

const rules = Object.fromEntries(
	Object.entries(kinds).map(([name, kind]) => [name, rulesOf(kind)])
) as Readonly<Record<QuestionKind, KindRules>>;

/** The rules of a question's kind. */
export function kindRules(question: Question): KindRules {
	return rules[question.kind];
}
