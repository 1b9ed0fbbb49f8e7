import type { Component } from 'svelte';
import type { Question } from '../../domain/questionnaire/definition.ts';
import type { Answer } from '../../domain/response/answer.ts';
import { type Later, later } from './later.ts';
import type { Farewell } from './writing-care.ts';

/** What the control of an answer is given; each takes of it what it needs. */
export interface AnswerProps {
	question: Question;
	answer: Answer | undefined;
	language: string;
	/** From 0 to 1: where lists without an order begin. */
	rotation: number;
	/** The answer was refused when going on. */
	refused: boolean;
	onanswer: (answer: Answer | null) => void;
	/** What is to be asked before this question is left. */
	onfarewell: (farewell: Farewell) => void;
}

type Control = Component<AnswerProps>;

/** A control is drawn for questions of its own kind only, which is more than the types can say. */
function control(load: () => Promise<{ readonly default: unknown }>): Later<Control> {
	return later(load as () => Promise<{ readonly default: Control }>);
}

const text = control(() => import('./TextAnswer.svelte'));

/** Controls that few questions need, by the kind of question. */
export const laterAnswers: Partial<Record<Question['kind'], Later<Control>>> = {
	ranking: control(() => import('./RankingAnswer.svelte')),
	budget: control(() => import('./BudgetAnswer.svelte')),
	number: control(() => import('./NumberAnswer.svelte')),
	'short-text': text,
	'long-text': text
};
