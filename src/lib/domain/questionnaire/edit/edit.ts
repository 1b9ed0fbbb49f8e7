import { Refusal } from '../../refusal.ts';
import { unreachable } from '../../unreachable.ts';
import type { Option, Question, Questionnaire } from '../definition.ts';
import { longest, most } from '../limits.ts';
import { addAnswer, moveAnswer, removeAnswer } from './answers.ts';
import { type Clause, conditionSaid, sentenceOf, withClause } from './clauses.ts';
import { type TypedQuestion, writeQuestion } from './content.ts';
import { dependentOn, looksBack } from './looks-at.ts';
import { withParts } from './parts.ts';
import { without } from './without.ts';
import { rewritten, type TypedWords } from './words.ts';

/** One change of a draft. */
export type Edit =
	| {
			readonly kind: 'frame';
			readonly title: TypedWords;
			readonly invitation: TypedWords;
			/** About how long it takes. */
			readonly minutes: number;
	  }
	/** `dimension` is what its own is called, where the draft has no name for it yet. */
	| {
			readonly kind: 'add';
			readonly question: Question;
			readonly after: string | null;
			readonly dimension: Option | null;
	  }
	| { readonly kind: 'remove'; readonly question: string }
	| { readonly kind: 'move'; readonly question: string; readonly by: -1 | 1 }
	| { readonly kind: 'write'; readonly question: string; readonly typed: TypedQuestion }
	| { readonly kind: 'add-answer'; readonly question: string; readonly code: string }
	| { readonly kind: 'remove-answer'; readonly question: string; readonly code: string }
	| {
			readonly kind: 'move-answer';
			readonly question: string;
			readonly code: string;
			readonly by: -1 | 1;
	  }
	| { readonly kind: 'add-clause'; readonly question: string; readonly clause: Clause }
	| { readonly kind: 'remove-clause'; readonly question: string; readonly index: number }
	| { readonly kind: 'join'; readonly question: string; readonly join: 'all' | 'any' }
	| { readonly kind: 'always'; readonly question: string };

/** Why a draft is not changed; the refusals of texts, answers and clauses besides. */
type EditRefusal =
	| 'unknown-question'
	/** Another question is asked because of this one; the place is its id. */
	| 'question-needed'
	/** It would stand before the question that it is asked because of. */
	| 'needs-earlier'
	| 'too-many'
	| 'bad-number';

function refuse(code: EditRefusal, place?: string): never {
	throw new Refusal<EditRefusal>(code, place);
}

function indexOf({ questions }: Questionnaire, id: string): number {
	const index = questions.findIndex((question) => question.id === id);
	return index < 0 ? refuse('unknown-question') : index;
}

function changed(
	draft: Questionnaire,
	id: string,
	change: (question: Question) => Question
): Questionnaire {
	const index = indexOf(draft, id);
	const question = draft.questions[index];
	if (question === undefined) return refuse('unknown-question');
	return { ...draft, questions: draft.questions.with(index, change(question)) };
}

/** An id that no question has: its own, or its own with a number behind. */
function freeId({ questions }: Questionnaire, wanted: string): string {
	const taken = new Set(questions.map(({ id }) => id));
	if (!taken.has(wanted)) return wanted;
	for (let number = 2; ; number += 1) {
		const id = `${wanted.slice(0, 56)}-${number}`;
		if (!taken.has(id)) return id;
	}
}

/** Behind the last question of its sort: questions about the person stay at the end. */
function endFor({ background }: Question, questions: readonly Question[]): number {
	if (background === true) return questions.length;
	return questions.findLastIndex((one) => one.background !== true) + 1;
}

/** What a draft does not hold cannot be looked at: the condition and the twin stay behind. */
function added(
	draft: Questionnaire,
	{ question, after, dimension }: Extract<Edit, { kind: 'add' }>
) {
	const { questions } = draft;
	if (questions.length >= most.questions) return refuse('too-many');
	const alone = without(question, 'shownIf', 'linkedTo');
	const named = withDimension(draft, dimension);
	const { dimension: own, ...undimensioned } = alone;
	const known = own === undefined || Object.hasOwn(named.dimensions, own);
	const one = { ...(known ? alone : undimensioned), id: freeId(draft, question.id) } as Question;
	const at = after === null ? endFor(question, questions) : indexOf(draft, after) + 1;
	return { ...named, questions: questions.toSpliced(at, 0, one) };
}

/** With the name of a dimension, where it is not there. */
function withDimension(draft: Questionnaire, dimension: Option | null): Questionnaire {
	const { dimensions } = draft;
	if (dimension === null || Object.hasOwn(dimensions, dimension.code)) return draft;
	if (Object.keys(dimensions).length >= most.dimensions) return refuse('too-many');
	return { ...draft, dimensions: { ...dimensions, [dimension.code]: dimension.label } };
}

function moved(draft: Questionnaire, id: string, by: -1 | 1): Questionnaire {
	const from = indexOf(draft, id);
	const to = from + by;
	const question = draft.questions[from];
	if (question === undefined || to < 0 || to >= draft.questions.length) return draft;
	const questions = draft.questions.toSpliced(from, 1).toSpliced(to, 0, question);
	const result = { ...draft, questions };
	return looksBack(result) || !looksBack(draft) ? result : refuse('needs-earlier');
}

function removed(draft: Questionnaire, id: string): Questionnaire {
	const index = indexOf(draft, id);
	const dependent = dependentOn(draft, id);
	if (dependent !== null) return refuse('question-needed', dependent.id);
	const questions = draft.questions.toSpliced(index, 1).map((question) => {
		if (question.linkedTo !== id) return question;
		return without(question, 'linkedTo');
	});
	return { ...draft, questions };
}

function always(question: Question): Question {
	return without(question, 'shownIf');
}

/** A condition that no sentence says is only taken away as a whole. */
function resaid(
	question: Question,
	say: (sentence: NonNullable<ReturnType<typeof sentenceOf>>) => ReturnType<typeof sentenceOf>
): Question {
	const sentence = question.shownIf === undefined ? null : sentenceOf(question.shownIf);
	if (sentence === null) return question;
	const condition = conditionSaid(say(sentence) ?? sentence);
	return condition === undefined ? always(question) : { ...question, shownIf: condition };
}

/**
 * A draft after one change. Neither the draft nor the change is altered.
 * @throws {Refusal} why it is not changed; then nothing of it is
 */
export function applyEdit(draft: Questionnaire, edit: Edit): Questionnaire {
	switch (edit.kind) {
		case 'frame': {
			const { minutes } = edit;
			if (!Number.isSafeInteger(minutes) || minutes < 1 || minutes > 120) {
				return refuse('bad-number', 'minutes');
			}
			const invitation = rewritten(draft.invitation, edit.invitation, longest.title, 'invitation');
			const title = rewritten(draft.title, edit.title, longest.title, 'title');
			return { ...draft, title, invitation, minutes };
		}
		case 'add':
			return added(draft, edit);
		case 'remove':
			return removed(draft, edit.question);
		case 'move':
			return moved(draft, edit.question, edit.by);
		case 'write': {
			const { typed } = edit;
			const next = withDimension(draft, typed.dimension);
			return changed(next, edit.question, (question) => {
				const written = writeQuestion(question, typed);
				// A long choice that is no background question any more is read in three parts.
				const codes = 'options' in written ? written.options.map(({ code }) => code) : [];
				return 'parts' in written ? written : withParts(written, codes);
			});
		}
		case 'add-answer':
			return changed(draft, edit.question, (question) => addAnswer(question, edit.code));
		case 'remove-answer':
			return changed(draft, edit.question, (question) => removeAnswer(draft, question, edit.code));
		case 'move-answer':
			return changed(draft, edit.question, (question) => moveAnswer(question, edit.code, edit.by));
		case 'add-clause':
			return changed(draft, edit.question, (question) => {
				return { ...question, shownIf: withClause(draft, question, edit.clause) };
			});
		case 'remove-clause':
			return changed(draft, edit.question, (question) =>
				resaid(question, (sentence) => ({
					...sentence,
					clauses: sentence.clauses.filter((_clause, index) => index !== edit.index)
				}))
			);
		case 'join':
			return changed(draft, edit.question, (question) =>
				resaid(question, (sentence) => ({ ...sentence, join: edit.join }))
			);
		case 'always':
			return changed(draft, edit.question, always);
		default:
			return unreachable(edit);
	}
}
